import type { Milestone } from '../data/milestones.ts';
import { type TimelineDate, whatOf, whenOf } from '../data/timeline-dates.ts';
import { axis } from './axis.ts';
import { large, narrowed, sizes, xOf } from './layout.ts';
import { hatch, mark, text } from './svg.ts';
import { linesOf, textWidth } from './text-width.ts';
import { daysFrom } from './time.ts';
import { isInside, spanIn, type TimelineOptions } from './timeline-options.ts';
import { lengthInWords } from './unplaced.ts';
import { openMark } from './unplaced-svg.ts';
import type { Content, Drawn } from './wide.ts';

/** Heights, slide pixels: of the strip, of a line of words over it, from words to the strip, of the month names, of the undated below. */
const heights = { strip: 96, line: 32, gap: 20, months: 100, undated: 64 } as const;
/** Between words of one row, from a mark to its name, from a name to the bar of its length. */
const gaps = { next: 40, mark: 30, bar: 20 } as const;

/** The days of a milestone on the strip, and where its words stand. */
interface Entry {
  readonly milestone: Milestone;
  /** the lines under its name: when it was, and what */
  readonly captions: readonly string[];
  readonly left: number;
  readonly right: number;
  /** where the words begin and end: with the span, or those too wide for the room from there, at its end */
  readonly words: { readonly left: number; readonly right: number; readonly anchor: 'start' | 'end' };
}

/**
 * Draws the months of a timeline. The days on which a milestone may have been are outlined and hatched, its mark in their middle and its
 * words over them; below lies what has no date, with a bar as long as it lasted on the scale of the months.
 */
export function drawMonthStrip({ options, milestones, dates, when, unplaced, heading, labels }: Content): Drawn {
  const entries = milestones
    .filter((milestone) => isInside(options, milestone))
    .flatMap((milestone) => entryOf(options, milestone, when(milestone), dates))
    .toSorted((a, b) => a.left - b.left);
  const rows = rowsOf(entries);
  const wordsHeight = (1 + Math.max(0, ...entries.map(({ captions }) => captions.length))) * heights.line;
  const top = (Math.max(0, ...rows) + 1) * wordsHeight + heights.gap;
  const bottom = top + heights.strip;
  const undatedTop = bottom + heights.months;
  const parts = [
    ...entries.map((entry, i) => drawEntry(entry, top - heights.gap - ((rows[i] ?? 0) + 1) * wordsHeight, top)),
    axis(options, bottom),
    drawUndated({ options, unplaced, heading, dates, labels }, undatedTop),
  ];
  const height = unplaced.length > 0 ? undatedTop + heights.undated : bottom + 48;
  return { height, lineY: bottom, parts: parts.join(''), places: new Map() };
}

function entryOf(options: TimelineOptions, milestone: Milestone, when: string, dates: readonly TimelineDate[]): Entry[] {
  const span = narrowed(milestone, dates, spanIn(options, milestone));
  if (!span) return [];
  const [left, right] = [xOf(options, Math.max(span.from, options.from)), xOf(options, Math.min(span.to, options.to))];
  const captions = [when, whatOf(milestone, dates)].filter((words) => words !== '');
  const width = Math.max(textWidth(milestone.title, sizes.text), ...captions.map((words) => textWidth(words, sizes.caption)));
  const words =
    left + width <= sizes.width
      ? ({ left, right: left + width, anchor: 'start' } as const)
      : ({ left: right - width, right, anchor: 'end' } as const);
  return [{ milestone, captions, left, right, words }];
}

/** The row of each entry's words, counted from the strip upwards: an earlier one stands over the later ones that it would touch. */
function rowsOf(entries: readonly Entry[]): readonly number[] {
  const rows: number[] = [];
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const right = (entries[i]?.words.right ?? 0) + gaps.next;
    rows[i] = Math.max(0, ...entries.map(({ words }, j) => (j > i && words.left < right ? (rows[j] ?? 0) + 1 : 0)));
  }
  return rows;
}

/** The days of an entry, its mark in their middle, and its words over them. @param y upper edge of the words */
function drawEntry({ milestone: { title, kind }, captions, left, right, words }: Entry, y: number, top: number): string {
  const edge = words.anchor === 'start' ? words.left : words.right;
  return (
    hatch(left + 1, top, right - left - 2, heights.strip, 'timeline-open') +
    mark(kind, (left + right) / 2, top + heights.strip / 2, large.radius, 'timeline-cased') +
    text(edge, y + sizes.text, title, 'timeline-name', words.anchor) +
    captions.map((one, i) => text(edge, y + sizes.text + (i + 1) * heights.line, one, 'timeline-caption', words.anchor)).join('')
  );
}

/** What has no date, one beside another: its open mark, its words and, where it is known how long it lasted, a bar as long. */
function drawUndated(
  { options, unplaced, heading, dates, labels }: Pick<Content, 'options' | 'unplaced' | 'heading' | 'dates' | 'labels'>,
  top: number,
): string {
  const lines = linesOf(heading, textWidth(heading, sizes.caption) * 0.65, sizes.caption);
  const day = daysFrom('2021-01-01', '2021-01-01');
  const dayWidth = xOf(options, options.from + day.to - day.from);
  let x = Math.max(...lines.map((line) => textWidth(line, sizes.caption))) + gaps.next;
  const parts = unplaced.map((milestone) => {
    const days = dates.find((one) => one.milestone === milestone.id)?.length ?? 0;
    const width = Math.round(days * dayWidth);
    const caption = whenOf(milestone, dates);
    const left = x + gaps.mark;
    const right = left + Math.max(textWidth(milestone.title, sizes.text), textWidth(caption, sizes.caption));
    const words =
      openMark(milestone, x + 10, top + 15, 11, undefined, width > 0 ? 'timeline-lasting' : '') +
      text(left, top + 24, milestone.title, 'timeline-name', 'start') +
      text(left, top + 56, caption, 'timeline-caption', 'start');
    x = right + gaps.next + (width > 0 ? gaps.bar + width : 0);
    return words + (width > 0 ? drawLength(right + gaps.bar, top + 6, width, lengthInWords(days, labels)) : '');
  });
  return lines.map((line, i) => text(0, top + 24 + i * 32, line, 'timeline-caption', 'start')).join('') + parts.join('');
}

/** A bar as wide as a number of days, with that number in words in it. */
function drawLength(x: number, y: number, width: number, words: string): string {
  return (
    `<rect class="timeline-length timeline-lasting" x="${Math.round(x)}" y="${y}" width="${width}" height="48"/>` +
    text(x + width / 2, y + 32, words, 'timeline-caption timeline-lasting', 'middle')
  );
}
