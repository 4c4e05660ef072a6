import type { Milestone } from '../data/milestones.ts';
import { RowError } from '../data/problems.ts';
import { textSizes } from '../data/text-sizes.ts';
import { textWidth } from '../data/text-width.ts';
import { type TimelineDate, whenOf } from '../data/timeline-dates.ts';
import { rowsOnBothSides } from './rows.ts';
import { daysFrom, middle, type Span } from './time.ts';
import { fillsDecade, spanIn, type TimelineOptions } from './timeline-options.ts';

/** Sizes of the timeline, slide pixels. */
export const sizes = {
  width: 1136,
  text: textSizes.text,
  caption: textSizes.caption,
  row: 30,
  captionedRow: 64,
  radius: 10,
  tick: 12,
  gap: 18,
  clear: 30,
} as const;
/** Sizes where there is room. */
export const large = { title: textSizes.large, radius: 14 } as const;

/** From a mark to its name, slide pixels. */
export const beside = 12;

/** A milestone on the line. Heights are counted upwards from the line. */
export interface PlacedMark {
  readonly milestone: Milestone;
  readonly x: number;
  readonly height: number;
  /** the date as it stands before the name; of marks over one another the highest alone has it */
  readonly date: string;
  /** whether its name stands to the right, as there is no room to the left */
  readonly isNamedRight: boolean;
  /** from where to where it may lie, where that is wider than the mark */
  readonly whisker?: readonly [left: number, right: number];
}

/** Something that filled its decade: a bracket over the line. */
export interface PlacedBracket {
  readonly milestone: Milestone;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** where its name stands, and to which side it goes on */
  readonly name: { readonly x: number; readonly anchor: 'start' | 'end' };
}

export interface Line {
  readonly marks: readonly PlacedMark[];
  readonly brackets: readonly PlacedBracket[];
  /** how high the highest name reaches */
  readonly height: number;
}

/** Where a time lies on the line. */
export const xOf = (options: TimelineOptions, time: number): number => ((time - options.from) / (options.to - options.from)) * sizes.width;

/**
 * Places the milestones of a timeline on its line; those without a place there are left to unplaced.ts.
 *
 * @param namedRight those whose names stand to the right although there is room to the left
 */
export function layLine(
  options: TimelineOptions,
  milestones: readonly Milestone[],
  dates: readonly TimelineDate[],
  namedRight: ReadonlySet<Milestone> = new Set(),
): Line {
  const inView = milestones
    .flatMap((milestone) => {
      const span = narrowed(milestone, dates, spanIn(options, milestone));
      return span && span.from < options.to && span.to > options.from ? [{ milestone, span }] : [];
    })
    .toSorted((a, b) => orderOf(options, a.span) - orderOf(options, b.span));
  const marks = inView
    .filter(({ milestone }) => !fillsDecade(milestone))
    .map(({ milestone, span }, i, all) => {
      const next = all[i + 1];
      const isHighest = !next || placeOf(options, next.span) !== placeOf(options, span);
      return point(options, milestone, span, dates, isHighest, namedRight.has(milestone));
    });
  const over = inView.filter(({ milestone }) => fillsDecade(milestone));
  const rows = rowsOnBothSides(marks);
  // the name of a bracket has the place next to the line
  const lowest = (over.length > 0 && options.names === 'left' ? 68 : 26) + (options.captions ? 18 : 0);
  const placed = marks.map(({ reach: _reach, right: _right, beyond, ...mark }, i) => ({
    ...mark,
    isNamedRight: beyond !== undefined || namedRight.has(mark.milestone),
    height: lowest + (rows[i] ?? refuse(mark.milestone)) * (options.captions ? sizes.captionedRow : sizes.row),
  }));
  const stems = placed.map(({ x }) => x);
  const brackets = over.map(({ milestone, span }) => bracket(options, milestone, span, stems));
  const words = (options.captions ? sizes.captionedRow : sizes.row) / 2;
  const highest = Math.max(26, ...placed.map(({ height }) => height + words), ...brackets.map(({ height }) => height + 36));
  return { marks: placed, brackets, height: highest };
}

/** The marks that have a stem to the line: of those over one another the highest alone. */
export function stemsOf<Mark extends { readonly x: number; readonly height: number }>(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(({ x, height }) => !marks.some((other) => other.x === x && other.height > height));
}

/** Marks that stand at their year keep the order of the table within it; else the days decide. */
export const orderOf = ({ nearness }: TimelineOptions, span: Span): number => (nearness === 'year' ? Math.floor(span.from) : middle(span));

/** A milestone's stretch of time as far as words such as "late September" narrow it. */
export function narrowed({ id }: Milestone, dates: readonly TimelineDate[], span: Span | undefined): Span | undefined {
  const days = dates.find(({ milestone }) => milestone === id)?.days;
  return span && days ? daysFrom(days.first, days.last) : span;
}

/** Where a mark stands: in the middle of its year, or of what is known of its date. */
const placeOf = ({ nearness }: TimelineOptions, span: Span): number => (nearness === 'year' ? Math.floor(span.from) + 0.5 : middle(span));

function point(
  options: TimelineOptions,
  milestone: Milestone,
  span: Span,
  dates: readonly TimelineDate[],
  isHighest: boolean,
  isNamedRight: boolean,
) {
  const x = xOf(options, placeOf(options, span));
  const date = options.ticks === 'months' || !isHighest ? '' : String(Math.floor(span.from));
  const [left, right] = [xOf(options, Math.max(span.from, options.from)), xOf(options, Math.min(span.to, options.to))];
  const wide = options.nearness === 'day' && right - left > 3 * sizes.radius;
  const half = wide ? x - left : sizes.radius;
  const caption = options.captions ? textWidth(whenOf(milestone, dates), sizes.caption) : 0;
  const name = Math.max(caption, textWidth(`${date} ${milestone.title}`.trim(), sizes.text));
  // a name keeps off the mark before it, which would be read as its own
  const kept = options.names === 'none' ? half : half + sizes.gap + name + sizes.clear;
  const mark = { milestone, x, right: wide ? right : x, date, ...(wide && { whisker: [left, right] as const }) };
  // the names of later marks keep off this one
  if (isNamedRight) return { ...mark, right: x + half + beside + name, reach: half, beyond: undefined };
  if (options.names === 'none' || x - half - beside - name >= 0) return { ...mark, reach: kept, beyond: undefined };
  if (x + half + beside + name > sizes.width) refuse(milestone);
  return { ...mark, reach: half, beyond: kept };
}

/** @throws RowError for a milestone whose name has no room on either side of its mark */
function refuse({ line, title }: Milestone): never {
  throw new RowError(
    { file: 'assets/data/milestones.csv', line },
    `title: expected one short enough to stand beside its mark, got "${title}"`,
  );
}

function bracket(options: TimelineOptions, milestone: Milestone, span: Span, stems: readonly number[]): PlacedBracket {
  const [left, right] = [xOf(options, Math.max(span.from, options.from)), xOf(options, Math.min(span.to, options.to))];
  const width = textWidth(`1990s ${milestone.title}`, sizes.text);
  const inTheWay = options.names === 'left' ? stems.find((x) => x > left - sizes.gap && x < left + width + sizes.gap) : undefined;
  const isFree = inTheWay === undefined || inTheWay - sizes.gap - width < 0;
  const name = isFree ? ({ x: left, anchor: 'start' } as const) : ({ x: inTheWay - sizes.gap, anchor: 'end' } as const);
  return { milestone, left, right, height: 12, name };
}
