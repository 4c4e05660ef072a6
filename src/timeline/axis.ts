import { sizes, xOf } from './layout.ts';
import { line, text } from './svg.ts';
import { ticksOf } from './ticks.ts';
import type { View } from './views.ts';

/** The line itself with its ticks. @param y of the line, slide pixels from the top */
export function axis(view: View, y: number, marked: readonly number[]): string {
  const end = view.future === undefined ? sizes.width : xOf(view, view.future);
  const dashed = view.future === undefined ? '' : line(end, y, sizes.width, y, 'timeline-future');
  const ticks = ticksOf(view, marked).map(({ x, label }) => {
    const words = label ? text(label.x, y + sizes.tick + 26, label.text, 'timeline-caption', label.anchor) : '';
    return line(x, y, x, y + sizes.tick, 'timeline-tick') + words;
  });
  return line(0, y, end, y, 'timeline-axis') + dashed + ticks.join('');
}
