import type { Milestone } from '../data/milestones.ts';
import { textSizes } from '../data/text-sizes.ts';
import { linesOf } from '../data/text-width.ts';
import { whatOf } from '../data/timeline-dates.ts';
import { orderOf } from './layout.ts';
import { line, mark, text } from './svg.ts';
import { middle, type Span } from './time.ts';
import { fillsDecade, isPlanned, spanIn } from './timeline-options.ts';
import { titleIn } from './titles.ts';
import { openMark } from './unplaced-svg.ts';
import type { Content } from './wide.ts';

/** The line for a phone: it runs down, dates to its left and names to its right. Sizes in slide pixels of a phone, which is 580 wide. */
const sizes = {
  width: 520,
  line: 104,
  radius: 10,
  text: textSizes.text,
  caption: textSizes.caption,
  row: 32,
  top: 20,
  years: 420,
} as const;

interface Item {
  readonly milestone: Milestone;
  readonly span: Span;
}

/** Draws the line from top to bottom, then the milestones without a place on it as a list. @returns the markup and how high it is */
export function drawNarrow(content: Content): { readonly height: number; readonly parts: string } {
  const { options, milestones } = content;
  const shown = options.part ?? options;
  const hasFuture = options.future !== undefined && shown.to > options.future;
  const items: Item[] = milestones
    .flatMap((milestone) => {
      const span = spanIn(options, milestone);
      return span && span.from < shown.to && span.to > shown.from ? [{ milestone, span }] : [];
    })
    .toSorted((a, b) => orderOf(options, a.span) - orderOf(options, b.span));
  const scale = (time: number) => sizes.top + ((time - shown.from) / (shown.to - shown.from)) * sizes.years;
  let free = sizes.top + 40;
  let lastYear = '';
  const parts: string[] = [];
  for (const { milestone, span } of items) {
    const y = Math.max(free, scale(fillsDecade(milestone) ? span.from : middle(span)));
    const label = dateOf(content, milestone);
    parts.push(drawItem(content, milestone, y, label === lastYear ? '' : label));
    lastYear = label;
    free =
      y +
      sizes.row * linesOf(titleIn(content, milestone), sizes.width - 136, sizes.text).length +
      captionLines(content, milestone).length * 30 +
      8;
  }
  const end = Math.max(free, sizes.top + sizes.years);
  const future = hasFuture ? drawFuture(content, end) : '';
  const first = text(sizes.line - 24, sizes.top + 9, String(Math.floor(options.from)), 'timeline-caption', 'end');
  const ends = options.independence || options.ticks === 'months' ? first : '';
  const unplacedTop = end + (hasFuture ? 170 : 56);
  const unplaced = drawUnplaced(content, unplacedTop);
  const axis = line(sizes.line, sizes.top, sizes.line, end, 'timeline-axis');
  return {
    height: content.unplaced.length === 0 ? unplacedTop : unplaced.bottom,
    parts: axis + future + ends + parts.join('') + unplaced.parts,
  };
}

/** The day of the article, then the dashed line with what is still to come. */
function drawFuture({ milestones, when, labels }: Content, y: number): string {
  const planned = milestones.filter(isPlanned);
  const items = planned.map((milestone, i) => {
    const at = y + 80 + i * 70;
    return (
      openMark(milestone, sizes.line, at, sizes.radius * 1.25, undefined, 'timeline-planned') +
      text(136, at + 9, milestone.title, 'timeline-name', 'start') +
      text(136, at + 9 + sizes.row, when(milestone), 'timeline-caption', 'start')
    );
  });
  return (
    line(sizes.line, y, sizes.line, y + 140, 'timeline-future') +
    line(sizes.line - 16, y, sizes.line + 16, y, 'timeline-now') +
    text(136, y + 9, labels['timeline.article-day'], 'timeline-caption', 'start') +
    items.join('')
  );
}

function drawItem(content: Content, milestone: Milestone, y: number, date: string): string {
  const words = linesOf(titleIn(content, milestone), sizes.width - 136, sizes.text);
  const sign = fillsDecade(milestone)
    ? line(sizes.line + 14, y - 14, sizes.line + 14, y + 34, 'timeline-bracket')
    : mark(milestone.kind, sizes.line, y, sizes.radius, `timeline-year-${milestone.date.slice(0, 4)}`);
  return (
    sign +
    text(sizes.line - 24, y + 9, date, 'timeline-caption', 'end') +
    words.map((words, i) => text(136, y + 9 + i * sizes.row, words, 'timeline-name', 'start')).join('') +
    captionLines(content, milestone)
      .map((line, i) => text(136, y + 8 + words.length * sizes.row + i * 30, line, 'timeline-caption', 'start'))
      .join('')
  );
}

/** What stands left of the line: a year, or on the line of one year a month. */
function dateOf({ options, when }: Content, milestone: Milestone): string {
  if (options.ticks !== 'months') return milestone.precision === 'decade' ? milestone.date : milestone.date.slice(0, 4);
  const month = when({ ...milestone, date: milestone.date.slice(0, 7), id: '' });
  return month.slice(0, 3);
}

/** What is known of a date beyond what stands left of the line, and what it was. */
function captionsOf({ options, dates, when }: Content, milestone: Milestone): readonly string[] {
  const words = when(milestone);
  const known = words === milestone.date ? [] : [words];
  return options.nearness === 'day' ? [...known, whatOf(milestone, dates)].filter((one) => one !== '') : [];
}

/** Those in lines, to the right of the line. */
const captionLines = (content: Content, milestone: Milestone): readonly string[] =>
  captionsOf(content, milestone).flatMap((one) => linesOf(one, sizes.width - 136, sizes.text));

function drawUnplaced(content: Content, top: number): { readonly bottom: number; readonly parts: string } {
  const { heading, unplaced } = content;
  if (unplaced.length === 0) return { bottom: top, parts: '' };
  let y = top;
  const parts = [text(0, y, heading, 'timeline-caption', 'start')];
  for (const milestone of unplaced) {
    y += sizes.row + 8;
    parts.push(openMark(milestone, sizes.radius + 2, y - 9, sizes.radius));
    parts.push(text(36, y, milestone.title, 'timeline-name', 'start'));
    for (const line of captionsOf(content, milestone).flatMap((one) => linesOf(one, sizes.width - 36, sizes.caption))) {
      y += 30;
      parts.push(text(36, y, line, 'timeline-caption', 'start'));
    }
  }
  return { bottom: y + 20, parts: parts.join('') };
}
