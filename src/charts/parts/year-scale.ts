import type { ChartOptions } from 'chart.js';
import { plainAxis, yearTicks } from '../base-options.ts';

type Scale = NonNullable<ChartOptions<'bar'>['scales']>[string];

/** An axis of years, all as wide. */
export interface YearScale {
  /** where a year stands, on the scale of the axis */
  readonly at: (year: number) => number;
  /** where the axis ends */
  readonly end: number;
  readonly axis: Scale;
}

/** Up to so many years are named one by one, as far as there is room; of more years, each fifth. */
const fewYears = 13;

/** The scale of years with marks. @param room before the first mark and after the last, years */
export function yearScale(marked: readonly number[], room: { readonly before: number; readonly after: number }): YearScale {
  const years = [...new Set(marked)].toSorted((a, b) => a - b);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const at = (year: number) => year;
  const end = last + room.after;
  const named = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, i) => Math.ceil(first) + i).filter(
    (year) => last - first < fewYears || year === Math.floor(last) || (year % 5 === 0 && last - year > 2),
  );
  const nameOf = new Map(named.map((year) => [at(year), String(year)]));
  return {
    at,
    end,
    axis: {
      ...plainAxis,
      type: 'linear',
      offset: false,
      min: at(first) - room.before,
      max: end,
      grid: yearTicks,
      ticks: { ...plainAxis.ticks, padding: 5, callback: (value) => nameOf.get(Number(value)) ?? '' },
      afterBuildTicks: (axis) => {
        axis.ticks = [...nameOf.keys()].map((value) => ({ value }));
      },
    },
  };
}

/** Marks of one year whose figures lie closer than this part of the highest touch each other. */
const touching = 0.06;

/** For each mark the first of its year that it touches, by its place in the list; -1 for that one, and for a mark alone. */
export function touched(marks: readonly { readonly x: number; readonly y: number }[], highest: number): readonly number[] {
  return marks.map(({ x, y }, i) => marks.findIndex((one, j) => j < i && one.x === x && Math.abs(one.y - y) < highest * touching));
}
