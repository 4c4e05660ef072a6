import { million } from '../data/format.ts';
import type { ChartTables } from '../data/tables.ts';
import { recordTrade, tradeYears } from '../data/trade.ts';
import { type StatedTotal, statedAmount, statedTotals, tradeSums } from '../data/trade-statements.ts';
import { baseOptions, plainAxis } from './base-options.ts';
import type { ChartSpec, Mark } from './chart.ts';
import type { PlacedLabel } from './marks/placed-labels.ts';
import { dollarAxis } from './parts/trade-axes.ts';
import { extremes, statedLabel, statedMark } from './parts/trade-marks.ts';
import { sumBars, sumLabels, sumMarks, sumWords } from './parts/trade-statements-sums.ts';
import { tradeStatementsTable } from './parts/trade-statements-table.ts';

/** A fiscal year runs from July to June: its middle lies half a year after the middle of the calendar year in which it begins. */
const fiscalOffset = 0.5;

/**
 * What officials, business bodies and the press said trade was, million US dollars: calendar years, fiscal years, and lower bounds, told apart by
 * shape. The marks are never joined: they come from different books. Where somebody gave only exports and imports, their sum stands beside the
 * figure that the article implies for that year.
 */
export function tradeStatements({ tradeStatements: statements, trade }: ChartTables): ChartSpec {
  const record = recordTrade(trade);
  const totals = statedTotals(statements);
  const isRecord = (total: StatedTotal) =>
    total.span === 'calendar' && total.startYear === record.year && total.usdMillion === record.usdMillion;
  const groups = groupsOf(totals);
  const sums = tradeSums(statements).filter(({ exports }) => exports.span === 'calendar');
  const implied = tradeYears(trade).filter(
    ({ basis, year }) => basis === 'derived' && sums.some(({ exports }) => exports.startYear === year),
  );
  const all = [...totals.map(({ usdMillion }) => usdMillion), ...implied.map(({ usdMillion }) => usdMillion)];
  const [lowest, highest] = extremes(totals);
  if (!lowest || !highest) throw new Error('assets/data/trade-statements.csv: expected a certain total, got none');
  const firstYear = Math.min(...totals.map(({ startYear }) => startYear));
  const lastYear = Math.max(...totals.map(({ startYear }) => startYear));
  const barsFrom = groups.length;

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: [
          ...groups.map(({ label, points, style, radius }) => ({
            type: 'scatter' as const,
            label,
            data: points.map((total) => ({ x: placeOf(total), y: total.usdMillion })),
            pointStyle: style,
            radius: points.map((total) => (isRecord(total) ? 15 : radius)),
            hoverRadius: 15,
            backgroundColor: points.map((total) => (isRecord(total) ? '--accent' : '--surface')),
            borderColor: points.map((total) => (isRecord(total) ? '--accent' : '--ink')),
            borderWidth: 3,
          })),
          ...sumBars(sums, implied),
        ],
      },
      options: {
        ...baseOptions,
        layout: { autoPadding: false, padding: { right: 4 } },
        scales: {
          x: {
            ...plainAxis,
            type: 'linear',
            offset: false,
            min: firstYear - 2,
            max: lastYear + 1.5,
            ticks: {
              ...plainAxis.ticks,
              stepSize: 5,
              includeBounds: false,
              callback: (year) => (Number(year) % 5 === 0 ? String(year) : ''),
            },
          },
          y: dollarAxis(Math.max(...all)),
        },
        plugins: {
          ...baseOptions.plugins,
          legend: {
            ...baseOptions.plugins.legend,
            display: true,
            position: 'top',
            align: 'start',
            labels: { ...baseOptions.plugins.legend.labels, filter: ({ datasetIndex }) => (datasetIndex ?? 0) < barsFrom },
          },
          hatch: { items: implied.map((_, index) => ({ dataset: barsFrom + 2, index, colour: '--ink' as const })) },
          placedLabels: {
            items: [
              ...placedFor(groups, isRecord).map((label) => ({
                ...label,
                colour: '--accent' as const,
                size: 30,
                required: true,
                sides: ['above' as const, 'left' as const],
              })),
              ...sumLabels(sums, implied, barsFrom + 3),
              ...placedFor(groups, (total) => !isRecord(total)),
            ],
          },
        },
      },
    },
    summary:
      `Dot chart of ${totals.length} figures for trade in years and parts of years, ${firstYear} to ${lastYear}, from different books and never joined: from ` +
      `${statedAmount(lowest, million)} for ${lowest.period} to ${statedAmount(highest, million)} for ${highest.period}; the article’s ` +
      `${million(record.usdMillion)} for ${record.year} stands out.${sums.map((sum) => ` ${sumWords(sum, implied)}`).join('')}`,
    table: tradeStatementsTable(statements, sums, implied),
    files: ['trade-statements.csv', 'trade.csv'],
    marks: marksOf(groups, sumMarks(sums, implied, barsFrom)),
  };
}

const placeOf = ({ startYear, span }: StatedTotal) => startYear + (span.startsWith('fiscal') ? fiscalOffset : 0);

/** Calendar years, fiscal years and lower bounds, told apart by shape. */
function groupsOf(totals: readonly StatedTotal[]) {
  return [
    { label: 'calendar year', points: totals.filter(({ span, atLeast }) => span === 'calendar' && !atLeast), style: 'circle', radius: 8 },
    {
      label: 'fiscal year, July to June',
      points: totals.filter(({ span, atLeast }) => span === 'fiscal' && !atLeast),
      style: 'rectRot',
      radius: 10,
    },
    { label: 'at least: a part of a year, or “over”', points: totals.filter(({ atLeast }) => atLeast), style: 'triangle', radius: 9 },
  ] as const;
}

/** The marks from left to right, the bars at the end of their year. */
function marksOf(groups: readonly Group[], bars: readonly Mark[]): readonly Mark[] {
  const totals = groups.flatMap(({ points }, dataset) =>
    points.map((total, index) => ({ at: placeOf(total), dataset, index, ...statedMark(total) })),
  );
  return [...totals, ...bars.map((bar) => ({ ...bar, at: Number(bar.title) }))].toSorted((a, b) => a.at - b.at);
}

interface Group {
  readonly points: readonly StatedTotal[];
}

/** The words beside the marks that are chosen, the extremes first. */
function placedFor(groups: readonly Group[], isChosen: (total: StatedTotal) => boolean): PlacedLabel[] {
  const all = groups.flatMap(({ points }, dataset) => points.map((total, index) => ({ total, dataset, index })));
  const byValue = all.map(({ total }) => total).sort((a, b) => b.usdMillion - a.usdMillion);
  const rank = ({ total }: (typeof all)[number]) => Math.min(byValue.indexOf(total), byValue.length - 1 - byValue.indexOf(total));
  return all
    .filter(({ total }) => isChosen(total))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ total, dataset, index }) => ({ ...statedLabel(total), dataset, index }));
}
