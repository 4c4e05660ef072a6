import { months } from '../data/format.ts';
import type { Milestone } from '../data/milestones.ts';
import { RowError } from '../data/problems.ts';
import { textWidth } from '../data/text-width.ts';
import { whatOf, whenOf } from '../data/timeline-dates.ts';
import { large, narrowed, sizes, xOf } from './layout.ts';
import { drawRowWords, endOfWords } from './row-words.ts';
import { line, mark, text, whisker } from './svg.ts';
import { ticksOf } from './ticks.ts';
import { isInside, spanIn } from './timeline-options.ts';
import { openMark } from './unplaced-svg.ts';
import type { Content, Drawn } from './wide.ts';

/** Sizes, slide pixels: the height of a row; from the top to the axis; from its names down to it; from a sign to its words; between the months and the marks without a date. */
const rows = { height: 84, axis: 44, names: 16, gap: 12, aside: 28 } as const;
/** How high all rows are at most, below a heading of two lines and over a caption, and the least of one: two lines of words. Slide pixels. */
const room = { height: 349, row: 69 } as const;

/** Where a time lies on the rows, slide pixels. */
type Scale = (time: number) => number;

/**
 * Draws each milestone of some months in a row of its own, its words at the left, under one axis of months: a mark, with a bar over the days on which
 * it may have been. What has no date stands in a column of its own behind the months, under a dashed piece of the axis.
 */
export function drawMonthRows(content: Content): Drawn {
  const { options, milestones, dates, unplaced, when, labels } = content;
  const dated = milestones.filter((one) => isInside(options, one));
  const undated = unplaced.filter((one) => !dated.includes(one));
  const shown = [
    ...dated.map((milestone) => ({ milestone, isDated: true, title: milestone.title, what: whatOf(milestone, dates) })),
    ...undated.map((milestone) => ({ milestone, isDated: false, title: milestone.title, what: when(milestone) })),
  ];
  const left = endOfWords(shown);
  const aside = undated.length > 0 ? textWidth(labels['charts.undated'], sizes.caption) + 2 * rows.aside : 0;
  const right = sizes.width - (aside > 0 ? aside + rows.aside : 0);
  const share = (right - left) / sizes.width;
  const xAt: Scale = (time) => left + xOf(options, time) * share;
  const rowHeight = heightOf(shown.map(({ milestone }) => milestone));
  const height = rows.axis + shown.length * rowHeight;
  const columns = ticksOf(options).map(({ x, label }) => {
    const at = Math.max(left + x * share, left + 1);
    const name = label ? text(left + label.x * share, rows.axis - rows.names, label.text, 'timeline-caption', 'middle') : '';
    return line(at, rows.axis, at, rows.axis + sizes.tick, 'timeline-tick') + name;
  });
  const middle = sizes.width - aside / 2;
  const drawn = shown.map((row, i) => {
    const y = rows.axis + (i + 0.5) * rowHeight;
    const sign = row.isDated ? drawDays(content, row.milestone, xAt, y) : openMark(row.milestone, middle, y, large.radius);
    return drawRowWords(row, y, rowHeight, i === 0, labels['timeline.returning']) + sign;
  });
  const parts = [
    ...columns,
    // the months end with the axis
    line(right - 1, rows.axis, right - 1, rows.axis + sizes.tick, 'timeline-tick'),
    ...drawn,
    line(left, rows.axis, right, rows.axis, 'timeline-axis'),
    text(left - rows.gap, rows.axis - rows.names, String(Math.floor(options.from)), 'timeline-caption', 'end'),
    aside > 0
      ? line(sizes.width - aside, rows.axis, sizes.width, rows.axis, 'timeline-axis timeline-no-date') +
        text(middle, rows.axis - rows.names, labels['charts.undated'], 'timeline-caption', 'middle')
      : '',
  ];
  return { height, lineY: rows.axis, parts: parts.join(''), places: new Map() };
}

/** How high a row is. @throws RowError for the last of more than there is room for */
function heightOf(shown: readonly Milestone[]): number {
  const most = Math.floor(room.height / room.row);
  const last = shown.toSorted((a, b) => a.line - b.line).at(-1);
  if (last && shown.length > most)
    throw new RowError(
      { file: 'assets/data/milestones.csv', line: last.line },
      `date: expected at most ${most} rows on the timeline of months, those without a month among them, got ${shown.length}: leave one out`,
    );
  return Math.min(rows.height, Math.floor(room.height / Math.max(1, shown.length)));
}

/** A mark in the middle of the days that its date leaves open, a bar over them where they are wider than it, and before them which days of its month they are. */
function drawDays({ options, dates }: Content, milestone: Milestone, xAt: Scale, y: number): string {
  const span = narrowed(milestone, dates, spanIn(options, milestone)) ?? options;
  const [from, to] = [xAt(Math.max(span.from, options.from)), xAt(Math.min(span.to, options.to))];
  const middle = (from + to) / 2;
  const isWide = to - from > 2.7 * large.radius;
  const first = isWide ? from : middle - 1.35 * large.radius;
  const days = daysIn(whenOf(milestone, dates));
  return (
    (isWide ? whisker(from, to, y) : '') +
    mark(milestone.kind, middle, y, large.radius, '') +
    (days ? text(first - rows.gap, y + 9, days, 'timeline-caption', 'end') : '')
  );
}

/** What the words of a date say before the name of the month, which stands over its column: "late", "15". */
function daysIn(when: string): string {
  const month = months.find((name) => when.includes(name)) ?? '';
  return when.slice(0, when.indexOf(month)).trim();
}
