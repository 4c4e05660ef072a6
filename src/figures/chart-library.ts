import tables from 'virtual:tables';
import {
  BarController,
  BarElement,
  CategoryScale,
  type ChartConfiguration,
  Chart as ChartJs,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js';
import type { ChartSpec } from '../charts/chart.ts';
import { charts } from '../charts/charts.ts';
import { brackets } from '../charts/marks/brackets.ts';
import { hatch } from '../charts/marks/hatch.ts';
import { kinds } from '../charts/marks/kinds.ts';
import { labels } from '../charts/marks/labels.ts';
import { legendStart } from '../charts/marks/legend-start.ts';
import { placedLabels } from '../charts/marks/placed-labels.ts';
import { rules } from '../charts/marks/rules.ts';
import { timeline } from '../charts/marks/timeline.ts';
import { chartStep } from './chart-step.ts';
import { resolveTokens } from './tokens.ts';

// the only place that loads Chart.js and the tables: imported when the first chart is near
ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
);
ChartJs.register(brackets, hatch, labels, timeline, placedLabels, kinds, rules, legendStart);

export { ChartJs, tables };

type DrawnChart = Omit<ChartSpec, 'config'> & { readonly config: ChartConfiguration };

/** The chart that a figure names, at the step that the figure shows, in the colours of the page. @throws Error as `namedChart` */
export function chartOf(figure: HTMLElement): DrawnChart {
  return namedChart(figure.dataset.chart ?? '', chartStep(figure), figure);
}

/**
 * A chart in the colours that an element has.
 *
 * @param step how many presses it shows; all when left out
 * @throws Error for a name that is not in src/charts/charts.ts, or whatever the chart itself throws
 */
export function namedChart(name: string, step: number | undefined, element: Element): DrawnChart {
  const chart = charts.get(name);
  if (!chart) throw new Error(`expected one of ${[...charts.keys()].join(', ')}, got "${name}"`);
  const drawn = chart(tables, step);
  return { ...drawn, config: resolveTokens(drawn.config, element) as ChartConfiguration };
}
