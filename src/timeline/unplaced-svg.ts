import type { Milestone } from '../data/milestones.ts';
import { sizes } from './layout.ts';
import { mark, type Origin, text } from './svg.ts';
import type { TimelineOptions } from './timeline-options.ts';
import { gaps, openKind, type UnplacedItem, type UnplacedLayout } from './unplaced.ts';
import type { Content } from './wide.ts';

/** Draws the milestones without a place on the line as a list below it. @param from where a mark comes from when its slide arrives */
export function drawUnplaced(content: Content, { items }: UnplacedLayout, lineY: number, from: (id: string) => Origin | undefined): string {
  if (items.length === 0) return '';
  const heading = text(0, lineY + gaps.top + 8, content.heading, 'timeline-caption', 'start');
  const className = content.options.ringsOnly ? 'timeline-caption' : 'timeline-name';
  return heading + items.map((item) => drawItem(content.options, item, lineY + item.y, className, from(item.milestone.id))).join('');
}

/** The mark of what has no place on the line, dashed: a ring, or the outline of its kind. */
export function openMark(options: TimelineOptions, milestone: Milestone, x: number, y: number, radius: number, from?: Origin): string {
  return mark(openKind(options, milestone), x, y, radius, 'timeline-undated', from, true);
}

function drawItem(options: TimelineOptions, { milestone, words, x }: UnplacedItem, y: number, className: string, from?: Origin): string {
  const drawn = openMark(options, milestone, x, y, sizes.radius, from);
  return words ? drawn + text(x + sizes.radius + gaps.name, y + 9, words, className, 'start') : drawn;
}
