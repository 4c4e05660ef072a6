import { fillLabel } from '../data/labels.ts';
import { isContact, type Milestone } from '../data/milestones.ts';
import { RowError } from '../data/problems.ts';
import { middleToBaseline } from '../data/text-width.ts';
import { whatOf } from '../data/timeline-dates.ts';
import { axis } from './axis.ts';
import { type Line, large, layLine, type PlacedMark, sizes, stemsOf, xOf } from './layout.ts';
import { bracketPath, line, mark, type Origin, text } from './svg.ts';
import { isOneYear, isPlanned, type TimelineOptions } from './timeline-options.ts';
import { titleIn } from './titles.ts';
import { openMark } from './unplaced-svg.ts';
import type { Content, Drawn, Places } from './wide.ts';

/** Room above the line where something has its name, the same on each opening: what is still to come stands over the marks of the last year. Slide pixels. */
const height = 236;
const top = 8;
/**
 * A mark over a bracket stands clear of it; the names of marks, one over another; the lowest of a stack with names; from a stem to its name; from the
 * highest to their count; from one line to the next of what is planned.
 */
const gaps = { bracket: 14, lowest: 80, row: 36, stack: 68, stem: 12, count: 32, planned: 30 } as const;
/** From the lowest name of one year to the highest: at most, as a heading stands above them; and the least from one to the next. */
const stackRoom = { height: 154, row: 27 } as const;

/** What the slide is about, larger than the marks around it. */
const plannedRadius = 19;

/** Draws the whole line with few names or none: the marks of the slide's part stand out, and so does their stretch of the line. */
export function drawOpening(content: Content, whole?: Places): Drawn {
  const { options, milestones, dates, when, labels } = content;
  const placed = layLine(options, milestones, dates);
  const isOver = (x: number) => placed.brackets.some(({ left, right }) => x > left - sizes.radius && x < right + sizes.radius);
  const part = options.part ?? options;
  const isStack = options.named === true && isOneYear(part);
  const stack = isStack ? placed.marks.filter(({ milestone }) => isInPart(options, milestone)) : [];
  const row = rowOf(stack);
  const heightOf = (one: PlacedMark) =>
    stack.includes(one) ? gaps.stack + stack.indexOf(one) * row : isOver(one.x) ? one.height + gaps.bracket : one.height;
  const laid = { ...placed, marks: placed.marks.map((one) => ({ ...one, height: heightOf(one) })) };
  const planned = options.future !== undefined && part.from >= options.future ? milestones.filter(isPlanned) : [];
  const countY = gaps.stack + (stack.length - 1) * row + gaps.count;
  const highest = Math.max(laid.height, isStack ? countY + large.title / 2 : 0);
  const lineY = top + (options.named || planned.length > 0 ? Math.max(height, highest) : highest);
  const marks = laid.marks.map(({ milestone, x, height }) => {
    const there = whole?.get(milestone.id);
    const from: Origin | undefined = there && { dx: there.x - x, dy: height - there.height };
    return mark(milestone.kind, x, lineY - height, sizes.radius, classOf(options, milestone), from);
  });
  const parts = [
    axis(options, lineY),
    // neither a year, whose piece would be a dot, nor what is still to come
    planned.length > 0 || isOneYear(part)
      ? ''
      : line(xOf(options, part.from), lineY, xOf(options, Math.min(part.to, options.to)), lineY, 'timeline-axis timeline-part'),
    ...stemsOf(laid.marks).map(({ x, height }) => line(x, lineY - height, x, lineY, 'timeline-stem')),
    isStack ? drawStackNames(content, laid.marks, lineY) : drawNames(content, laid, lineY),
    isStack ? drawCount(countOf(options, laid.marks, labels), stack, lineY - countY) : '',
    ...laid.brackets.map(({ milestone, left, right, height }) =>
      bracketPath(left, right, lineY - height - 4, 10, classOf(options, milestone)),
    ),
    ...marks,
    ...planned.map((milestone, i) =>
      drawPlanned(milestone, when(milestone), whatOf(milestone, dates), plannedAt(options, i, planned.length), lineY),
    ),
    planned.length > 0 ? drawArticleDay(xOf(options, part.from), lineY, labels['timeline.article-day']) : '',
  ];
  return {
    height: lineY + 48,
    lineY,
    parts: parts.join(''),
    places: new Map(laid.marks.map(({ milestone, x, height }) => [milestone.id, { x, height }])),
  };
}

/** From one name of a year to the next. @throws RowError for the highest of more than there is room for */
function rowOf(stack: readonly PlacedMark[]): number {
  const most = Math.floor(stackRoom.height / stackRoom.row) + 1;
  const highest = stack.at(-1)?.milestone;
  if (highest && stack.length > most)
    throw new RowError(
      { file: 'assets/data/milestones.csv', line: highest.line },
      `date: expected at most ${most} milestones of the year that opens a part, got ${stack.length}: leave one out`,
    );
  return Math.min(gaps.row, Math.floor(stackRoom.height / Math.max(1, stack.length - 1)));
}

/** Names at the upper ends of stems: each ends at its own, over those before it. The name of a bracket stands left of it. */
function drawNames(content: Content, { marks, brackets }: Line, lineY: number): string {
  const { options } = content;
  const isNamed = ({ milestone }: { readonly milestone: Milestone }) => options.named === true && isInPart(options, milestone);
  const ofBrackets = brackets
    .filter(isNamed)
    .map(({ milestone, left }) =>
      text(left - gaps.stem, lineY - gaps.bracket, titleIn(content, milestone), 'timeline-name', 'end', { date: milestone.date }),
    );
  const ofMarks = marks.filter(isNamed).map(({ milestone, x }, i) => {
    const y = lineY - gaps.lowest - i * gaps.row;
    return (
      line(x, y - sizes.text, x, lineY, 'timeline-stem timeline-lead') +
      text(x - gaps.stem, y - 4, titleIn(content, milestone), 'timeline-name', 'end', { date: milestone.date.slice(0, 4) })
    );
  });
  return [...ofBrackets, ...ofMarks, drawNextYear(content, marks, lineY)].join('');
}

/** The year of the marks behind the part, over the highest of them: the line has no room for it beside the end of the part. */
function drawNextYear({ options }: Content, marks: readonly PlacedMark[], lineY: number): string {
  const highest = marks.filter(({ x }) => options.part && x > xOf(options, options.part.to)).at(-1);
  if (!options.named || !highest) return '';
  const y = lineY - highest.height - 2.4 * sizes.radius;
  return text(highest.x, y, highest.milestone.date.slice(0, 4), 'timeline-caption', 'middle');
}

/** The names of the marks of one year, each beside its own. */
function drawStackNames(content: Content, marks: readonly PlacedMark[], lineY: number): string {
  return marks
    .filter(({ milestone }) => isInPart(content.options, milestone))
    .map(({ milestone, x, height }) =>
      text(x - 2.5 * sizes.radius, lineY - height + sizes.text * middleToBaseline, titleIn(content, milestone), 'timeline-name', 'end'),
    )
    .join('');
}

/** How many marks the stack has, as a heading over it that ends with them. */
function drawCount(words: string, [first]: readonly PlacedMark[], y: number): string {
  const end = (first?.x ?? sizes.width) + 1.26 * sizes.radius;
  return text(end, y + large.title * middleToBaseline, words, 'timeline-large timeline-count', 'end');
}

/** How many contacts the year of the part has, in words. */
function countOf(options: TimelineOptions, marks: readonly PlacedMark[], labels: Content['labels']): string {
  const count = marks.filter(({ milestone }) => isInPart(options, milestone) && isContact(milestone)).length;
  return fillLabel(labels['timeline.part-contacts'], { year: String(options.part?.from), count });
}

/** Whether a milestone is of the part that the slide is about. */
function isInPart({ part }: TimelineOptions, { date }: Milestone): boolean {
  const year = Number(date.slice(0, 4));
  return part !== undefined && year >= part.from && year < part.to;
}

const classOf = (options: TimelineOptions, milestone: Milestone): string =>
  isInPart(options, milestone) ? 'timeline-in-part' : 'timeline-out-of-part';

/** The day of the article, where the dashes begin: a tick of its own, its words to the left, away from what comes after it. */
function drawArticleDay(x: number, lineY: number, words: string): string {
  return (
    line(x, lineY - sizes.tick, x, lineY + sizes.tick, 'timeline-now') +
    text(x + 2, lineY + sizes.tick + 26, words, 'timeline-caption', 'end')
  );
}

/** Where something planned stands: all of it at even distances on the dashed line. */
function plannedAt(options: TimelineOptions, i: number, count: number): number {
  const from = xOf(options, options.part?.from ?? options.from);
  return from + ((sizes.width - from) * (i + 1)) / (count + 1);
}

/** A dashed mark on the dashed line, with its words at the upper end of a stem, over the marks of the last year. */
function drawPlanned(milestone: Milestone, when: string, what: string, x: number, lineY: number): string {
  const y = top + large.title - gaps.planned;
  const whatY = y + large.title + gaps.planned;
  return (
    line(x, whatY + 12, x, lineY, 'timeline-stem timeline-in-part') +
    openMark(milestone, x, lineY, plannedRadius, undefined, 'timeline-planned') +
    text(sizes.width, y, milestone.title, 'timeline-large timeline-count', 'end') +
    text(sizes.width, y + large.title, when, 'timeline-second', 'end') +
    (what ? text(sizes.width, whatY, what, 'timeline-second', 'end') : '')
  );
}
