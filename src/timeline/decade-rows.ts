import type { Milestone } from '../data/milestones.ts';
import { whatOf } from '../data/timeline-dates.ts';
import { large, sizes } from './layout.ts';
import { bracketPath, line, mark, type Origin, text } from './svg.ts';
import { textWidth } from './text-width.ts';
import { middle } from './time.ts';
import { fillsDecade, isInside, spanIn, type TimelineOptions } from './timeline-options.ts';
import { isUndated } from './unplaced.ts';
import type { Content, Drawn, Places } from './wide.ts';

/** Sizes of the rows, slide pixels: their height, the drop of a bracket's ends, the gap behind the words, from a ring to its words, the axis below. */
const rows = { height: 120, drop: 14, gap: 40, ring: 10, axis: 44 } as const;
/** Baselines from the middle of a row: of a name alone or over what it was, of that, of a year beside its mark, and of words over a bracket. */
const baseline = { alone: 12, name: -4, what: 32, beside: 12, over: -2 } as const;

/** What came to be in one of the years of a decade has a ring; visits fill it. */
const isRing = (one: Milestone): boolean => isUndated(one) && !fillsDecade(one);

/**
 * Draws each milestone of a decade in a row of its own, its words at the left, over one axis of years at the foot: a mark in its year, or a bracket
 * over the decade where no year is given; what came to be in one of its years has its ring before the words over that. @param whole where the marks come from
 */
export function drawDecadeRows({ options, milestones, dates, when }: Content, whole?: Places): Drawn {
  const shown = milestones.filter((one) => (spanIn(options, one) ? isInside(options, one) : options.listsUnplaced(one)));
  const words = shown.flatMap((one) => [textWidth(one.title, large.title), textWidth(whatOf(one, dates), sizes.caption)]);
  const left = Math.max(...words) + rows.gap;
  const xAt = (time: number) => left + ((time - options.from) / (options.to - options.from)) * (sizes.width - left);
  const lineY = shown.length * rows.height;
  const places = new Map<string, { x: number; height: number }>();
  const parts = shown.map((milestone, i) => {
    const y = (i + 0.5) * rows.height;
    const span = spanIn(options, milestone);
    const isDecade = milestone.precision === 'decade';
    const middleX = (left + sizes.width) / 2;
    const over = y + baseline.over;
    // a ring and its words stand over the middle of their bracket as one
    const hasRing = isRing(milestone);
    const aside = hasRing ? sizes.radius + rows.ring / 2 : 0;
    const ringX = middleX + aside - textWidth(when(milestone), large.caption) / 2 - rows.ring - sizes.radius;
    const x = isDecade || !span ? (hasRing ? ringX : middleX) : xAt(middle(span));
    places.set(milestone.id, { x, height: lineY - y });
    const there = whole?.get(milestone.id);
    const from: Origin | undefined = there && { dx: there.x - x, dy: lineY - y - there.height };
    const bracket =
      bracketPath(left, sizes.width, y + rows.drop, rows.drop, 'timeline-casing') +
      bracketPath(left, sizes.width, y + rows.drop, rows.drop, 'timeline-quiet') +
      text(middleX + aside, over, when(milestone), 'timeline-second', 'middle');
    const year =
      mark(milestone.kind, x, y, large.radius, 'timeline-only', from) +
      text(x - large.radius - 14, y + baseline.beside, when(milestone), 'timeline-beside', 'end');
    const what = whatOf(milestone, dates);
    return [
      i > 0 ? line(0, i * rows.height, sizes.width, i * rows.height, 'timeline-row') : '',
      isDecade ? bracket : year,
      hasRing ? mark('undated', x, over - 9, sizes.radius, 'timeline-undated', from) : '',
      text(0, y + (what ? baseline.name : baseline.alone), milestone.title, 'timeline-large', 'start'),
      what ? text(0, y + baseline.what, what, 'timeline-caption', 'start') : '',
    ].join('');
  });
  // behind the brackets of the rows below
  const stems = shown.flatMap((one) => {
    const place = one.precision === 'decade' ? undefined : places.get(one.id);
    return place ? [line(place.x, lineY - place.height, place.x, lineY, 'timeline-stem')] : [];
  });
  return { height: lineY + rows.axis, lineY, parts: axis(options, xAt, lineY) + stems.join('') + parts.join(''), places };
}

/** A tick at each 1 January, and the years named between them: a mark in a year stands over its name. */
function axis({ from, to }: TimelineOptions, xAt: (time: number) => number, lineY: number): string {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const ticks = years.map((year) => {
    const x = Math.min(Math.max(xAt(year), xAt(from) + 1), sizes.width - 1);
    const name = year === to ? '' : text(xAt(year + 0.5), lineY + sizes.tick + 26, String(year), 'timeline-caption', 'middle');
    return line(x, lineY, x, lineY + sizes.tick, 'timeline-tick') + name;
  });
  return line(xAt(from), lineY, sizes.width, lineY, 'timeline-axis') + ticks.join('');
}
