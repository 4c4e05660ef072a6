import type { CartesianScaleOptions, ChartOptions } from 'chart.js';
import { textSizes } from '../data/text-sizes.ts';

/** The colours a chart may name; src/styles/tokens.css gives them their values in each theme. */
const tokens = [
  '--ink',
  '--quiet',
  '--hairline',
  '--surface',
  '--wash',
  '--accent',
  '--pakistan',
  '--pakistan-tint',
  '--russia',
  '--russia-tint',
  '--on-mark',
] as const;
export type Token = (typeof tokens)[number];

/** The token of the face that all words in charts have. */
const family = '--font-text';

/** A chart on a phone is narrower than this, slide pixels: its large words are drawn smaller. */
export const narrow = 700;

/** How long the enter animation of a chart takes, milliseconds. */
const enterDuration = 600;

/** Options that all charts share: no legend (marks are labelled), room for labels. */
export const baseOptions = {
  // what a mark says is shown by the page: src/figures/mark-tooltip.ts; and no click hides what the slide claims
  events: [],
  maintainAspectRatio: false,
  responsive: false,
  // the plot begins at the margin, whatever the size of its marks
  layout: { autoPadding: false },
  animation: { duration: enterDuration, easing: 'easeOutCubic' },
  font: { family, size: textSizes.text },
  plugins: {
    legend: {
      display: false,
      labels: { color: '--ink', font: { family, size: textSizes.caption }, usePointStyle: true, padding: 28, boxHeight: 9 },
    },
  },
} as const satisfies ChartOptions;

/** An axis that shows its words and its base line and nothing else. */
export const plainAxis = {
  grid: { display: false, drawTicks: false },
  border: { display: true, color: '--ink', width: 2 },
  ticks: { color: '--ink', font: { family, size: textSizes.text }, padding: 8, maxRotation: 0 },
} as const satisfies DeepPartial<CartesianScaleOptions>;

/** The grid of an axis of years: a short tick at each year that is named, and no line across. */
const yearTicks = {
  display: true,
  offset: false,
  drawOnChartArea: false,
  drawTicks: true,
  tickLength: 6,
  tickWidth: 2,
  tickColor: '--ink',
} as const;

/** An axis of years. @param named the years that have a tick and their name */
export function yearAxis(named: readonly number[]) {
  return {
    ...plainAxis,
    type: 'linear',
    offset: false,
    grid: yearTicks,
    ticks: { ...plainAxis.ticks, padding: 5, callback: (value: number | string) => String(value) },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = named.map((value) => ({ value }));
    },
  } as const;
}

/** An axis that only gives places. Its ticks stay without words: Chart.js would write out numbers that nobody sees, and the first takes long. */
export const hiddenAxis = { display: false, grid: { display: false }, ticks: { callback: () => '' } } as const;

type DeepPartial<T> = { [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] };
