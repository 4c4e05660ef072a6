import { articleDate } from '../data/article.ts';
import { months } from '../data/format.ts';
import { textWidth } from '../data/text-width.ts';
import { sizes, xOf } from './layout.ts';
import { isOneYear, type TimelineOptions } from './timeline-options.ts';

/** A tick of the line, slide pixels from its beginning. */
export interface Tick {
  readonly x: number;
  /** a tick between two others that are named */
  readonly short?: boolean;
  readonly label: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'middle' | 'end' } | undefined;
}

/** A tick before it is placed: a year's is its 1 January. Its words stand under it; those of a month, in the middle of the month. */
interface TimedTick {
  readonly time: number;
  readonly short?: boolean;
  readonly label: { readonly time: number; readonly text: string } | undefined;
}

/** The ticks of the line. */
export function ticksOf(options: TimelineOptions): readonly Tick[] {
  return allTicks(options)
    .filter(({ time }) => time > options.from - 1e-6 && time < options.to + 1e-6)
    .map(({ time, short = false, label }) => ({
      short,
      x: Math.min(Math.max(xOf(options, time), 1), sizes.width - 1),
      label: label && fitted(xOf(options, label.time), label.text),
    }));
}

/** Keeps words within the ends of the line. */
function fitted(x: number, text: string): NonNullable<Tick['label']> {
  const half = textWidth(text, sizes.caption) / 2;
  if (x - half < 0) return { text, x: 0, anchor: 'start' };
  return x + half > sizes.width ? { text, x: sizes.width, anchor: 'end' } : { text, x, anchor: 'middle' };
}

function allTicks(options: TimelineOptions): readonly TimedTick[] {
  const years = Array.from({ length: Math.ceil(options.to) - Math.floor(options.from) + 1 }, (_, i) => Math.floor(options.from) + i);
  if (options.ticks === 'decades') {
    // a name under the marks of the last whole year is its own
    const last = Number(articleDate.slice(0, 4)) - 1;
    const wanted = [
      Math.ceil(options.from),
      ...years.filter((year) => year % 10 === 0 && year - options.from > 5 && last - year > 5),
      last,
    ];
    return wanted.map(named);
  }
  // each year has a tick, each decade is named
  if (options.ticks === 'years')
    return years.map((year) => (year % 10 === 0 ? named(year) : { time: year, short: true, label: undefined }));
  if (options.ticks === 'part') {
    const { from, to } = options.part ?? options;
    const first = Math.floor(options.from);
    const ends =
      options.future !== undefined && from >= options.future ? [] : isOneYear({ from, to }) ? [] : [Math.floor(from), Math.ceil(to)];
    // the name of one year stands under its marks, in the middle of the year
    const year = isOneYear({ from, to }) ? [{ time: from, label: { time: from + 0.5, text: String(from) } }] : [];
    return [...[...new Set([first, ...(options.since === undefined ? [] : [options.since]), ...ends])].map(named), ...year];
  }
  return monthsOf(options).map(({ from, to, name }) => ({ time: from, label: { time: (from + to) / 2, text: name } }));
}

const named = (year: number): TimedTick => ({ time: year, label: { time: year, text: String(year) } });

function monthsOf({ from, to }: TimelineOptions): readonly { from: number; to: number; name: string }[] {
  const year = Math.floor(from);
  const start = (month: number) =>
    year + (Date.UTC(year, month, 1) - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1));
  return months
    .map((name, i) => ({ from: start(i), to: start(i + 1), name: name.slice(0, 3) }))
    .filter((month) => month.from > from - 0.01 && month.from < to - 0.01);
}
