import type { ChartData } from 'chart.js';
import { projectTables } from '../../src/build/project.ts';
import type { Drawn } from '../../src/charts/chart.ts';
import { root } from '../project.ts';

/** The deck's own tables. */
export const tables = projectTables(root);

/** The data of a chart's configuration, whatever its type. */
export const dataOf = ({ config }: Drawn): ChartData => config.data as ChartData;

/** The values of one series. */
export const valuesOf = (drawn: Drawn, dataset = 0): readonly unknown[] => dataOf(drawn).datasets[dataset]?.data ?? [];

/** The words that the chart writes at its marks, line ends as spaces. */
export const wordsOf = ({ config }: Drawn): string[] =>
  (config.options?.plugins?.labels?.items ?? []).map(({ text }) => (typeof text === 'string' ? text : text.join(' ')));
