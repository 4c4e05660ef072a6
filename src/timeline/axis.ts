import { articleDate } from '../data/article.ts';
import { months } from '../data/format.ts';
import { sizes, xOf } from './layout.ts';
import { line, text } from './svg.ts';
import type { View } from './views.ts';

/** What is written below the line. */
interface Tick {
  readonly time: number;
  /** where the words stand: under the tick, or in the middle of the stretch that it begins */
  readonly label: { readonly time: number; readonly text: string } | undefined;
}

/** The line itself with its ticks. @param y of the line, slide pixels from the top */
export function axis(view: View, y: number, marked: readonly number[]): string {
  const end = view.future === undefined ? sizes.width : xOf(view, view.future);
  const dashed = view.future === undefined ? '' : line(end, y, sizes.width, y, 'timeline-future');
  const ticks = ticksOf(view, marked)
    .filter(({ time }) => time >= view.from && time <= view.to)
    .map(({ time, label }) => {
      const x = Math.min(Math.max(xOf(view, time), 1), sizes.width - 1);
      const words = label ? text(...fitted(xOf(view, label.time), y + sizes.tick + 26, label.text)) : '';
      return line(x, y, x, y + sizes.tick, 'timeline-tick') + words;
    });
  return line(0, y, end, y, 'timeline-axis') + dashed + ticks.join('');
}

function fitted(x: number, y: number, words: string): [number, number, string, string, 'start' | 'middle' | 'end'] {
  const half = (words.length * sizes.caption) / 4;
  if (x - half < 0) return [0, y, words, 'timeline-caption', 'start'];
  if (x + half > sizes.width) return [sizes.width, y, words, 'timeline-caption', 'end'];
  return [x, y, words, 'timeline-caption', 'middle'];
}

function ticksOf(view: View, marked: readonly number[]): readonly Tick[] {
  const years = Array.from({ length: Math.ceil(view.to) - Math.floor(view.from) + 1 }, (_, i) => Math.floor(view.from) + i);
  if (view.ticks === 'decades') {
    const last = Number(articleDate.slice(0, 4));
    const wanted = [Math.ceil(view.from), ...years.filter((year) => year % 10 === 0 && year - view.from > 5 && last - year > 5), last];
    return wanted.map((year) => ({ time: year === last ? view.to : year, label: { time: year, text: String(year) } }));
  }
  if (view.ticks === 'years') {
    // a year is written in its own middle; far apart all of them are, else those that have a mark, and the first
    const roomy = sizes.width / (view.to - view.from) > 70;
    const named = (year: number) => roomy || marked.includes(year);
    return years.map((year) => ({
      time: year,
      label: year < view.to && named(year) ? { time: year + 0.5, text: String(year) } : undefined,
    }));
  }
  return monthsOf(view).map(({ from, to, name }) => ({ time: from, label: { time: (from + to) / 2, text: name } }));
}

function monthsOf({ from, to }: View): readonly { from: number; to: number; name: string }[] {
  const year = Math.floor(from);
  const start = (month: number) =>
    year + (Date.UTC(year, month, 1) - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1));
  const roomy = sizes.width / ((to - from) * 12) > 140;
  return months
    .map((name, i) => ({ from: start(i), to: start(i + 1), name: roomy ? name : name.slice(0, 3) }))
    .filter((month) => month.from > from - 0.01 && month.from < to - 0.01);
}
