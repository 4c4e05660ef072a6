import type { Milestone } from '../data/milestones.ts';
import { whatOf, whenOf } from '../data/timeline-dates.ts';
import { large, narrowed, sizes, xOf } from './layout.ts';
import { drawRowWords, endOfWords, type RowWords, rowGaps } from './row-words.ts';
import { area, line, mark, text, whisker } from './svg.ts';
import { textWidth } from './text-width.ts';
import { ticksOf } from './ticks.ts';
import { isInside, spanIn, type TimelineOptions } from './timeline-options.ts';
import { lengthInWords } from './unplaced.ts';
import { openMark } from './unplaced-svg.ts';
import type { Content, Drawn } from './wide.ts';

/** Sizes of the rows, slide pixels: their height, that of a box, from a sign to its words, from a sign left of the months to them, the axis below. */
const rows = { height: 84, box: 48, gap: 16, aside: 12, axis: 56 } as const;
/** No mark is wider, slide pixels. */
const widest = 2.7 * large.radius;

/** Where a time lies on the rows, slide pixels. */
type Scale = (time: number) => number;

/**
 * Draws each milestone of some months in a row of its own, its words at the left, over one axis of months: a mark, with a bar over the days on which
 * it may have been. What has no date has a row below the axis, its mark left of the months, in a box as wide as the days that it took.
 */
export function drawMonthRows(content: Content): Drawn {
  const { options, milestones, dates, unplaced, labels } = content;
  const dated = milestones.filter((one) => isInside(options, one));
  const undated = unplaced.filter((one) => !dated.includes(one));
  const shown = [
    ...dated.map((milestone) => ({ milestone, isDated: true, title: milestone.title, what: whatOf(milestone, dates) })),
    ...undated.map((milestone) => ({ milestone, isDated: false, title: milestone.title, what: whenOf(milestone, dates) })),
  ];
  const days = Math.max(0, ...undated.map((one) => daysOf(one, content)));
  const left = Math.max(
    endOfWords(shown),
    endOfSigns(
      shown.filter(({ isDated }) => !isDated),
      days / daysIn(options),
    ),
  );
  const share = (sizes.width - left) / sizes.width;
  const xAt: Scale = (time) => left + xOf(options, time) * share;
  const lineY = dated.length * rows.height;
  const columns = ticksOf(options).map(({ x, label }) => {
    const at = Math.max(left + x * share, left + 1);
    const name = label ? text(left + label.x * share, lineY + rowGaps.names, label.text, 'timeline-caption', 'middle') : '';
    return line(at, 0, at, lineY, 'timeline-rule') + line(at, lineY, at, lineY + sizes.tick, 'timeline-tick') + name;
  });
  const drawn = shown.map((row, i) => {
    const y = (i + 0.5) * rows.height + (row.isDated ? 0 : rows.axis);
    const sign = (row.isDated ? drawDays : drawUndated)(content, row.milestone, xAt, y);
    return drawRowWords(row, y, rows.height, i === 0, labels['timeline.returning']) + sign;
  });
  const year = text(left - rows.gap, lineY + rowGaps.names, String(Math.floor(options.from)), 'timeline-caption', 'end');
  const axis = line(left, lineY, sizes.width, lineY, 'timeline-axis') + year;
  return { height: shown.length * rows.height + rows.axis, lineY, parts: columns.join('') + drawn.join('') + axis, places: new Map() };
}

/** How many days something took, as far as is known. */
const daysOf = ({ id }: Milestone, { dates }: Content): number => dates.find(({ milestone }) => milestone === id)?.length ?? 0;
const daysIn = ({ from, to }: TimelineOptions): number => (to - from) * 365;

/** Where the signs of rows without a date have ended: behind their words. @param share of the months that the longest took: its box is as wide */
function endOfSigns(aside: readonly RowWords[], share: number): number {
  if (aside.length === 0) return 0;
  const start = endOfWords(aside) - rowGaps.words + 2 * rows.aside;
  // the longer the months are drawn, the wider is the box that is left of them
  return Math.max(start + widest, (start + share * sizes.width) / (1 + share));
}

/** A mark in the middle of the days that its date leaves open, a bar over them where they are wider than it, and beside them its date in words. */
function drawDays({ options, dates }: Content, milestone: Milestone, xAt: Scale, y: number): string {
  const span = narrowed(milestone, dates, spanIn(options, milestone)) ?? options;
  const [from, to] = [xAt(Math.max(span.from, options.from)), xAt(Math.min(span.to, options.to))];
  const middle = (from + to) / 2;
  const isWide = to - from > 3 * large.radius;
  const [first, last] = isWide ? [from, to] : [middle - large.radius, middle + large.radius];
  const when = whenOf(milestone, dates);
  const isRight = last + rows.gap + textWidth(when, sizes.caption) <= sizes.width;
  return (
    (isWide ? whisker(from, to, y) : '') +
    mark(milestone.kind, middle, y, large.radius, '') +
    text(isRight ? last + rows.gap : first - rows.gap, y + 9, when, 'timeline-caption timeline-cased', isRight ? 'start' : 'end')
  );
}

/** What has no date, left of the months: its mark, in a box as wide as the days that it took. */
function drawUndated(content: Content, milestone: Milestone, xAt: Scale, y: number): string {
  const { options, unplaced, labels } = content;
  const days = daysOf(milestone, content);
  const left = xAt(options.from);
  const widthOf = (days: number) => (days / daysIn(options)) * (sizes.width - left);
  const width = widthOf(days);
  const longest = Math.max(widest, ...unplaced.map((one) => widthOf(daysOf(one, content))));
  const middle = left - rows.aside - longest / 2;
  const said = [...(days > 0 ? [lengthInWords(days, labels)] : []), labels['charts.undated']].join(', ');
  return (
    (days > 0 ? area(middle - width / 2, y - rows.box / 2, width, rows.box, 'timeline-length') : '') +
    openMark(milestone, middle, y, large.radius) +
    text(left + rows.gap, y + 9, said, 'timeline-caption', 'start')
  );
}
