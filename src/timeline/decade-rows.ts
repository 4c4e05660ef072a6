import type { Milestone } from '../data/milestones.ts';
import { large, sizes } from './layout.ts';
import { bracketPath, line, mark, type Origin, text } from './svg.ts';
import { textWidth } from './text-width.ts';
import { middle } from './time.ts';
import { fillsDecade, isInside, spanIn, type TimelineOptions } from './timeline-options.ts';
import { isUndated } from './unplaced.ts';
import type { Content, Drawn, Places } from './wide.ts';

/** Sizes of the rows, slide pixels: their height, the drop of a bracket's ends, the gap behind the words, and the axis below. */
const rows = { height: 116, drop: 14, gap: 40, axis: 44 } as const;
/** Baselines from the middle of a row: of a name, of a year beside its mark, and of words over a bracket. */
const baseline = { name: 12, beside: 12, over: -4 } as const;

/** What came to be in one of the years of a decade has a ring; visits fill it. */
const isRing = (one: Milestone): boolean => isUndated(one) && !fillsDecade(one);

/**
 * Draws each milestone of a decade in a row of its own, its words at the left, over one axis of years at the foot: a mark in its year, or a bracket
 * over the decade where no year is given; what came to be in one of its years has its ring in the middle of that. @param whole where the marks come from
 */
export function drawDecadeRows({ options, milestones, when }: Content, whole?: Places): Drawn {
  const shown = milestones.filter((one) => (spanIn(options, one) ? isInside(options, one) : options.listsUnplaced(one)));
  const words = shown.map((one) => textWidth(one.title, large.title));
  const left = Math.max(...words) + rows.gap;
  const xAt = (time: number) => left + ((time - options.from) / (options.to - options.from)) * (sizes.width - left);
  const lineY = shown.length * rows.height;
  const places = new Map<string, { x: number; height: number }>();
  const parts = shown.map((milestone, i) => {
    const y = (i + 0.5) * rows.height;
    const span = spanIn(options, milestone);
    const isDecade = milestone.precision === 'decade';
    const hasRing = isRing(milestone);
    const x = isDecade || !span ? (left + sizes.width) / 2 : xAt(middle(span));
    places.set(milestone.id, { x, height: lineY - y });
    const there = whole?.get(milestone.id);
    const from: Origin | undefined = there && { dx: there.x - x, dy: lineY - y - there.height };
    const bracket =
      decadeBracket(left, sizes.width, y + rows.drop, hasRing) +
      text((left + sizes.width) / 2, y + baseline.over - (hasRing ? large.radius - 4 : 0), when(milestone), 'timeline-second', 'middle');
    const year =
      mark(milestone.kind, x, y, large.radius, 'timeline-only', from) +
      text(x - large.radius - 14, y + baseline.beside, when(milestone), 'timeline-beside', 'end');
    return [
      i > 0 ? line(0, i * rows.height, sizes.width, i * rows.height, 'timeline-row') : '',
      isDecade ? bracket : year,
      hasRing ? mark('undated', x, y + rows.drop, large.radius, 'timeline-undated', from) : '',
      text(0, y + baseline.name, milestone.title, 'timeline-large', 'start'),
    ].join('');
  });
  // behind the brackets of the rows below
  const stems = shown.flatMap((one) => {
    const place = one.precision === 'decade' ? undefined : places.get(one.id);
    return place ? [line(place.x, lineY - place.height, place.x, lineY, 'timeline-stem')] : [];
  });
  return { height: lineY + rows.axis, lineY, parts: axis(options, xAt, lineY) + stems.join('') + parts.join(''), places };
}

/** A quiet bracket over the decade; the line stops before a ring in its middle. */
function decadeBracket(left: number, right: number, y: number, hasRing: boolean): string {
  if (!hasRing) return bracketPath(left, right, y, rows.drop, 'timeline-quiet');
  const middle = (left + right) / 2;
  const free = large.radius + 10;
  const [from, to] = [Math.round(middle - free), Math.round(middle + free)];
  return `<path class="timeline-bracket timeline-quiet" d="M${Math.round(left) + 1} ${y + rows.drop}v${-rows.drop}H${from}M${to} ${y}H${right - 1}v${rows.drop}"/>`;
}

/** A tick at each 1 January; the ends of the decade are named. */
function axis({ from, to }: TimelineOptions, xAt: (time: number) => number, lineY: number): string {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const ticks = years.map((year) => {
    const isNamed = year === from || year === to;
    const x = Math.min(Math.max(xAt(year), xAt(from) + 1), sizes.width - 1);
    const anchor = year === to ? 'end' : 'middle';
    const name = isNamed ? text(year === to ? sizes.width : x, lineY + sizes.tick + 26, String(year), 'timeline-caption', anchor) : '';
    return line(x, lineY, x, lineY + (isNamed ? sizes.tick : sizes.tick / 2), 'timeline-tick') + name;
  });
  return line(xAt(from), lineY, sizes.width, lineY, 'timeline-axis') + ticks.join('');
}
