import type { Chart, Plugin } from 'chart.js';
import { textSizes } from '../../data/text-sizes.ts';
import type { Token } from '../base-options.ts';

/** A line or a note that belongs to a value of the scales, not to a mark. */
export interface Rule {
  /** from and to, in values of the scales; without a value the rule runs across the whole chart */
  readonly x?: number | readonly [number, number];
  readonly y?: number | readonly [number, number];
  readonly colour: Token;
  /** slide pixels; 0 for a note without a line */
  readonly width?: number;
  readonly dash?: readonly number[];
  /** words at the beginning of the rule: over it, then under it */
  readonly over?: string;
  readonly under?: string;
  /** from the rule down to the foot of the words under it, slide pixels */
  readonly down?: number;
  readonly size?: number;
  readonly weight?: 400 | 600;
  /** whether it begins at the edge of the canvas and not at that of the scales */
  readonly fromEdge?: boolean;
  /** whether the rule lies over the marks or under them */
  readonly front?: boolean;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends import('chart.js').ChartType> {
    rules?: { readonly items: readonly Rule[] };
  }
}

/** Draws rules behind or before the marks. */
export const rules: Plugin = {
  id: 'rules',
  beforeDatasetsDraw: (chart, _args, options: { items?: readonly Rule[] }) => draw(chart, options.items, false),
  afterDatasetsDraw: (chart, _args, options: { items?: readonly Rule[] }) => draw(chart, options.items, true),
};

function draw(chart: Chart, items: readonly Rule[] = [], front: boolean): void {
  for (const rule of items) if ((rule.front ?? false) === front) stroke(chart, rule);
}

function stroke(chart: Chart, rule: Rule): void {
  const { ctx, chartArea } = chart;
  const [x1, x2] = span(chart, 'x', rule.x) ?? [rule.fromEdge ? 0 : chartArea.left, chartArea.right];
  const [y1, y2] = span(chart, 'y', rule.y) ?? [chartArea.top, chartArea.bottom];
  const { width = 2, size = textSizes.small, weight = 400 } = rule;
  ctx.save();
  ctx.strokeStyle = rule.colour;
  ctx.fillStyle = rule.colour;
  if (width > 0) {
    ctx.lineWidth = width;
    ctx.setLineDash([...(rule.dash ?? [])]);
    ctx.beginPath();
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
    ctx.stroke();
  }
  ctx.font = `${weight} ${size}px ${chart.options.font?.family}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  if (rule.over) ctx.fillText(rule.over, x1, y1 - size * 0.5);
  if (rule.under) ctx.fillText(rule.under, x1, y1 + (rule.down ?? size * 1.25));
  ctx.restore();
}

function span(chart: Chart, axis: 'x' | 'y', value: Rule['x']): readonly [number, number] | undefined {
  if (value === undefined) return undefined;
  const scale = chart.scales[axis];
  if (!scale) throw new Error(`expected a scale "${axis}", got none`);
  const [from, to] = typeof value === 'number' ? [value, value] : value;
  return [scale.getPixelForValue(from), scale.getPixelForValue(to)];
}
