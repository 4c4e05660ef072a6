import { million, millionShort } from '../data/format.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import type { ChartTables } from '../data/tables.ts';
import { chartTextSizes, textSizes } from '../data/text-sizes.ts';
import { recordTrade, tradeYears } from '../data/trade.ts';
import { type StatedTotal, statedAmount, statedTotals, tradeSums } from '../data/trade-statements.ts';
import { baseOptions } from './base-options.ts';
import type { ChartSpec, Mark } from './chart.ts';
import type { PlacedLabel } from './marks/placed-labels.ts';
import { dollarAxis } from './parts/trade-axes.ts';
import { extremes, othersLook, rangeInWords, statedLabel, statedMark } from './parts/trade-marks.ts';
import { sumLabels, sumMarks, sumPoints, sumWords } from './parts/trade-statements-sums.ts';
import { tradeStatementsTable } from './parts/trade-statements-table.ts';
import { touched, tradeYearScale } from './parts/trade-year-scale.ts';

/** A fiscal year runs from July to June: its middle lies half a year after the middle of the calendar year in which it begins. */
const fiscalOffset = 0.5;
/** Chart.js leaves so much free over a key, slide pixels: the key of this chart begins where keys of other slides do. */
const aboveKey = 20;

/**
 * What officials, business bodies and the press said trade was, million US dollars: calendar years, fiscal years, and lower bounds, told apart by
 * shape. The marks are never joined: they come from different books. Where somebody gave only exports and imports, their sum is a mark, and the
 * figure that the article implies for that year another.
 */
export function tradeStatements({ tradeStatements: statements, trade, labels }: ChartTables): ChartSpec {
  const record = recordTrade(trade);
  const stated = statedTotals(statements);
  const first = firstShown(stated, record.year);
  const totals = stated.filter(({ startYear }) => startYear >= first);
  const isRecord = (total: StatedTotal) =>
    total.span === 'calendar' && total.startYear === record.year && total.usdMillion === record.usdMillion;
  const groups = groupsOf(totals, labels);
  const isAmongMany = (total: StatedTotal) => !isRecord(total) && isCrowded(total, totals);
  const ends = endsAmongMany(groups, isAmongMany);
  const allSums = tradeSums(statements).filter(({ exports }) => exports.span === 'calendar');
  const sums = allSums.filter(({ exports }) => exports.startYear >= first);
  const axis = tradeYearScale([...totals.map(placeOf), ...sums.map(({ exports }) => exports.startYear)], { before: 1.5, after: 1.2 });
  const implied = tradeYears(trade).filter(
    ({ basis, year }) => basis === 'derived' && sums.some(({ exports }) => exports.startYear === year),
  );
  const [lowest, highest] = extremes(totals);
  if (!lowest || !highest) throw new Error('assets/data/trade-statements.csv: expected a certain total, got none');
  const years = totals.map(({ startYear }) => startYear);
  const top = Math.max(...[...totals, ...sums, ...implied].map(({ usdMillion }) => usdMillion));
  const sumsFrom = groups.length;

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
              isRecord(total) ? '--accent' : over ? 'transparent' : othersLook.backgroundColor,
            ),
            borderColor: points.map(({ total }) => (isRecord(total) ? '--accent' : othersLook.borderColor)),
          })),
          ...sumPoints(sums, implied),
        ],
      },
      options: {
        ...baseOptions,
        layout: { autoPadding: false, padding: { top: -aboveKey, right: 4 } },
        scales: {
          x: axis,
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
            labels: { ...baseOptions.plugins.legend.labels, filter: ({ datasetIndex }) => (datasetIndex ?? 0) < sumsFrom },
          },
          hatch: { items: implied.map((_, index) => ({ dataset: sumsFrom + 1, index, colour: '--ink' as const })) },
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
                colour: '--accent' as const,
                size: chartTextSizes.among,
                required: true,
                sides: ['left' as const],
              })),
              ...sumLabels(sums, implied, sumsFrom, labels),
              ...namedAmongMany(groups, (total) => ends.has(total), record, labels),
              ...placedFor(groups, (total) => !isRecord(total) && !isCrowded(total, totals), labels),
              ...bareAmongMany(groups, (total) => isAmongMany(total) && !ends.has(total), record),
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
    table: tradeStatementsTable(statements, allSums, implied, labels),
    files: ['trade-statements.csv', 'trade.csv'],
    marks: marksOf(groups, sumMarks(sums, implied, sumsFrom, labels), labels),
  };
}

/** The first fiscal year: before it books are of one kind, and the chart `trade-growth` has room for them. The record is always shown. */
function firstShown(totals: readonly StatedTotal[], recordYear: number): number {
  const fiscal = totals.filter(({ span }) => span === 'fiscal').map(({ startYear }) => startYear);
  return fiscal.length > 0 ? Math.min(recordYear, ...fiscal) : Number.NEGATIVE_INFINITY;
}

const placeOf = ({ startYear, span }: StatedTotal) => startYear + (span.startsWith('fiscal') ? fiscalOffset : 0);

/** Calendar years, fiscal years and lower bounds, told apart by shape. */
function groupsOf(all: readonly StatedTotal[], labels: Labels) {
  const places = all.map((total) => ({ x: placeOf(total), y: total.usdMillion }));
  const over = touched(places, Math.max(...all.map(({ usdMillion }) => usdMillion)));
  const points = all.map((total, i) => ({ total, x: placeOf(total), over: over[i] ?? false }));
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

/** The marks from left to right, the sums at the end of their year. */
function marksOf(groups: readonly Group[], sums: readonly Mark[], labels: Labels): readonly Mark[] {
  const totals = groups.flatMap(({ points }, dataset) =>
    points.map(({ total }, index) => ({ at: placeOf(total), dataset, index, ...statedMark(total, labels) })),
  );
  return [...totals, ...sums.map((sum) => ({ ...sum, at: Number(sum.title) }))].toSorted((a, b) => a.at - b.at);
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

/** The marks that are chosen, each with its place in the series of its group. */
const chosen = (groups: readonly Group[], isChosen: (total: StatedTotal) => boolean) =>
  groups
    .flatMap(({ points }, dataset) => points.map(({ total, x }, index) => ({ total, x, dataset, index })))
    .filter(({ total }) => isChosen(total));

/** The words beside the marks that are chosen, from left to right. */
function placedFor(groups: readonly Group[], isChosen: (total: StatedTotal) => boolean, labels: Labels): PlacedLabel[] {
  return chosen(groups, isChosen)
    .sort((a, b) => a.x - b.x)
    .map(({ total, dataset, index }) => ({ ...labelled(total, labels), dataset, index, ...(total.atLeast && { sides: overFirst }) }));
}

/** The sides of a figure that is one at least: the room is over it. */
const overFirst = ['above-left', 'above', 'left', 'right', 'below'] as const;

/** Figure and speaker, or where there is no room for the speaker the figure alone. */
function labelled(total: StatedTotal, labels: Labels): Omit<PlacedLabel, 'dataset' | 'index'> {
  const label = statedLabel(total, labels);
  return { ...label, variants: [...label.variants, [statedAmount(total, labels, millionShort)]] };
}

/** The sides of a mark among many, best first: before the record, after it. */
const sidesAmongMany = {
  before: ['above', 'below', 'left', 'right', 'above-left', 'below-left', 'above-right', 'below-right'],
  after: ['right', 'above-right', 'below-right', 'above', 'below', 'left', 'above-left', 'below-left'],
} as const;

/** Marks among many that are named: the highest and the lowest of each kind. */
function endsAmongMany(groups: readonly Group[], isChosen: (total: StatedTotal) => boolean): ReadonlySet<StatedTotal | undefined> {
  return new Set(groups.flatMap(({ points }) => extremes(points.map(({ total }) => total).filter(isChosen))));
}

/** The words beside marks among many: figure and speaker. Those furthest from the record come first. */
function namedAmongMany(
  groups: readonly Group[],
  isChosen: (total: StatedTotal) => boolean,
  record: ReturnType<typeof recordTrade>,
  labels: Labels,
): PlacedLabel[] {
  const away = ({ usdMillion }: StatedTotal) => Math.abs(usdMillion - record.usdMillion);
  return chosen(groups, isChosen)
    .sort((a, b) => away(b.total) - away(a.total))
    .map(({ total, x, dataset, index }) => {
      const sides = sidesAmongMany[x < record.year ? 'before' : 'after'];
      return { ...labelled(total, labels), dataset, index, sides };
    });
}

/** The other figures among many, where they can be read as those of no other mark. */
function bareAmongMany(
  groups: readonly Group[],
  isChosen: (total: StatedTotal) => boolean,
  record: ReturnType<typeof recordTrade>,
): PlacedLabel[] {
  return chosen(groups, isChosen).map(({ total, x, dataset, index }) => ({
    dataset,
    index,
    variants: [[millionShort(total.usdMillion)]],
    colour: '--quiet',
    behind: '--surface',
    size: textSizes.caption,
    sides: x < record.year ? ['above', 'below'] : sidesAmongMany.after,
  }));
}
