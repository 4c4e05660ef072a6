import type { ChartOptions } from 'chart.js';
import { thousands } from '../../data/format.ts';
import type { StatedTotal } from '../../data/trade-statements.ts';
import { plainAxis } from '../base-options.ts';
import type { Year } from './trade-marks.ts';

type Scale = NonNullable<ChartOptions<'bar'>['scales']>[string];

/** The article's years alone, each with the word that says where its figure comes from. */
export function articleYears(years: readonly Year[]): Scale {
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  return {
    ...plainAxis,
    type: 'linear',
    offset: false,
    min: first - 0.5,
    max: last + 0.5,
    ticks: {
      ...plainAxis.ticks,
      stepSize: 1,
      callback: (value) => {
        const row = years.find(({ year }) => year === Number(value));
        return row ? `${row.year}, ${row.basis === 'derived' ? 'implied' : 'reported'}` : '';
      },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = years.map(({ year }) => ({ value: year }));
    },
  };
}

/** All years that anybody stated a figure for, with room at the left for the words of the other axis. */
export function allYears(years: readonly Year[], others: readonly StatedTotal[]): Scale {
  const all = [...years.map(({ year }) => year), ...others.map(({ startYear }) => startYear)];
  return {
    ...plainAxis,
    type: 'linear',
    offset: false,
    min: Math.min(...all) - 2,
    max: Math.max(...all) + 1.6,
    ticks: { ...plainAxis.ticks, stepSize: 5, includeBounds: false, callback: (value) => (Number(value) % 5 === 0 ? String(value) : '') },
  };
}

/** The axis of million US dollars: words inside the plot, which begins at the margin; a tenth more room than the highest figure. */
export function dollarAxis(highest: number) {
  const most = highest * 1.1;
  const step = [50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000].find((one) => most / one <= 5) ?? most;
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
      stepSize: step,
      includeBounds: false,
      callback: (value: number | string) => (Number(value) === 0 ? '' : `$${thousands(Number(value))}m`),
    },
  } as const;
}
