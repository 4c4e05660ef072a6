import { large, sizes } from './layout.ts';
import { mark, type Origin, text, whisker } from './svg.ts';
import { gaps, isUndated, type Tray, type TrayItem } from './tray.ts';
import type { Content } from './wide.ts';

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
