import type { Browser } from 'playwright-core';

/** What a benchmark can use: one browser, and two decks served on this machine. */
export interface Lab {
  readonly browser: Browser;
  /** address of the built deck, ending in a slash */
  readonly deck: string;
  /** address of the bare reveal.js + Chart.js deck of the same slides, ending in a slash */
  readonly bare: string;
}

/** One line of the report: ours against the other, measured in the same run. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly other: number;
  readonly unit: string;
  /** the ratio ours / other that the project promises to keep */
  readonly atMost?: number;
}

/** One file beside this one: measures something and reports a row for each figure. */
export type Bench = (lab: Lab) => Promise<Row[]>;

/** The middle of several measurements. @throws Error for none */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('expected measurements, got none');
  return middle;
}

/** Measures ours and the other in turn, so that a noisy moment meets both; each figure is the median. */
export async function alternate(
  times: number,
  ours: () => Promise<number>,
  other: () => Promise<number>,
): Promise<{ ours: number; other: number }> {
  const measured: { ours: number[]; other: number[] } = { ours: [], other: [] };
  for (let i = 0; i < times; i++) {
    measured.ours.push(await ours());
    measured.other.push(await other());
  }
  return { ours: median(measured.ours), other: median(measured.other) };
}
