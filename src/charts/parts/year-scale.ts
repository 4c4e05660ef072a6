import type { ChartOptions } from 'chart.js';
import { plainAxis } from '../base-options.ts';
import type { Rule } from '../marks/rules.ts';

type Scale = NonNullable<ChartOptions<'bar'>['scales']>[string];

/** An axis of years on which those that carry few marks are drawn narrower. */
export interface YearScale {
  /** where a year stands, on the scale of the axis */
  readonly at: (year: number) => number;
  readonly axis: Scale;
  /** the sign at which the width of a year changes, over the line of the axis */
  readonly breakRules: (highest: number) => readonly Rule[];
}

/** After so many years without a mark the axis is wider. */
const gap = 5;
/** The room before the first mark, years. */
const before = 1;

/**
 * The scale of years with marks: narrower before the last gap of five years, to give the later ones room for their words.
 *
 * @param share how wide an early year is, a later one being 1
 * @param after the room after the last mark, years
 */
export function yearScale(marked: readonly number[], share: number, after = 0.85): YearScale {
  const years = [...new Set(marked)].toSorted((a, b) => a - b);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const dense = years.findLast((year, i) => year - (years[i - 1] ?? year) >= gap);
  const edge = dense === undefined ? undefined : Math.floor(dense) - 1;
  const at = (year: number) => (edge !== undefined && year < edge ? edge - (edge - year) * share : year);
  const named = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, i) => Math.ceil(first) + i).filter(
    (year) => year === Math.floor(last) || (year % 5 === 0 && last - year > 2),
  );
  const nameOf = new Map(named.map((year) => [at(year), String(year)]));
  return {
    at,
    axis: {
      ...plainAxis,
      type: 'linear',
      offset: false,
      min: at(first) - before,
      max: last + after,
      ticks: { ...plainAxis.ticks, callback: (value) => nameOf.get(Number(value)) ?? '' },
      afterBuildTicks: (axis) => {
        axis.ticks = [...nameOf.keys()].map((value) => ({ value }));
      },
    },
    breakRules: (highest) => {
      if (edge === undefined) return [];
      const tall = highest * 0.022;
      const stroke = (x: number, width: number, colour: Rule['colour']): Rule => {
        return { x: [x - 0.07, x + 0.07], y: [-tall, tall], colour, width, front: true };
      };
      return [stroke(edge, 8, '--surface'), stroke(edge - 0.1, 2.5, '--ink'), stroke(edge + 0.1, 2.5, '--ink')];
    },
  };
}

/** Marks of one year whose figures lie closer than this part of the highest would cover each other. */
const touching = 0.06;
/** How far a mark is moved aside, years. */
const aside = 0.2;

/** How far each mark is moved aside, years, so that two of one year do not cover each other. */
export function asides(marks: readonly { readonly x: number; readonly y: number }[], highest: number): readonly number[] {
  return marks.map(({ x, y }, i) => {
    const other = marks.findIndex((one, j) => j !== i && one.x === x && Math.abs(one.y - y) < highest * touching);
    if (other < 0) return 0;
    return other > i ? -aside : aside;
  });
}
