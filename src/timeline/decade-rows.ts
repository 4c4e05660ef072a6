import type { Milestone } from '../data/milestones.ts';
import { textWidth } from '../data/text-width.ts';
import { whatOf } from '../data/timeline-dates.ts';
import { large, sizes } from './layout.ts';
import { bracketPath, line, mark, type Origin, text } from './svg.ts';
import { middle } from './time.ts';
import { fillsDecade, isInside, spanIn } from './timeline-options.ts';
import type { Content, Drawn, Places } from './wide.ts';

/**
 * Sizes, slide pixels: from a name to what it was, from there to its bracket, and from the bracket to what is next; half the height of a mark; from a
 * mark to its words; from the line to the marks over it, and down to the brackets below its years.
 */
const gaps = { what: 30, bracket: 20, next: 46, radius: 22, beside: 16, mark: 46, years: 66 } as const;
/** How far the ends of a bracket reach. */
const drop = 10;

/**
 * Draws the milestones of a decade around one line of its years, as wide as the slide: over it a bracket for visits of which no year is given, and a
 * mark over its year; below it, under a dashed bracket, what came to be in one of its years. @param whole where the marks come from
 */
export function drawDecadeRows({ options, milestones, dates, when }: Content, whole?: Places): Drawn {
  const xAt = (time: number) => ((time - options.from) / (options.to - options.from)) * sizes.width;
  const shown = milestones.filter((one) => (spanIn(options, one) ? isInside(options, one) : options.listsUnplaced(one)));
  const places = new Map<string, { x: number; height: number }>();
  const parts: string[] = [];
  /** A name at the left, the date at the right, and below the name what it was. */
  const drawWords = (milestone: Milestone, y: number) =>
    parts.push(
      text(0, y, milestone.title, 'timeline-large', 'start'),
      text(sizes.width, y, when(milestone), 'timeline-name', 'end'),
      drawWhat(milestone, 0, y + gaps.what, 'start'),
    );
  const drawWhat = (milestone: Milestone, x: number, y: number, anchor: 'start' | 'end') => {
    const what = whatOf(milestone, dates);
    return what ? text(x, y, what, 'timeline-caption', anchor) : '';
  };

  let y: number = large.title;
  for (const milestone of shown.filter(fillsDecade)) {
    drawWords(milestone, y);
    parts.push(bracketPath(0, sizes.width, y + gaps.what + gaps.bracket, drop));
    y += gaps.what + gaps.bracket + drop + gaps.next;
  }
  const inYears = shown.filter((one) => one.precision !== 'decade');
  const lineY = y + inYears.length * 2 * gaps.radius + gaps.mark;
  for (const [i, milestone] of inYears.entries()) {
    const at = y + (2 * i + 1) * gaps.radius;
    const x = xAt(middle(spanIn(options, milestone) ?? options));
    places.set(milestone.id, { x, height: lineY - at });
    const there = whole?.get(milestone.id);
    const from: Origin | undefined = there && { dx: there.x - x, dy: lineY - at - there.height };
    const end = x - gaps.radius - gaps.beside;
    parts.push(
      line(x, at, x, lineY, 'timeline-stem'),
      mark(milestone.kind, x, at, gaps.radius, 'timeline-only', from),
      text(end, at + 6, milestone.title, 'timeline-large', 'end'),
      text(end - textWidth(milestone.title, large.title) - gaps.beside, at + 6, when(milestone), 'timeline-beside', 'end'),
      drawWhat(milestone, end, at + 6 + gaps.what, 'end'),
    );
  }
  const years = Array.from({ length: options.to - options.from + 1 }, (_, i) => options.from + i);
  const ticks = years.map((year) => {
    const x = Math.min(Math.max(xAt(year), 1), sizes.width - 1);
    // under the middle of its year, where the mark of a year stands
    const name = year < options.to ? text(xAt(year + 0.5), lineY + sizes.tick + 26, String(year), 'timeline-caption', 'middle') : '';
    return line(x, lineY, x, lineY + sizes.tick, 'timeline-tick') + name;
  });
  y = lineY + gaps.years;
  for (const milestone of shown.filter((one) => one.precision === 'decade' && !fillsDecade(one))) {
    parts.push(bracketPath(0, sizes.width, y + drop, -drop, 'timeline-dashed'));
    drawWords(milestone, y + drop + gaps.bracket + large.title);
    y += drop + gaps.bracket + large.title + gaps.what + gaps.next;
  }
  const axis = line(0, lineY, sizes.width, lineY, 'timeline-axis');
  return { height: y - gaps.next + 8, lineY, parts: ticks.join('') + parts.join('') + axis, places };
}
