import type { Plugin } from 'chart.js';
import type { Token } from '../base-options.ts';
import { Pen } from './pen.ts';

/** The points of a chart that have no date in the article: `dataset` and `index` name the point, which itself is not drawn. */
interface Ring {
  readonly dataset: number;
  readonly index: number;
  /** slide pixels */
  readonly radius: number;
  readonly colour: Token;
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends import('chart.js').ChartType> {
    rings?: { readonly items: readonly Ring[] };
  }
}

/** Draws the dashed ring of the timeline at points of a chart: Chart.js has no dashed points. */
export const rings: Plugin = {
  id: 'rings',
  afterDatasetsDraw(chart, _args, options: { items?: readonly Ring[] }) {
    const pen = new Pen(chart);
    for (const { dataset, index, radius, colour } of options.items ?? []) {
      const point = chart.getDatasetMeta(dataset).data[index];
      if (point) pen.mark('undated', point.x, point.y, radius, colour);
    }
  },
};
