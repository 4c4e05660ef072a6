import type { Milestone } from '../data/milestones.ts';

/** A stretch of time in years: 2021.5 is the middle of 2021. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The stretch of time that a milestone lies in, as far as its date says; nothing without a date. */
export function spanOf({ date, precision }: Milestone): Span | undefined {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  switch (precision) {
    case 'undated':
      return undefined;
    case 'decade':
      return { from: year, to: year + 10 };
    case 'year':
      return { from: year, to: year + 1 };
    case 'month':
      return { from: timeOf(Date.UTC(year, month - 1, 1)), to: timeOf(Date.UTC(year, month, 1)) };
    case 'day':
      return daysFrom(date, date);
  }
}

/** From the beginning of a day to the end of another: `2021-09-21`, `2021-09-30`. */
export function daysFrom(first: string, last: string): Span {
  return { from: timeOf(Date.parse(`${first}T00:00:00Z`)), to: timeOf(Date.parse(`${last}T00:00:00Z`) + day) };
}

export const middle = ({ from, to }: Span): number => (from + to) / 2;

const day = 86_400_000;

function timeOf(milliseconds: number): number {
  const year = new Date(milliseconds).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (milliseconds - start) / (Date.UTC(year + 1, 0, 1) - start);
}
