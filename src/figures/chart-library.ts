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
  Tooltip,
} from 'chart.js';
import type { ChartSpec } from '../charts/chart.ts';
import { charts } from '../charts/charts.ts';
import { brackets } from '../charts/marks/brackets.ts';
import { hatch } from '../charts/marks/hatch.ts';
import { labels } from '../charts/marks/labels.ts';
import { placedLabels } from '../charts/marks/placed-labels.ts';
import { rings } from '../charts/marks/rings.ts';
import { rules } from '../charts/marks/rules.ts';
import { timeline } from '../charts/marks/timeline.ts';
import { chartStep } from './chart-step.ts';
import { pointer } from './pointer-position.ts';
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
  Tooltip,
);
ChartJs.register(brackets, hatch, labels, timeline, placedLabels, rings, rules, pointer);

export { ChartJs };

/**
 * The chart that a figure names, at the step that the figure shows, in the colours of the page.
 *
 * @throws Error for a name that is not in src/charts/charts.ts, or whatever the chart itself throws
 */
export function chartOf(figure: HTMLElement): Omit<ChartSpec, 'config'> & { config: ChartConfiguration } {
  const name = figure.dataset.chart ?? '';
  const chart = charts.get(name);
  if (!chart) throw new Error(`expected one of ${[...charts.keys()].join(', ')}, got "${name}"`);
  const drawn = chart(tables, chartStep(figure));
  return { ...drawn, config: resolveTokens(drawn.config, figure) as ChartConfiguration };
}
