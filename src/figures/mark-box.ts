import { type BarProps, type Chart, type Element, PointElement } from 'chart.js';
import type { Mark } from '../charts/chart.ts';

/** How far around a mark its ring lies, and the least radius of a ring, slide pixels. */
const ring = { gap: 7, radius: 17 } as const;

/** A place on a chart, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a chart has drawn for a mark. */
export function drawnMark(chart: Chart, mark: Mark): Element | undefined {
  return chart.getDatasetMeta(mark.dataset).data[mark.index];
}

/** The place of a mark with some room around it, where its ring lies. */
export function boxOf(mark: Element): Box {
  // marks that have been drawn have a place
  const { x = 0, y = 0 } = mark;
  if (mark instanceof PointElement) {
    const radius = Math.max(ring.radius, Number(mark.options.radius) + ring.gap);
    return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
  }
  const { base, width, height, horizontal } = mark as Element<BarProps> & BarProps;
  const [left, right] = horizontal ? [Math.min(x, base), Math.max(x, base)] : [x - width / 2, x + width / 2];
  const [top, bottom] = horizontal ? [y - height / 2, y + height / 2] : [Math.min(y, base), Math.max(y, base)];
  return { left: left - ring.gap, top: top - ring.gap, width: right - left + 2 * ring.gap, height: bottom - top + 2 * ring.gap };
}

/** Puts an element of a chart to a place on it, as shares of the chart: they hold at any size of the slide. */
export function placeOn(chart: Chart, element: HTMLElement, { left, top, width, height }: Partial<Box>): void {
  const share = (length: number | undefined, whole: number) => (length === undefined ? '' : `${(length / whole) * 100}%`);
  Object.assign(element.style, {
    left: share(left, chart.width),
    width: share(width, chart.width),
    top: share(top, chart.height),
    height: share(height, chart.height),
  });
}
