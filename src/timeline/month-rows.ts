import type { Milestone } from '../data/milestones.ts';
import { whatOf, whenOf } from '../data/timeline-dates.ts';
import { large, narrowed, sizes, xOf } from './layout.ts';
import { drawRowWords, endOfWords, rowGaps } from './row-words.ts';
import { area, hatch, line, mark, text } from './svg.ts';
import { textWidth } from './text-width.ts';
import { ticksOf } from './ticks.ts';
import { daysFrom } from './time.ts';
import { isInside, spanIn } from './timeline-options.ts';
import { lengthInWords } from './unplaced.ts';
import { openMark } from './unplaced-svg.ts';
import type { Content, Drawn } from './wide.ts';

/** Sizes of the rows, slide pixels: their height, the height of a stretch of days, from a sign to its words, the axis below. */
const rows = { height: 84, days: 48, gap: 16, axis: 56 } as const;

/** Where a time lies on the rows, slide pixels. */
type Scale = (time: number) => number;

/**
 * Draws each milestone of some months in a row of its own, its words at the left, over one axis of months. The days on which it may have been are
 * outlined and hatched, its mark in their middle; what has no date has a row below the axis, with a box as wide as the days that it took.
 */
export function drawMonthRows(content: Content): Drawn {
  const { options, milestones, dates, unplaced, labels } = content;
  const dated = milestones.filter((one) => isInside(options, one));
  const undated = unplaced.filter((one) => !dated.includes(one));
  const shown = [
    ...dated.map((milestone) => ({ milestone, isDated: true, title: milestone.title, what: whatOf(milestone, dates) })),
    ...undated.map((milestone) => ({ milestone, isDated: false, title: milestone.title, what: whenOf(milestone, dates) })),
  ];
  const left = endOfWords(shown);
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

/** The days that the date of a milestone leaves open, its mark in their middle, and beside them its date in words. */
function drawDays({ options, dates }: Content, milestone: Milestone, xAt: Scale, y: number): string {
  const span = narrowed(milestone, dates, spanIn(options, milestone)) ?? options;
  const [from, to] = [xAt(Math.max(span.from, options.from)), xAt(Math.min(span.to, options.to))];
  const when = whenOf(milestone, dates);
  const isRight = to + rows.gap + textWidth(when, sizes.caption) <= sizes.width;
  return (
    hatch(from + 1, y - rows.days / 2, to - from - 2, rows.days, 'timeline-open') +
    mark(milestone.kind, (from + to) / 2, y, large.radius, 'timeline-cased') +
    text(isRight ? to + rows.gap : from - rows.gap, y + 9, when, 'timeline-caption timeline-cased', isRight ? 'start' : 'end')
  );
}

/** What has no date, in a box as wide as the days that it took. */
function drawUndated({ options, dates, labels }: Content, milestone: Milestone, xAt: Scale, y: number): string {
  const days = dates.find((one) => one.milestone === milestone.id)?.length ?? 0;
  const day = daysFrom('2021-01-01', '2021-01-01');
  const width = days * (xAt(day.to) - xAt(day.from));
  const half = Math.max(width / 2, rows.days);
  const middle = xAt(options.from) + half;
  const said = [...(days > 0 ? [lengthInWords(days, labels)] : []), labels['charts.undated']].join(', ');
  return (
    (days > 0 ? area(middle - width / 2, y - rows.days / 2, width, rows.days, 'timeline-length') : '') +
    openMark(milestone, middle, y, large.radius) +
    text(middle + half + rows.gap, y + 9, said, 'timeline-caption', 'start')
  );
}
