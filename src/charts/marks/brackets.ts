import type { Chart, Plugin } from 'chart.js';
import { middleToBaseline } from '../../data/text-width.ts';
import type { Token } from '../base-options.ts';

/** A bracket that spans a difference or a sum, with words at its middle. Values are those of the scales. */
export interface Bracket {
  /** where it runs: along `x` at a height, or along `y` at a place */
  readonly along: 'x' | 'y';
  readonly from: number;
  readonly to: number;
  /** the value on the other scale */
  readonly at: number;
  /** slide pixels by which it stands off `at`: up or to the right when positive, below when negative */
  readonly offset?: number;
  readonly text: string;
  readonly colour: Token;
  /** slide pixels */
  readonly size: number;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends import('chart.js').ChartType> {
    brackets?: { readonly items: readonly Bracket[] };
  }
}

/** how far the ends of a bracket point towards what it spans */
const arm = 12;

/** Draws brackets over the marks. */
export const brackets: Plugin = {
  id: 'brackets',
  afterDatasetsDraw: (chart, _args, options: { items?: readonly Bracket[] }) => {
    for (const bracket of options.items ?? []) draw(chart, bracket);
  },
};

function draw(chart: Chart, { along, from, to, at, offset = 0, text, colour, size }: Bracket): void {
  const { x, y } = chart.scales;
  if (!x || !y) throw new Error('expected the scales "x" and "y" for a bracket, got none');
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 4;
  ctx.font = `600 ${size}px ${chart.options.font?.family}`;
  ctx.textBaseline = 'alphabetic';
  ctx.beginPath();
  if (along === 'x') {
    // at the edge of the canvas its arms would be cut
    const [left, right] = [Math.max(x.getPixelForValue(from), 2), Math.min(x.getPixelForValue(to), chart.width - 2)];
    const line = y.getPixelForValue(at) - offset;
    // the arms point at what it spans, and the words stand on its other side
    const arms = offset < 0 ? -arm : arm;
    ctx.moveTo(left, line + arms);
    ctx.lineTo(left, line);
    ctx.lineTo(right, line);
    ctx.lineTo(right, line + arms);
    ctx.textAlign = 'center';
    ctx.fillText(text, (left + right) / 2, offset < 0 ? line + size * 1.15 : line - size * 0.35);
  } else {
    const [bottom, top, line] = [y.getPixelForValue(from), y.getPixelForValue(to), x.getPixelForValue(at) + offset];
    ctx.moveTo(line - arm, bottom);
    ctx.lineTo(line, bottom);
    ctx.lineTo(line, top);
    ctx.lineTo(line - arm, top);
    ctx.textAlign = 'left';
    ctx.fillText(text, line + size * 0.3, (bottom + top) / 2 + size * middleToBaseline);
  }
  ctx.stroke();
  ctx.restore();
}
