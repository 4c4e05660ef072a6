import type { Chart, Plugin } from 'chart.js';
import type { Token } from '../base-options.ts';

/** Which bars are derived and not reported: they are hatched, in the same way on screen and on paper. */
export interface Hatched {
  readonly dataset: number;
  readonly index: number;
  readonly colour: Token;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends import('chart.js').ChartType> {
    hatch?: { readonly items: readonly Hatched[] };
  }
}

const step = 12;

/** Strokes slanting lines over bars, cut off by hand at the bar's edges: no clip, no pattern, so that paper keeps plain vectors. */
export const hatch: Plugin = {
  id: 'hatch',
  afterDatasetsDraw(chart, _args, options: { items?: readonly Hatched[] }) {
    for (const item of options.items ?? []) strokeBar(chart, item);
  },
};

function strokeBar(chart: Chart, { dataset, index, colour }: Hatched): void {
  const bar = chart.getDatasetMeta(dataset).data[index];
  if (!bar) return;
  const { x, y, base, width, height, horizontal } = bar.getProps(['x', 'y', 'base', 'width', 'height', 'horizontal'], false) as Bar;
  const [left, right] = horizontal ? [Math.min(base, x), Math.max(base, x)] : [x - width / 2, x + width / 2];
  const [top, bottom] = horizontal ? [y - height / 2, y + height / 2] : [Math.min(base, y), Math.max(base, y)];
  const tall = bottom - top;
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  // each line rises to the right from (start, bottom): at most from the left edge, at most to the right edge and the top
  for (let start = left - tall + step / 2; start < right; start += step) {
    const from = Math.max(start, left);
    const to = Math.min(start + tall, right);
    if (to <= from) continue;
    ctx.moveTo(from, bottom - (from - start));
    ctx.lineTo(to, bottom - (to - start));
  }
  ctx.stroke();
  ctx.restore();
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}
