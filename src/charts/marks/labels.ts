import type { Chart, Plugin } from 'chart.js';
import { chartTextSizes } from '../../data/text-sizes.ts';
import { middleToBaseline } from '../../data/text-width.ts';
import { narrow, type Token } from '../base-options.ts';

/** A word at a mark of the chart. `dataset` and `index` name the mark; the label follows it while it grows. */
export interface Label {
  readonly dataset: number;
  readonly index: number;
  /** one line, or several from top to bottom */
  readonly text: string | readonly string[];
  readonly colour?: Token;
  /** slide pixels */
  readonly size: number;
  readonly weight?: 400 | 600;
  /** where the words stand to the mark; `inside` is on its centre */
  readonly side?: 'above' | 'below' | 'left' | 'right' | 'inside';
  /** slide pixels between the mark and the words */
  readonly gap?: number;
  readonly align?: CanvasTextAlign;
  /** whether the first line stands out as a heading of the others */
  readonly lead?: boolean;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends import('chart.js').ChartType> {
    labels?: { readonly items: readonly Label[] };
  }
}

const lineHeight = 1.2;

/** Writes words at marks, in place of a legend. */
export const labels: Plugin = {
  id: 'labels',
  afterDatasetsDraw(chart, _args, options: { items?: readonly Label[] }) {
    for (const label of options.items ?? []) write(chart, label);
  },
};

function write(chart: Chart, label: Label): void {
  const mark = chart.getDatasetMeta(label.dataset).data[label.index];
  if (!mark) return;
  const { weight = 400, side = 'above', gap = 10 } = label;
  const size = chart.width < narrow ? Math.max(label.size * 0.65, chartTextSizes.least) : label.size;
  const { x: end, y, base = 0, horizontal } = mark.getProps(['x', 'y', 'base', 'horizontal'] as never, false) as Place;
  // words in a lying bar, or over and under it, stand at its middle, or end where it ends
  const x = horizontal && side !== 'left' && side !== 'right' && label.align !== 'right' ? (base + end) / 2 : end;
  const lines = typeof label.text === 'string' ? [label.text] : label.text;
  const { ctx } = chart;
  const height = size * lineHeight;
  const block = lines.length * height;
  const top = { above: y - gap - block, below: y + gap, left: y - block / 2, right: y - block / 2, inside: y - block / 2 }[side];
  const left = { above: x, below: x, inside: x, left: x - gap, right: x + gap }[side];
  ctx.save();
  ctx.fillStyle = label.colour ?? '';
  ctx.textAlign = label.align ?? ({ above: 'center', below: 'center', inside: 'center', left: 'right', right: 'left' } as const)[side];
  ctx.textBaseline = 'alphabetic';
  // the baseline by hand: the SVG context knows no other and a browser's 'middle' depends on the font
  for (const [i, line] of lines.entries()) {
    ctx.font = `${label.lead && i === 0 ? 600 : weight} ${size}px ${chart.options.font?.family}`;
    ctx.fillText(line, left, top + i * height + height / 2 + size * middleToBaseline);
  }
  ctx.restore();
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** of bars */
  readonly base?: number;
  readonly horizontal?: boolean;
}
