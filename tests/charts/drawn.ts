import type { ChartData } from 'chart.js';
import type { ChartSpec } from '../../src/charts/chart.ts';
import type { Hatched } from '../../src/charts/marks/hatch.ts';
import type { Label } from '../../src/charts/marks/labels.ts';
import type { Rule } from '../../src/charts/marks/rules.ts';

/** The data of a chart's configuration, whatever its type. */
export const dataOf = ({ config }: ChartSpec): ChartData => config.data as ChartData;

/** The values of one series. */
export const valuesOf = (drawn: ChartSpec, dataset = 0): readonly unknown[] => dataOf(drawn).datasets[dataset]?.data ?? [];

/** What the deck's own marks draw: Chart.js would have every field of them optional. */
interface Marks {
  readonly labels?: { readonly items: readonly Label[] };
  readonly hatch?: { readonly items: readonly Hatched[] };
  readonly rules?: { readonly items: readonly Rule[] };
}

export const marksOf = ({ config }: ChartSpec): Marks => (config.options?.plugins ?? {}) as Marks;

/** The words that the chart writes at its marks, line ends as spaces. */
export const wordsOf = (drawn: ChartSpec): string[] =>
  (marksOf(drawn).labels?.items ?? []).map(({ text }) => (typeof text === 'string' ? text : text.join(' ')));

/** The places of the hatched bars. */
export const hatchedOf = (drawn: ChartSpec): number[] => (marksOf(drawn).hatch?.items ?? []).map(({ index }) => index);
