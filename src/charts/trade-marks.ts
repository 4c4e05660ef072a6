import { million, millionShort, thousands } from '../data/format.ts';
import { type StatedTotal, statedAmount } from '../data/trade-statements.ts';
import { plainAxis, size, type Token } from './base-options.ts';
import type { PlacedLabel } from './marks/placed-labels.ts';

/** The Soviet Union ended in December 1991: a figure for a year before is not Russia's trade. */
const firstRussianYear = 1992;

/** How marks look that are not the article's own: hollow; a triangle that points up for "at least". */
export function hollowDot(totals: readonly StatedTotal[]) {
  const radius = totals.map(({ atLeast }) => (atLeast ? 11 : 9));
  return {
    pointStyle: totals.map(({ atLeast }) => (atLeast ? ('triangle' as const) : ('circle' as const))),
    radius,
    hoverRadius: radius.map((one) => one + 3),
    backgroundColor: '--surface',
    borderColor: '--ink',
    borderWidth: 3,
  };
}

/** The words beside such a mark: the figure, then who said so. */
export function statedLabel(total: StatedTotal, colour: Token = '--ink'): Omit<PlacedLabel, 'dataset' | 'index'> {
  const speakers = [...new Set(total.statements.map(({ speaker }) => speaker))].join(', ');
  const amount = statedAmount(total, millionShort);
  const lines = total.startYear < firstRussianYear ? [amount, 'Soviet Union'] : [amount, speakers];
  return { variants: [lines, [lines.join(', ')]], bold: 'first', colour, behind: '--surface', size: size.label };
}

/** Figure, speaker and caveat, a line each. */
export function statedTooltip(total: StatedTotal | undefined): string[] {
  if (!total) return [];
  return [statedAmount(total, million), ...total.statements.flatMap(({ who, note }) => (note ? [who, note] : [who]))];
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
