import type { Milestone } from '../data/milestones.ts';
import { sizes } from './layout.ts';
import { mark, type Origin, text } from './svg.ts';
import { gaps, type UnplacedItem, type UnplacedLayout } from './unplaced.ts';
import type { Content } from './wide.ts';

/** Draws the milestones without a place on the line as a list below it. @param from where a mark comes from when its slide arrives */
export function drawUnplaced(content: Content, { items }: UnplacedLayout, lineY: number, from: (id: string) => Origin | undefined): string {
  if (items.length === 0) return '';
  const heading = text(0, lineY + gaps.top + 8, content.heading, 'timeline-caption', 'start');
  const className = content.options.marksOnly ? 'timeline-caption' : 'timeline-name';
  return heading + items.map((item) => drawItem(item, lineY + item.y, className, from(item.milestone.id))).join('');
}

/** The mark of what has no place on the line, dashed: the outline of its kind. */
export function openMark({ kind }: Milestone, x: number, y: number, radius: number, from?: Origin, className = ''): string {
  const classes = `timeline-undated ${className}`.trim();
  return mark(kind, x, y, radius, classes, from, true);
}

function drawItem({ milestone, words, x }: UnplacedItem, y: number, className: string, from?: Origin): string {
  const drawn = openMark(milestone, x, y, sizes.radius, from);
  return words ? drawn + text(x + sizes.radius + gaps.name, y + 9, words, className, 'start') : drawn;
}
