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
import { touched, type YearScale, yearScale } from './parts/year-scale.ts';

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
            backgroundColor: points.map(({ total, over }) =>
              isRecord(total) ? '--ink' : over ? 'transparent' : othersLook.backgroundColor,
            ),
            borderColor: points.map(({ total }) => (isRecord(total) ? '--ink' : othersLook.borderColor)),
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
              // the marks without words
              ...groups.flatMap(({ points }) =>
                points.map(({ x, total }) => ({ x: [x - 0.14, x + 0.14] as const, y: total.usdMillion, over: 11, under: 11 })),
              ),
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
              ...figuresOf(groups, (total) => !isRecord(total) && isCrowded(total, totals), record.year, labels),
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
  const places = all.map((total) => ({ x: scale.at(placeOf(total)), y: total.usdMillion }));
  const over = touched(places, Math.max(...all.map(({ usdMillion }) => usdMillion)));
  const points = all.map((total, i) => ({ total, x: places[i]?.x ?? 0, over: (over[i] ?? -1) >= 0 }));
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
    /** where it stands on the axis */
    readonly x: number;
    /** whether it lies on another of its year */
    readonly over: boolean;
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

/** The sides of a mark among many, best first: before the record, after it. */
const sidesAmongMany = {
  before: ['above', 'below', 'left', 'right', 'above-left', 'below-left', 'above-right', 'below-right'],
  after: ['right', 'above-right', 'below-right', 'above', 'below', 'left', 'above-left', 'below-left'],
} as const;

/** The highest and the lowest figure of each kind of mark among many: there is no room for all of them, nor for who said them. */
function figuresOf(groups: readonly Group[], isChosen: (total: StatedTotal) => boolean, recordYear: number, labels: Labels): PlacedLabel[] {
  return groups.flatMap(({ points }, dataset) => {
    const ends = extremes(points.map(({ total }) => total).filter(isChosen));
    return points.flatMap(({ total, x }, index): PlacedLabel[] => {
      if (!ends.includes(total)) return [];
      const sides = sidesAmongMany[x < recordYear ? 'before' : 'after'];
      const look = { dataset, index, size: size.label, colour: '--ink', behind: '--surface' } as const;
      return [{ ...look, variants: [[statedAmount(total, labels, millionShort)]], sides }];
    });
  });
}
