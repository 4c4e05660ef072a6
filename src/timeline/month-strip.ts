import type { Milestone } from '../data/milestones.ts';
import { type TimelineDate, whenOf } from '../data/timeline-dates.ts';
import { axis } from './axis.ts';
import { large, narrowed, sizes, xOf } from './layout.ts';
import { hatch, line, mark, text } from './svg.ts';
import { linesOf, textWidth } from './text-width.ts';
import { ticksOf } from './ticks.ts';
import { daysFrom } from './time.ts';
import { isInside, spanIn, type TimelineOptions } from './timeline-options.ts';
import { lengthInWords } from './unplaced.ts';
import { openMark } from './unplaced-svg.ts';
import type { Content, Drawn } from './wide.ts';

/** Heights, slide pixels: of the strip, of the two lines of words over it, from words to the strip, of the month names, of the undated below. */
const heights = { strip: 96, words: 80, gap: 20, months: 96, undated: 64 } as const;
/** From the edge of a span to the words beside its rule, between words of one row. */
const gaps = { rule: 14, next: 40 } as const;
/** The mark stands on a plain disc, so that the hatching does not run into it. */
const disc = 28;

/** The days of a milestone on the strip, and where its words stand. */
interface Entry {
  readonly milestone: Milestone;
  readonly when: string;
  readonly left: number;
  readonly right: number;
  /** where the words begin and end; those too wide for the room to the right of the span's beginning end at its end */
  readonly words: { readonly left: number; readonly right: number; readonly anchor: 'start' | 'end' };
}

/**
 * Draws the months of a timeline as one strip. The days on which a milestone may have been are outlined and hatched, its mark in their middle and its
 * words over them; below lies what has no date, as long as it lasted on the scale of the strip.
 */
export function drawMonthStrip({ options, milestones, dates, when, unplaced, heading, labels }: Content): Drawn {
  const entries = milestones
    .filter((milestone) => isInside(options, milestone))
    .flatMap((milestone) => entryOf(options, milestone, when(milestone), dates))
    .toSorted((a, b) => a.left - b.left);
  const rows = rowsOf(entries);
  const top = (Math.max(0, ...rows) + 1) * heights.words + heights.gap;
  const bottom = top + heights.strip;
  const undatedTop = bottom + heights.months;
  const parts = [
    `<rect class="timeline-strip" x="0" y="${top}" width="${sizes.width}" height="${heights.strip}"/>`,
    ...ticksOf(options).map(({ x }) => line(x, top, x, bottom, 'timeline-row')),
    ...entries.map((entry, i) => drawEntry(entry, top - heights.gap - ((rows[i] ?? 0) + 1) * heights.words, top)),
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
  const width = Math.max(textWidth(milestone.title, large.title), textWidth(when, sizes.caption));
  const start = left + gaps.rule;
  const words =
    start + width <= sizes.width
      ? ({ left: start, right: start + width, anchor: 'start' } as const)
      : ({ left: right - gaps.rule - width, right: right - gaps.rule, anchor: 'end' } as const);
  return [{ milestone, when, left, right, words }];
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

/** The days of an entry, a rule from their edge up to the words, and the words. @param y upper edge of the words */
function drawEntry({ milestone: { title, kind }, when, left, right, words }: Entry, y: number, top: number): string {
  const isStart = words.anchor === 'start';
  const x = isStart ? left + 1 : right - 1;
  const edge = isStart ? words.left : words.right;
  return (
    line(x, y + 6, x, top, 'timeline-rule') +
    hatch(left + 1, top, right - left - 2, heights.strip, 'timeline-open') +
    `<circle class="timeline-disc" cx="${Math.round((left + right) / 2)}" cy="${top + heights.strip / 2}" r="${disc}"/>` +
    mark(kind, (left + right) / 2, top + heights.strip / 2, large.radius, '') +
    text(edge, y + large.title, title, 'timeline-large', words.anchor) +
    text(edge, y + large.title + 34, when, 'timeline-caption', words.anchor)
  );
}

/** What has no date, one beside another: a bar as long as it lasted with that length in it, where it is known; its open mark; its words. */
function drawUndated(
  { options, unplaced, heading, dates, labels }: Pick<Content, 'options' | 'unplaced' | 'heading' | 'dates' | 'labels'>,
  top: number,
): string {
  const lines = linesOf(heading, textWidth(heading, sizes.caption) * 0.65, sizes.caption);
  const day = daysFrom('2021-01-01', '2021-01-01');
  const dayWidth = xOf(options, options.from + day.to - day.from);
  let x = Math.max(...lines.map((line) => textWidth(line, sizes.caption))) + 28;
  const parts = unplaced.map((milestone) => {
    const days = dates.find((one) => one.milestone === milestone.id)?.length ?? 0;
    const width = days * dayWidth;
    const bar =
      width > 0
        ? `<rect class="timeline-length" x="${x}" y="${top + 6}" width="${Math.round(width)}" height="48"/>` +
          text(x + width / 2, top + 38, lengthInWords(days, labels), 'timeline-caption timeline-length-words', 'middle')
        : '';
    const caption = whenOf(milestone, dates);
    const at = x + (width > 0 ? width + 18 : 0);
    const words =
      openMark(milestone, at + 10, top + 15, 11) +
      text(at + 30, top + 24, milestone.title, 'timeline-name', 'start') +
      text(at + 30, top + 56, caption, 'timeline-caption', 'start');
    x = at + 30 + Math.max(textWidth(milestone.title, sizes.text), textWidth(caption, sizes.caption)) + gaps.next;
    return bar + words;
  });
  return lines.map((line, i) => text(0, top + 24 + i * 32, line, 'timeline-caption', 'start')).join('') + parts.join('');
}
