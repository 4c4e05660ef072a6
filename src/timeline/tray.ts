import type { Milestone } from '../data/milestones.ts';
import type { TimelineDate } from '../data/timeline-dates.ts';
import { large, sizes } from './layout.ts';
import { mark, type Origin, text, whisker } from './svg.ts';
import { textWidth } from './text-width.ts';
import { yearsOfDays } from './time.ts';
import type { View } from './views.ts';
import type { Content } from './wide.ts';

/** A milestone in the tray. */
interface TrayItem {
  readonly milestone: Milestone;
  /** the middle of its ring: from the left, and down from the line */
  readonly x: number;
  readonly y: number;
  readonly row: number;
  /** how wide its mark is drawn where the article says how long it took, else 0 */
  readonly length: number;
}

export interface Tray {
  readonly items: readonly TrayItem[];
  /** how far down from the line it reaches */
  readonly bottom: number;
}

/** From the line down to the tray; from its words to its items; between names. Slide pixels. */
const gaps = { top: 78, heading: 36, row: 34, name: 10, next: 30 } as const;
/** The same where names are large: the items have a row below the tray's words. */
const largeGaps = { top: 132, row: 84, next: 64 } as const;

/** Whether a milestone is drawn as an open ring: its own year is not given. */
const isUndated = ({ date, precision }: Milestone): boolean => date === '' || precision === 'decade';

/** Places the milestones of the tray one after another in rows, like words in a paragraph. */
export function layTray({ view, tray, heading, dates, when }: Content): Tray {
  if (tray.length === 0) return { items: [], bottom: 0 };
  const isLarge = view.names === 'above';
  const start = isLarge ? 0 : textWidth(heading, sizes.caption) + gaps.heading;
  const { top, row: rowHeight, next } = isLarge ? largeGaps : gaps;
  const radius = isLarge ? large.radius : sizes.radius;
  let left = start;
  let row = 0;
  const items = tray.map((milestone) => {
    const length = lengthOf(view, milestone, dates);
    const markWidth = Math.max(length, 2 * radius);
    const taken = markWidth + gaps.name + nameWidth(view, milestone, when(milestone));
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

function nameWidth({ names, ringsOnly }: View, { title }: Milestone, when: string): number {
  if (ringsOnly) return -gaps.name;
  return names === 'above' ? Math.max(textWidth(title, large.title), textWidth(when, large.caption)) : textWidth(title, sizes.text);
}

function lengthOf({ from, to, nearness }: View, { id }: Milestone, dates: readonly TimelineDate[]): number {
  const days = dates.find(({ milestone }) => milestone === id)?.length ?? 0;
  return nearness === 'day' ? (yearsOfDays(days) / (to - from)) * sizes.width : 0;
}

/** Draws the tray below the line. @param from where a mark comes from when its slide arrives */
export function drawTray(content: Content, { items }: Tray, lineY: number, from: (id: string) => Origin | undefined): string {
  if (items.length === 0) return '';
  const isLarge = content.view.names === 'above';
  const heading = text(0, lineY + (isLarge ? 88 : gaps.top + 8), content.heading, 'timeline-caption', 'start');
  return heading + items.map((item) => drawItem(content, item, lineY + item.y, from(item.milestone.id))).join('');
}

function drawItem({ view, when }: Content, { milestone, length, x }: TrayItem, y: number, from?: Origin): string {
  const isLarge = view.names === 'above';
  const radius = isLarge ? large.radius : sizes.radius;
  const known = length > 3 * radius ? whisker(x - length / 2, x + length / 2, y) : '';
  const undated = isUndated(milestone);
  const drawn = known + mark(undated ? 'undated' : milestone.kind, x, y, radius, undated ? 'timeline-undated' : '', from);
  if (view.ringsOnly) return drawn;
  const name = x + Math.max(length / 2, radius) + gaps.name;
  if (!isLarge) return drawn + text(name, y + 9, milestone.title, 'timeline-name', 'start');
  return (
    drawn + text(name, y + 11, milestone.title, 'timeline-large', 'start') + text(name, y + 45, when(milestone), 'timeline-second', 'start')
  );
}
