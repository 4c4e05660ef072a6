import { large, sizes } from './layout.ts';
import { line, mark, type Origin, text } from './svg.ts';
import { textWidth } from './text-width.ts';
import { middle } from './time.ts';
import { isInside, spanIn, type TimelineOptions } from './timeline-options.ts';
import { isUndated } from './unplaced.ts';
import type { Content, Drawn, Places } from './wide.ts';

/** Sizes of the rows, slide pixels: their height, the bar of what is dated to the decade only, the gap behind the words, and the axis below. */
const rows = { height: 116, bar: 34, gap: 40, axis: 44 } as const;
/** Baselines from the middle of a row: of a name over a date, of the date, of a name alone, and of a year beside its mark. */
const baseline = { name: -4, date: 30, alone: 12, beside: 9 } as const;

/**
 * Draws each milestone of a decade in a row of its own, its words at the left, over one axis of years at the foot: a mark in its year, or a pale bar
 * along the decade where no year is given, with a ring on it for what came to be in one of its years. @param whole where the marks come from
 */
export function drawDecadeRows({ options, milestones, when }: Content, whole?: Places): Drawn {
  const shown = milestones.filter((one) => (spanIn(options, one) ? isInside(options, one) : options.listsUnplaced(one)));
  const words = shown.flatMap((one) => [textWidth(one.title, large.title), textWidth(when(one), large.caption)]);
  const left = Math.max(...words) + rows.gap;
  const xAt = (time: number) => left + ((time - options.from) / (options.to - options.from)) * (sizes.width - left);
  const lineY = shown.length * rows.height;
  const places = new Map<string, { x: number; height: number }>();
  const parts = shown.map((milestone, i) => {
    const y = (i + 0.5) * rows.height;
    const span = spanIn(options, milestone);
    const isDecade = milestone.precision === 'decade';
    const x = isDecade || !span ? (left + sizes.width) / 2 : xAt(middle(span));
    places.set(milestone.id, { x, height: lineY - y });
    const there = whole?.get(milestone.id);
    const from: Origin | undefined = there && { dx: there.x - x, dy: lineY - y - there.height };
    const bar = `<rect class="timeline-decade" x="${left}" y="${y - rows.bar / 2}" width="${sizes.width - left}" height="${rows.bar}"/>`;
    const sign = isUndated(milestone)
      ? mark('undated', x, y, large.radius, 'timeline-undated', from)
      : mark(milestone.kind, x, y, large.radius, 'timeline-only', from) +
        text(x - large.radius - 14, y + baseline.beside, when(milestone), 'timeline-beside', 'end');
    return [
      i > 0 ? line(0, i * rows.height, sizes.width, i * rows.height, 'timeline-row') : '',
      isDecade ? bar : '',
      // visits of a decade fill it: the bar alone
      isDecade && span ? '' : sign,
      text(0, y + (isDecade ? baseline.name : baseline.alone), milestone.title, 'timeline-large', 'start'),
      isDecade ? text(0, y + baseline.date, when(milestone), 'timeline-second', 'start') : '',
    ].join('');
  });
  // behind the bars of the rows below
  const stems = shown.flatMap((one) => {
    const place = one.precision === 'decade' ? undefined : places.get(one.id);
    return place ? [line(place.x, lineY - place.height, place.x, lineY, 'timeline-stem')] : [];
  });
  return { height: lineY + rows.axis, lineY, parts: axis(options, xAt, lineY) + stems.join('') + parts.join(''), places };
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
