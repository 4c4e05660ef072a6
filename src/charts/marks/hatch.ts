import type { Chart, Plugin } from 'chart.js';
import type { Token } from '../base-options.ts';

/** Which bars and discs are derived and not reported: they are hatched, in the same way on screen and on paper. */
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

type Context = CanvasRenderingContext2D;
const step = 12;
const width = 2.5;

/** Strokes slanting lines over bars and discs, cut off by hand at their edges: no clip, no pattern, so that paper keeps plain vectors. */
export const hatch: Plugin = {
  id: 'hatch',
  afterDatasetsDraw(chart, _args, options: { items?: readonly Hatched[] }) {
    for (const item of options.items ?? []) stroke(chart, item);
  },
};

function stroke(chart: Chart, { dataset, index, colour }: Hatched): void {
  const bar = chart.getDatasetMeta(dataset).data[index];
  if (!bar) return;
  const { radius } = bar.options as { readonly radius?: number };
  if (radius === undefined)
    strokeBar(chart.ctx, bar.getProps(['x', 'y', 'base', 'width', 'height', 'horizontal'] as never, false) as Bar, colour);
  else strokeDisc(chart.ctx, bar, radius, colour);
}

function strokeBar(ctx: Context, { x, y, base, width: wide, height, horizontal }: Bar, colour: Token): void {
  const [left, right] = within(horizontal ? [Math.min(base, x), Math.max(base, x)] : [x - wide / 2, x + wide / 2]);
  const [top, bottom] = within(horizontal ? [y - height / 2, y + height / 2] : [Math.min(base, y), Math.max(base, y)]);
  const tall = bottom - top;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
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

function strokeDisc(ctx: Context, { x, y }: Pick<Bar, 'x' | 'y'>, radius: number, colour: Token): void {
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  // three lines that rise to the right, from edge to edge
  for (const aside of [-radius / 2, 0, radius / 2]) {
    const half = Math.sqrt(radius ** 2 - aside ** 2);
    const along = (part: number) => [x + (part + aside) * Math.SQRT1_2, y + (aside - part) * Math.SQRT1_2] as const;
    ctx.moveTo(...along(-half));
    ctx.lineTo(...along(half));
  }
  ctx.stroke();
  ctx.restore();
}

/** The ends of slanting lines between two edges of a bar: the corners of a line do not stick out of the bar's outline. */
const within = ([from, to]: readonly [number, number]): readonly [number, number] => [from + width / 2, to - width / 2];

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}
