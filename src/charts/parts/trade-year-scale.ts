import type { ChartOptions } from 'chart.js';
import { yearAxis } from '../base-options.ts';

type Scale = NonNullable<ChartOptions<'bar'>['scales']>[string];

/** Up to so many years are named one by one, as far as there is room; of more years, each fifth: the words at the marks have their years. */
const fewYears = 13;

/** An axis of years with marks, all as wide: a year stands at its own number. @param room before the first mark and after the last, years */
export function tradeYearScale(marked: readonly number[], room: { readonly before: number; readonly after: number }): Scale {
  const years = [...new Set(marked)].toSorted((a, b) => a - b);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const named = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, i) => Math.ceil(first) + i).filter(
    (year) => last - first < fewYears || year % 5 === 0,
  );
  return { ...yearAxis(named), min: first - room.before, max: last + room.after };
}

/** Marks of one year whose figures lie closer than this part of the highest touch each other. */
const touching = 0.06;

/** Whether each mark touches one of its year that stands before it in the list. */
export function touched(marks: readonly { readonly x: number; readonly y: number }[], highest: number): readonly boolean[] {
  return marks.map(({ x, y }, i) => marks.slice(0, i).some((one) => one.x === x && Math.abs(one.y - y) < highest * touching));
}
