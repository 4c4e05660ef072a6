import type { Milestone } from '../data/milestones.ts';
import type { TimelineDate } from '../data/timeline-dates.ts';
import { large, sizes } from './layout.ts';
import { textWidth } from './text-width.ts';
import { yearsOfDays } from './time.ts';
import type { TimelineOptions } from './timeline-options.ts';

/** A milestone in the list below the line: it has no place on the line itself. */
export interface UnplacedItem {
  readonly milestone: Milestone;
  /** the middle of its ring: from the left, and down from the line */
  readonly x: number;
  readonly y: number;
  readonly row: number;
  /** how wide its mark is drawn where the article says how long it took, else 0 */
  readonly length: number;
}

export interface UnplacedLayout {
  readonly items: readonly UnplacedItem[];
  /** how far down from the line it reaches */
  readonly bottom: number;
}

/** What the list is laid out from. */
export interface UnplacedContent {
  readonly options: TimelineOptions;
  readonly dates: readonly TimelineDate[];
  /** the milestones in it */
  readonly unplaced: readonly Milestone[];
  /** its own words */
  readonly heading: string;
  /** the date of a milestone in words */
  readonly when: (milestone: Milestone) => string;
}

/** From the line down to the list; from its heading to its items; between names. Slide pixels. */
export const gaps = { top: 78, heading: 36, row: 34, name: 10, next: 30 } as const;
/** The same where names are large: the items have a row below the heading. */
const largeGaps = { top: 120, row: 84, next: 64 } as const;

/** Whether a milestone is drawn as a dashed ring: its own year is not given. */
export const isUndated = ({ date, precision }: Milestone): boolean => date === '' || precision === 'decade';

/** Places the milestones of the list one after another in rows, like words in a paragraph. */
export function layOutUnplaced({ options, unplaced, heading, dates, when }: UnplacedContent): UnplacedLayout {
  if (unplaced.length === 0) return { items: [], bottom: 0 };
  const isLarge = options.names === 'above';
  const start = isLarge ? 0 : textWidth(heading, sizes.caption) + gaps.heading;
  const { top, row: rowHeight, next } = isLarge ? largeGaps : gaps;
  const radius = isLarge ? large.radius : sizes.radius;
  let left = start;
  let row = 0;
  const items = unplaced.map((milestone) => {
    const length = lengthOf(options, milestone, dates);
    const markWidth = Math.max(length, 2 * radius);
    const taken = markWidth + gaps.name + nameWidth(options, milestone, when(milestone));
    if (left + taken > sizes.width && left > start) {
      left = start;
      row += 1;
    }
    const item = { milestone, length, row, x: left + markWidth / 2, y: top + row * rowHeight };
    left += taken + next;
    return item;
  });
  return { items, bottom: top + row * rowHeight + (isLarge ? 52 : 20) };
}

function nameWidth({ names, ringsOnly }: TimelineOptions, { title }: Milestone, when: string): number {
  if (ringsOnly) return -gaps.name;
  return names === 'above' ? Math.max(textWidth(title, large.title), textWidth(when, large.caption)) : textWidth(title, sizes.text);
}

function lengthOf({ from, to, nearness }: TimelineOptions, { id }: Milestone, dates: readonly TimelineDate[]): number {
  const days = dates.find(({ milestone }) => milestone === id)?.length ?? 0;
  return nearness === 'day' ? (yearsOfDays(days) / (to - from)) * sizes.width : 0;
}
