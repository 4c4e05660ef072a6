import type { ChartData } from 'chart.js';
import type { ChartSpec } from '../../src/charts/chart.ts';
import type { Bracket } from '../../src/charts/marks/brackets.ts';
import type { Hatched } from '../../src/charts/marks/hatch.ts';
import type { KindMark } from '../../src/charts/marks/kinds.ts';
import type { Label } from '../../src/charts/marks/labels.ts';
import type { PlacedLabel } from '../../src/charts/marks/placed-labels.ts';
import type { Rule } from '../../src/charts/marks/rules.ts';
import type { TimelineMarks } from '../../src/charts/marks/timeline.ts';

/** The data of a chart's configuration, whatever its type. */
export const dataOf = ({ config }: ChartSpec): ChartData => config.data as ChartData;

/** The values of one series. */
export const valuesOf = (drawn: ChartSpec, dataset = 0): readonly unknown[] => dataOf(drawn).datasets[dataset]?.data ?? [];

/** The values of the series with a name. */
export const seriesOf = (drawn: ChartSpec, name: string): readonly unknown[] | undefined =>
  dataOf(drawn).datasets.find(({ label }) => label === name)?.data;

/** What the deck's own marks draw: Chart.js would have every field of them optional. */
interface Marks {
  readonly labels?: { readonly items: readonly Label[] };
  readonly placedLabels?: { readonly items: readonly PlacedLabel[] };
  readonly brackets?: { readonly items: readonly Bracket[] };
  readonly hatch?: { readonly items: readonly Hatched[] };
  readonly rules?: { readonly items: readonly Rule[] };
  readonly kinds?: { readonly items: readonly KindMark[] };
  readonly timeline?: TimelineMarks;
}

export const marksOf = ({ config }: ChartSpec): Marks => (config.options?.plugins ?? {}) as Marks;

/** The words that the chart writes at its marks, line ends as spaces. */
export const wordsOf = (drawn: ChartSpec): string[] => [
  ...(marksOf(drawn).labels?.items ?? []).map(({ text }) => (typeof text === 'string' ? text : text.join(' '))),
  ...(marksOf(drawn).placedLabels?.items ?? []).map(({ variants: [lines = []] }) => lines.join(' ')),
];

/** The places of the hatched marks. */
export const hatchedOf = (drawn: ChartSpec): number[] => (marksOf(drawn).hatch?.items ?? []).map(({ index }) => index);

/** What a chart draws on the timeline. @throws Error for a chart without one */
export function lineOf(drawn: ChartSpec): TimelineMarks {
  const { timeline } = marksOf(drawn);
  if (!timeline) throw new Error('expected a chart on the timeline, got another');
  return timeline;
}
