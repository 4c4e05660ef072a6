import { sizes, xOf } from './layout.ts';
import { line, text } from './svg.ts';
import { ticksOf } from './ticks.ts';
import { isOneYear, type TimelineOptions } from './timeline-options.ts';

/** The line itself with its ticks. @param y of the line, slide pixels from the top */
export function axis(options: TimelineOptions, y: number): string {
  const end = options.future === undefined ? sizes.width : xOf(options, options.future);
  const dashed = options.future === undefined ? '' : line(end, y, sizes.width, y, 'timeline-future');
  const ticks = ticksOf(options).map(({ x, short, label }) => {
    const isPart = label !== undefined && label.text === yearOf(options);
    const className = isPart ? 'timeline-caption timeline-in-part' : 'timeline-caption';
    const words = label ? text(label.x, y + sizes.tick + 26, label.text, className, label.anchor) : '';
    // the one year of a part has its name alone
    if (isPart) return words;
    return line(x, y, x, y + (short ? sizes.tick / 2 : sizes.tick), 'timeline-tick') + words;
  });
  return line(0, y, end, y, 'timeline-axis') + dashed + ticks.join('');
}

/** The year that the slide is about, when it is one. */
const yearOf = ({ part }: TimelineOptions): string | undefined => (part && isOneYear(part) ? String(part.from) : undefined);
