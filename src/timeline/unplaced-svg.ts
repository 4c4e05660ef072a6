import { large, sizes } from './layout.ts';
import { mark, type Origin, text, whisker } from './svg.ts';
import { gaps, isUndated, type UnplacedItem, type UnplacedLayout } from './unplaced.ts';
import type { Content } from './wide.ts';

/** Draws the milestones without a place on the line as a list below it. @param from where a mark comes from when its slide arrives */
export function drawUnplaced(content: Content, { items }: UnplacedLayout, lineY: number, from: (id: string) => Origin | undefined): string {
  if (items.length === 0) return '';
  const isLarge = content.options.names === 'above';
  const heading = text(0, lineY + (isLarge ? 80 : gaps.top + 8), content.heading, 'timeline-caption', 'start');
  return heading + items.map((item) => drawItem(content, item, lineY + item.y, from(item.milestone.id))).join('');
}

function drawItem({ options, when }: Content, { milestone, length, x }: UnplacedItem, y: number, from?: Origin): string {
  const isLarge = options.names === 'above';
  const radius = isLarge ? large.radius : sizes.radius;
  const known = length > 3 * radius ? whisker(x - length / 2, x + length / 2, y) : '';
  const undated = isUndated(milestone);
  const drawn = known + mark(undated ? 'undated' : milestone.kind, x, y, radius, undated ? 'timeline-undated' : '', from);
  if (options.ringsOnly) return drawn;
  const name = x + Math.max(length / 2, radius) + gaps.name;
  if (!isLarge) return drawn + text(name, y + 9, milestone.title, 'timeline-name', 'start');
  return (
    drawn + text(name, y + 11, milestone.title, 'timeline-large', 'start') + text(name, y + 45, when(milestone), 'timeline-second', 'start')
  );
}
