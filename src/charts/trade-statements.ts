import { million, millionShort } from '../data/format.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import type { ChartTables } from '../data/tables.ts';
import { recordTrade, tradeYears } from '../data/trade.ts';
import { type StatedTotal, statedAmount, statedTotals, tradeSums } from '../data/trade-statements.ts';
import { baseOptions, size } from './base-options.ts';
import type { ChartSpec, Mark } from './chart.ts';
import type { PlacedLabel } from './marks/placed-labels.ts';
import { dollarAxis } from './parts/trade-axes.ts';
import { extremes, othersLook, rangeInWords, statedLabel, statedMark } from './parts/trade-marks.ts';
import { sumBars, sumLabels, sumMarks, sumWords } from './parts/trade-statements-sums.ts';
import { tradeStatementsTable } from './parts/trade-statements-table.ts';
import { asides, type YearScale, yearScale } from './parts/year-scale.ts';

/** A fiscal year runs from July to June: its middle lies half a year after the middle of the calendar year in which it begins. */
const fiscalOffset = 0.5;

/**
 * What officials, business bodies and the press said trade was, million US dollars: calendar years, fiscal years, and lower bounds, told apart by
 * shape. The marks are never joined: they come from different books. Where somebody gave only exports and imports, their sum stands beside the
 * figure that the article implies for that year.
 */
export function tradeStatements({ tradeStatements: statements, trade, labels }: ChartTables): ChartSpec {
  const record = recordTrade(trade);
  const totals = sinceFiscal(statedTotals(statements), record.year);
  const isRecord = (total: StatedTotal) =>
    total.span === 'calendar' && total.startYear === record.year && total.usdMillion === record.usdMillion;
  const scale = yearScale(totals.map(placeOf), { before: 1.5, after: 1.2 });
  const groups = groupsOf(totals, scale, labels);
  const sums = tradeSums(statements).filter(({ exports }) => exports.span === 'calendar');
  const implied = tradeYears(trade).filter(
    ({ basis, year }) => basis === 'derived' && sums.some(({ exports }) => exports.startYear === year),
  );
  const all = [...totals.map(({ usdMillion }) => usdMillion), ...implied.map(({ usdMillion }) => usdMillion)];
  const [lowest, highest] = extremes(totals);
  if (!lowest || !highest) throw new Error('assets/data/trade-statements.csv: expected a certain total, got none');
  const years = totals.map(({ startYear }) => startYear);
  const top = Math.max(...all);
  const barsFrom = groups.length;

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: [
          ...groups.map(({ label, points, style, radius }) => ({
            type: 'scatter' as const,
            label,
            data: points.map(({ x, total }) => ({ x, y: total.usdMillion })),
            pointStyle: style,
            radius: points.map(({ total }) => (isRecord(total) ? 14 : radius)),
            hoverRadius: 15,
            ...othersLook,
            backgroundColor: points.map(({ total }) => (isRecord(total) ? '--ink' : othersLook.backgroundColor)),
          })),
          ...sumBars(sums, implied, scale.at),
        ],
      },
      options: {
        ...baseOptions,
        layout: { autoPadding: false, padding: { right: 4 } },
        scales: {
          x: scale.axis,
          // with room for words over the highest mark
          y: dollarAxis(top, 1.15),
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
            clear: [
              // the place to the right of the article's figure
              { x: [record.year, record.year + 0.8], y: record.usdMillion, over: 24, under: 16 },
            ],
            items: [
              ...placedFor(groups, isRecord, labels).map((label) => ({
                ...label,
                colour: '--ink' as const,
                size: 30,
                required: true,
                sides: ['left' as const],
              })),
              ...sumLabels(sums, implied, barsFrom + 3, labels),
              ...figuresOf(groups, (total) => !isRecord(total) && isCrowded(total, totals), record.year),
              ...placedFor(groups, (total) => !isRecord(total) && !isCrowded(total, totals), labels),
            ],
          },
        },
      },
    },
    summary: [
      fillLabel(labels['trade-statements.summary'], {
        count: totals.length,
        first: Math.min(...years),
        last: Math.max(...years),
        range: rangeInWords([lowest, highest], labels),
        amount: million(record.usdMillion),
        year: record.year,
      }),
      ...sums.map((sum) => sumWords(sum, implied, labels)),
    ].join(' '),
    table: tradeStatementsTable(statements, sums, implied, labels),
    files: ['trade-statements.csv', 'trade.csv'],
    marks: marksOf(groups, sumMarks(sums, implied, barsFrom, labels), labels),
  };
}

/** The totals from the first fiscal year on: before it books are of one kind, and the chart `trade-growth` has room for them. The record is always shown. */
function sinceFiscal(totals: readonly StatedTotal[], recordYear: number): readonly StatedTotal[] {
  const fiscal = totals.filter(({ span }) => span === 'fiscal').map(({ startYear }) => startYear);
  const first = fiscal.length > 0 ? Math.min(recordYear, ...fiscal) : Number.NEGATIVE_INFINITY;
  return totals.filter(({ startYear }) => startYear >= first);
}

const placeOf = ({ startYear, span }: StatedTotal) => startYear + (span.startsWith('fiscal') ? fiscalOffset : 0);

/** Calendar years, fiscal years and lower bounds, told apart by shape. */
function groupsOf(all: readonly StatedTotal[], scale: YearScale, labels: Labels) {
  const aside = asides(
    all.map((total) => ({ x: placeOf(total), y: total.usdMillion })),
    Math.max(...all.map(({ usdMillion }) => usdMillion)),
  );
  const points = all.map((total, i) => ({ total, x: scale.at(placeOf(total)) + (aside[i] ?? 0), aside: aside[i] ?? 0 }));
  return [
    {
      label: labels['trade-statements.calendar'],
      points: points.filter(({ total }) => total.span === 'calendar' && !total.atLeast),
      style: 'circle',
      radius: 8,
    },
    {
      label: labels['trade-statements.fiscal'],
      points: points.filter(({ total }) => total.span === 'fiscal' && !total.atLeast),
      style: 'rectRot',
      radius: 10,
    },
    { label: labels['trade-statements.at-least'], points: points.filter(({ total }) => total.atLeast), style: 'triangle', radius: 10 },
  ] as const;
}

/** The marks from left to right, the bars at the end of their year. */
function marksOf(groups: readonly Group[], bars: readonly Mark[], labels: Labels): readonly Mark[] {
  const totals = groups.flatMap(({ points }, dataset) =>
    points.map(({ total }, index) => ({ at: placeOf(total), dataset, index, ...statedMark(total, labels) })),
  );
  return [...totals, ...bars.map((bar) => ({ ...bar, at: Number(bar.title) }))].toSorted((a, b) => a.at - b.at);
}

interface Group {
  readonly points: readonly {
    readonly total: StatedTotal;
    /** where it stands on the axis, and how far it was moved aside for another of its year, years */
    readonly x: number;
    readonly aside: number;
  }[];
}

/** A mark with more than so many marks in the years around it, itself counted, is one of a crowd. */
const crowded = { years: 1, marks: 2 } as const;
const isCrowded = (total: StatedTotal, totals: readonly StatedTotal[]) =>
  totals.filter((other) => Math.abs(placeOf(other) - placeOf(total)) <= crowded.years).length > crowded.marks;

/** The words beside the marks that are chosen, from left to right. */
function placedFor(groups: readonly Group[], isChosen: (total: StatedTotal) => boolean, labels: Labels): PlacedLabel[] {
  return groups
    .flatMap(({ points }, dataset) => points.map(({ total, x }, index) => ({ total, x, dataset, index })))
    .filter(({ total }) => isChosen(total))
    .sort((a, b) => a.x - b.x)
    .map(({ total, dataset, index }) => {
      const label = statedLabel(total, labels);
      // where there is no room for the speaker, the figure alone
      return { ...label, variants: [...label.variants, [statedAmount(total, labels, millionShort)]], dataset, index };
    });
}

/** The sides of a mark among many, best first: before the record, after it, and of two side by side. */
const sidesAmongMany = {
  before: ['above', 'below', 'left', 'right', 'above-left', 'below-left', 'above-right', 'below-right'],
  after: ['right', 'above-right', 'below-right', 'above', 'below', 'left', 'above-left', 'below-left'],
  pair: ['above-right', 'below', 'below-left', 'right', 'below-right', 'above'],
} as const;

/** The figures of marks among many, from right to left: there is no room for who said them. Two that stand side by side have one label. */
function figuresOf(groups: readonly Group[], isChosen: (total: StatedTotal) => boolean, recordYear: number): PlacedLabel[] {
  const chosen = groups
    .flatMap(({ points }, dataset) => points.map((point, index) => ({ ...point, dataset, index })))
    .filter(({ total }) => isChosen(total))
    .sort((a, b) => b.x - a.x);
  const labels = chosen.map(({ total, aside, x, dataset, index }, i): PlacedLabel => {
    const look = { dataset, index, size: size.small, colour: '--ink', behind: '--surface' } as const;
    const figure = millionShort(total.usdMillion);
    // the one at the left is named with the one at the right
    if (aside < 0) return { ...look, variants: [] };
    if (aside === 0) return { ...look, variants: [[figure]], sides: x < recordYear ? sidesAmongMany.before : sidesAmongMany.after };
    return { ...look, variants: [[`${millionShort(chosen[i + 1]?.total.usdMillion ?? 0)}, ${figure}`]], sides: sidesAmongMany.pair };
  });
  // the longest first
  return labels.toSorted((a, b) => Number(b.sides === sidesAmongMany.pair) - Number(a.sides === sidesAmongMany.pair));
}
