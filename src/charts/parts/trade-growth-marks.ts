import { millionShort } from '../../data/format.ts';
import { fillLabel, type Labels } from '../../data/labels.ts';
import type { ChartTables } from '../../data/tables.ts';
import { chartTextSizes, textSizes } from '../../data/text-sizes.ts';
import { growthOf, recordTrade, sixfoldLevel, type TradeRow, tradeYears } from '../../data/trade.ts';
import { type StatedTotal, statedAmount } from '../../data/trade-statements.ts';
import type { Token } from '../base-options.ts';
import type { Bracket } from '../marks/brackets.ts';
import type { Label } from '../marks/labels.ts';
import type { PlacedLabel } from '../marks/placed-labels.ts';
import type { Rule } from '../marks/rules.ts';
import { wrap } from '../marks/wrap.ts';
import { gridValues } from './trade-axes.ts';
import { articleAmount, extremes, isOfSovietUnion } from './trade-marks.ts';

/** Half the width of a year's bar on the first step, years. */
export const halfBar = 0.42;
/** Letters of a line of the words under the rule, where there is no room for a single line. */
const ruleLetters = 24;

/** What the first step writes: the figure of each bar, and the growth as a bracket beside the last, from the level of the year before, a line across the last. */
export function articleMarks({ trade, labels }: Pick<ChartTables, 'trade' | 'labels'>): {
  readonly labels: { readonly items: readonly Label[] };
  readonly brackets: { readonly items: readonly Bracket[] };
  readonly rules: { readonly items: readonly Rule[] };
} {
  const latest = recordTrade(trade);
  const years = tradeYears(trade);
  const before = years.find(({ year }) => year === latest.year - 1);
  const edge = latest.year + halfBar;
  const beside = edge + 0.12;
  const level = ({ usdMillion, year }: ReturnType<typeof tradeYears>[number]): readonly Rule[] => {
    const part = (from: number, to: number, colour: Token): Rule => {
      return { x: [from, to], y: usdMillion, colour, width: 2, dash: [6, 6], front: true };
    };
    return [
      part(year + halfBar, latest.year - halfBar, '--quiet'),
      part(latest.year - halfBar, edge, '--surface'),
      part(edge, beside, '--quiet'),
    ];
  };
  return {
    labels: {
      items: years.map((row, index) => {
        return {
          dataset: 0,
          index,
          text: articleAmount(row, labels),
          size: row.year === latest.year ? chartTextSizes.main : chartTextSizes.value,
          weight: 600,
          colour: '--ink',
        };
      }),
    },
    brackets: {
      items: before
        ? [
            {
              along: 'y',
              from: before.usdMillion,
              to: latest.usdMillion,
              at: beside,
              text: `+${growthOf(trade)}%`,
              colour: '--accent',
              size: chartTextSizes.main,
            },
          ]
        : [],
    },
    rules: {
      items: before ? level(before) : [],
    },
  };
}

/** The sides of a figure, best first: beside its mark there may be another's. */
const sidesOfFigure = ['right', 'above', 'left', 'below', 'above-right', 'above-left', 'below-right', 'below-left'] as const;

/** What the second step writes: the record over its bar, the marks of others, those close together as one, and the level of "sixfold". */
export function recordMarks(
  tables: Pick<ChartTables, 'trade' | 'labels'>,
  others: readonly StatedTotal[],
  highest: number,
): {
  readonly plugins: {
    readonly placedLabels: { readonly items: readonly PlacedLabel[]; readonly clear: readonly Stretch[] };
    readonly rules: { readonly items: readonly Rule[] };
  };
  /** where the words of clusters stand */
  readonly anchors: readonly Anchor[];
} {
  const { trade, labels } = tables;
  const latest = recordTrade(trade);
  const level = sixfoldLevel(trade);
  const firstBar = tradeYears(trade)[0]?.year ?? latest.year;
  const first = Math.min(...others.map(({ startYear }) => startYear), firstBar);
  const clusters = clustersOf(others, highest);
  const alone = others.filter((total) => !clusters.some((cluster) => cluster.includes(total)));
  // words on marks under the rule stand over it
  const low = alone.filter(({ usdMillion }) => usdMillion < level.usdMillion);
  const whole = [first - 1, latest.year + 10] as const;
  // the words of the rule stand under it, up to the bars
  const end = { x: firstBar - 0.7, y: level.usdMillion, radius: 0 };
  const colour = '--accent';
  return {
    anchors: [
      ...clusters.map((cluster) => anchorOf(cluster, level.usdMillion)),
      ...low.map(({ startYear }) => ({ x: startYear, y: level.usdMillion, radius: 1 })),
      end,
    ],
    plugins: {
      placedLabels: {
        clear: [
          { x: whole, y: level.usdMillion, over: 2, under: 4 },
          // the lines of the scale, and the marks of a cluster
          ...gridValues(highest).map((y) => ({ x: whole, y, over: 3, under: 3 })),
          ...clusters.flat().map((total) => ({
            x: [total.startYear - 0.4, total.startYear + 0.4] as const,
            y: total.usdMillion,
            over: 12,
            under: 12,
          })),
        ],
        items: [
          ...recordLabel(trade, labels),
          {
            dataset: 2,
            index: clusters.length + low.length,
            variants: [[ruleWords(tables)], wrap(ruleWords(tables), ruleLetters)],
            bold: 'all',
            colour,
            behind: '--surface',
            size: textSizes.text,
            sides: ['below-left'],
            required: true,
          },
          ...clusters.map((cluster, index): PlacedLabel => clusterLabel(cluster, index, [first - 1, firstBar - 0.7])),
          ...byImportance(alone).map((total): PlacedLabel => {
            if (low.includes(total))
              return {
                ...figureLabel(total, labels),
                dataset: 2,
                index: clusters.length + low.indexOf(total),
                sides: ['above-right', 'above', 'above-left'],
              };
            // the room over the bars is that of the record
            const sides = total.atLeast && total.startYear < latest.year ? (['above-left', 'left', 'above'] as const) : sidesOfFigure;
            return { ...figureLabel(total, labels), sides, dataset: 1, index: others.indexOf(total) };
          }),
        ],
      },
      rules: {
        items: [{ y: level.usdMillion, colour, width: 2.5 }],
      },
    },
  };
}

/** Figures of years that follow each other belong together when they differ by less than this part of the highest. */
const close = 0.15;

/** Two marks or more of years that follow each other, with figures close to each other. */
function clustersOf(totals: readonly StatedTotal[], highest: number): readonly (readonly StatedTotal[])[] {
  const runs: StatedTotal[][] = [];
  for (const total of totals.filter(({ atLeast }) => !atLeast)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNext = before && total.startYear - before.startYear <= 1 && Math.abs(total.usdMillion - before.usdMillion) < highest * close;
    if (run && isNext) run.push(total);
    else runs.push([total]);
  }
  return runs.filter(({ length }) => length > 1);
}

/** A point without a mark at which words stand, and how far they keep away from it, slide pixels. */
interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The middle of a cluster's years, at the height of the marks that its words stand over or under; never under the rule. */
function anchorOf(cluster: readonly StatedTotal[], level: number): Anchor {
  const years = cluster.map(({ startYear }) => startYear);
  const values = cluster.map(({ usdMillion }) => usdMillion);
  const y = cluster.length === 2 ? Math.max(...values) : Math.min(...values);
  // a little larger than the marks, or the rule in their place
  return { x: (Math.min(...years) + Math.max(...years)) / 2, y: Math.max(level, y), radius: y < level ? 1 : 13 };
}

/** "“sixfold”, no year: $790m ÷ 6 = about $132m" */
function ruleWords({ trade, labels }: Pick<ChartTables, 'trade' | 'labels'>): string {
  const level = sixfoldLevel(trade);
  return fillLabel(labels['trade-growth.rule'], {
    amount: millionShort(recordTrade(trade).usdMillion),
    divisor: level.formula?.divisor ?? '',
    level: articleAmount(level, labels),
  });
}

/**
 * Year and figure of a mark, or where there is no room the figure alone: who stated it is told by the table and the tooltip, so that the plot has
 * few words.
 */
function figureLabel(total: StatedTotal, labels: Labels): Omit<PlacedLabel, 'dataset' | 'index'> {
  const amount = statedAmount(total, labels, millionShort);
  const lines = (figure: string) => (isOfSovietUnion(total) ? [figure, labels['trade.soviet-union']] : [figure]);
  const [dated, undated] = [lines(`${total.startYear}: ${amount}`), lines(amount)];
  return { variants: [dated, [dated.join(', ')], undated], colour: '--ink', behind: '--surface', size: textSizes.text };
}

/** "2012–16: $331m–$547m", or the figures of two. */
function clusterLabel(cluster: readonly StatedTotal[], index: number, within: readonly [number, number]): PlacedLabel {
  const years = cluster.map(({ startYear }) => startYear);
  const [lowest, highest] = extremes(cluster);
  const range = `${millionShort(lowest?.usdMillion ?? 0)}–${millionShort(highest?.usdMillion ?? 0)}`;
  const period = `${Math.min(...years)}–${String(Math.max(...years)).slice(2)}`;
  const few = cluster.length === 2 ? cluster.map(({ usdMillion }) => millionShort(usdMillion)).join(', ') : undefined;
  return {
    dataset: 2,
    index,
    variants: [[`${period}: ${few ?? range}`]],
    colour: '--ink',
    size: textSizes.text,
    sides: [few ? 'above' : 'below'],
    within,
    required: true,
  };
}

interface Stretch {
  readonly x: readonly [number, number];
  readonly y: number;
  readonly over: number;
  readonly under: number;
}

function recordLabel(trade: readonly TradeRow[], labels: Labels): PlacedLabel[] {
  const latest = recordTrade(trade);
  const index = tradeYears(trade).findIndex(({ year }) => year === latest.year);
  return [
    {
      dataset: 0,
      index,
      variants: [[articleAmount(latest, labels)]],
      bold: 'all',
      size: textSizes.large,
      colour: '--ink',
      sides: ['above', 'above-right'],
      required: true,
    },
  ];
}

/** The first, the last, the highest, the lowest and the lower bounds before the others: they tell most where not all can be written. */
function byImportance(totals: readonly StatedTotal[]): readonly StatedTotal[] {
  const [lowest, highest] = extremes(totals);
  const ordered = [totals[0], totals.at(-1), highest, lowest, ...totals.filter(({ atLeast }) => atLeast), ...totals];
  return [...new Set(ordered)].filter((total) => total !== undefined);
}
