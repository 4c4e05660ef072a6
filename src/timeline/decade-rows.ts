import type { Milestone } from '../data/milestones.ts';
import { whatOf } from '../data/timeline-dates.ts';
import { sizes } from './layout.ts';
import { drawRowWords, endOfWords, rowGaps } from './row-words.ts';
import { bracketPath, line, longRing, mark, type Origin, text } from './svg.ts';
import { middle } from './time.ts';
import { fillsDecade, isInside, spanIn } from './timeline-options.ts';
import type { Content, Drawn, Places } from './wide.ts';

/** Sizes of the rows, slide pixels: their height, half the height of their signs, from a mark to its year, from the middle to a bracket, the axis below. */
const rows = { height: 120, radius: 22, gap: 10, bracket: 18, axis: 44 } as const;

/**
 * Draws each milestone of a decade in a row of its own, its words at the left, over one axis of years at the foot: a mark over its year; visits of which
 * no year is given as a bracket over the decade; and what came to be in one of its years as a ring drawn out over it. @param whole where the marks come from
 */
export function drawDecadeRows({ options, milestones, dates, when }: Content, whole?: Places): Drawn {
  const shown = milestones
    .filter((one) => (spanIn(options, one) ? isInside(options, one) : options.listsUnplaced(one)))
    .map((milestone) => ({ milestone, title: milestone.title, what: whatOf(milestone, dates) }));
  const left = endOfWords(shown);
  const xAt = (time: number) => left + ((time - options.from) / (options.to - options.from)) * (sizes.width - left);
  const lineY = shown.length * rows.height;
  const years = Array.from({ length: options.to - options.from + 1 }, (_, i) => options.from + i);
  const ticks = years.map((year) => {
    const x = Math.min(Math.max(xAt(year), left + 1), sizes.width - 1);
    // a mark in a year stands over its name
    const name = year === options.to ? '' : text(xAt(year + 0.5), lineY + rowGaps.names, String(year), 'timeline-caption', 'middle');
    return line(x, lineY, x, lineY + sizes.tick, 'timeline-tick') + name;
  });
  const drawDecade = (milestone: Milestone, x: number, y: number) =>
    fillsDecade(milestone)
      ? bracketPath(left, sizes.width, y + rows.bracket, 10) + text(x, y, when(milestone), 'timeline-name', 'middle')
      : longRing(left + 1, sizes.width - 1, y, rows.radius) + text(x, y + 9, when(milestone), 'timeline-name', 'middle');
  const drawYear = (milestone: Milestone, x: number, y: number, from?: Origin) =>
    line(x, y, x, lineY, 'timeline-stem') +
    mark(milestone.kind, x, y, rows.radius, 'timeline-only', from) +
    text(x - rows.radius - rows.gap, y + 12, when(milestone), 'timeline-beside', 'end');
  const places = new Map<string, { x: number; height: number }>();
  const drawn = shown.map((row, i) => {
    const { milestone } = row;
    const y = (i + 0.5) * rows.height;
    const span = spanIn(options, milestone);
    const isDecade = milestone.precision === 'decade';
    const x = isDecade || !span ? (left + sizes.width) / 2 : xAt(middle(span));
    places.set(milestone.id, { x, height: lineY - y });
    const there = whole?.get(milestone.id);
    const from: Origin | undefined = there && { dx: there.x - x, dy: lineY - y - there.height };
    return drawRowWords(row, y, rows.height, i === 0) + (isDecade ? drawDecade(milestone, x, y) : drawYear(milestone, x, y, from));
  });
  const axis = line(left, lineY, sizes.width, lineY, 'timeline-axis');
  return { height: lineY + rows.axis, lineY, parts: ticks.join('') + drawn.join('') + axis, places };
}
