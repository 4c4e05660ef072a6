import type { Milestone } from '../data/milestones.ts';
import { axis } from './axis.ts';
import { large, layLine, sizes, stemsOf, xOf } from './layout.ts';
import { bracketPath, line, mark, type Origin, text } from './svg.ts';
import { isOneYear, isPlanned, type TimelineOptions } from './timeline-options.ts';
import type { Content, Drawn, Places } from './wide.ts';

/** Room above the line, the same on each opening: what is still to come stands over the marks of the last year. Slide pixels. */
const height = 236;
const top = 8;

/** Draws the whole line without names: the marks of the slide's part stand out, and so does their stretch of the line. */
export function drawOpening({ options, milestones, dates, when, labels }: Content, whole?: Places): Drawn {
  const laid = layLine(options, milestones, dates);
  const part = options.part ?? options;
  const planned = options.future !== undefined && part.from >= options.future ? milestones.filter(isPlanned) : [];
  const lineY = top + Math.max(height, laid.height);
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
    ...laid.brackets.map(({ milestone, left, right, height }) =>
      bracketPath(left, right, lineY - height - 4, 10, classOf(options, milestone)),
    ),
    ...stemsOf(laid.marks).map(({ x, height }) => line(x, lineY - height, x, lineY, 'timeline-stem')),
    ...marks,
    ...planned.map((milestone, i) => drawPlanned(milestone, when(milestone), xOf(options, part.from) + (i + 1) * 28, lineY)),
    planned.length > 0 ? drawArticleDay(xOf(options, part.from), lineY, labels['timeline.article-day']) : '',
  ];
  return {
    height: lineY + 48,
    lineY,
    parts: parts.join(''),
    places: new Map(laid.marks.map(({ milestone, x, height }) => [milestone.id, { x, height }])),
  };
}

function classOf({ part }: TimelineOptions, { date }: Milestone): string {
  const year = Number(date.slice(0, 4));
  return part && year >= part.from && year < part.to ? 'timeline-in-part' : 'timeline-out-of-part';
}

/** The day of the article, where the dashes begin: a tick of its own, its words to the left, away from what comes after it. */
function drawArticleDay(x: number, lineY: number, words: string): string {
  return (
    line(x, lineY - sizes.tick, x, lineY + sizes.tick, 'timeline-now') +
    text(x + 2, lineY + sizes.tick + 26, words, 'timeline-caption', 'end')
  );
}

/** A ring on the dashed line, with its words at the upper end of a stem. */
function drawPlanned({ title }: Milestone, when: string, x: number, lineY: number): string {
  const y = top + 2 * large.title + 10;
  return (
    line(x, y, x, lineY, 'timeline-stem') +
    mark('undated', x, lineY, large.radius, 'timeline-undated timeline-planned') +
    text(sizes.width, top + large.title, title, 'timeline-large', 'end') +
    text(sizes.width, top + 2 * large.title, when, 'timeline-second', 'end')
  );
}
