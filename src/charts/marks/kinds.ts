import type { Plugin } from 'chart.js';
import type { Kind } from '../../data/milestones.ts';
import type { Token } from '../base-options.ts';
import { Pen } from './pen.ts';

/** A point of a chart that has the mark of the timeline: `dataset` and `index` name the point, which itself is not drawn. */
export interface KindMark {
  readonly dataset: number;
  readonly index: number;
  readonly kind: Kind;
  /** whether it is a dashed outline, as what has no year */
  readonly dashed?: boolean;
  /** slide pixels */
  readonly radius: number;
  readonly colour: Token;
  /** what an outline is filled with; a mark without it is full */
  readonly hollow?: Token;
  /** from where to where the ring of what has no year is drawn out, in values of the scale x */
  readonly over?: readonly [from: number, to: number];
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends import('chart.js').ChartType> {
    kinds?: { readonly items: readonly KindMark[] };
  }
}

/** Draws the marks of the timeline at points of a chart. */
export const kinds: Plugin = {
  id: 'kinds',
  afterDatasetsDraw(chart, _args, options: { items?: readonly KindMark[] }) {
    const pen = new Pen(chart);
    const { x } = chart.scales;
    for (const { dataset, index, kind, dashed, radius, colour, hollow, over } of options.items ?? []) {
      const point = chart.getDatasetMeta(dataset).data[index];
      if (!point) continue;
      if (over && x) pen.longRing(x.getPixelForValue(over[0]), x.getPixelForValue(over[1]), point.y, radius, colour);
      else pen.mark(kind, point.x, point.y, radius, colour, { ...(hollow && { hollow }), ...(dashed && { dashed }) });
    }
  },
};
