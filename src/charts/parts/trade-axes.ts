import type { ChartOptions } from 'chart.js';
import { millionShort } from '../../data/format.ts';
import type { Labels } from '../../data/labels.ts';
import { plainAxis } from '../base-options.ts';
import type { Year } from './trade-marks.ts';

type Scale = NonNullable<ChartOptions<'bar'>['scales']>[string];

/** The article's years alone, each with the word that says where its figure comes from. */
export function articleYears(years: readonly Year[], labels: Labels): Scale {
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  return {
    ...plainAxis,
    type: 'linear',
    offset: false,
    // the bars stand close together in the middle, with the words of the growth after the last
    min: first - 1.35,
    max: last + 2,
    ticks: {
      ...plainAxis.ticks,
      stepSize: 1,
      callback: (value) => {
        const row = years.find(({ year }) => year === Number(value));
        return row ? `${row.year}, ${labels[row.basis === 'derived' ? 'trade.implied' : 'trade.reported']}` : '';
      },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = years.map(({ year }) => ({ value: year }));
    },
  };
}

/** A tenth more room than the highest figure takes. */
const tenth = 1.1;

/** More room than the highest figure, and the step of the lines across it. */
function roomOver(highest: number, room: number): { readonly most: number; readonly step: number } {
  const most = highest * room;
  return { most, step: [50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000].find((one) => most / one <= 3) ?? most };
}

/** The values of the lines across a chart. */
export function gridValues(highest: number): readonly number[] {
  const { most, step } = roomOver(highest, tenth);
  return Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step);
}

/** The axis of million US dollars: words inside the plot, which begins at the margin. @param room over the highest figure */
export function dollarAxis(highest: number, room = tenth) {
  const { most } = roomOver(highest, room);
  return {
    ...plainAxis,
    min: 0,
    max: most,
    border: { display: false },
    grid: { display: true, drawTicks: false, color: '--hairline' },
    ticks: {
      ...plainAxis.ticks,
      color: '--quiet',
      mirror: true,
      padding: 0,
      labelOffset: -16,
      callback: (value: number | string) => millionShort(Number(value)),
    },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = gridValues(highest).map((value) => ({ value }));
    },
  } as const;
}
