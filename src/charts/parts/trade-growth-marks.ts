import { millionShort } from '../../data/format.ts';
import { growthOf, recordTrade, sixfoldLevel, type TradeRow, tradeYears } from '../../data/trade.ts';
import type { StatedTotal } from '../../data/trade-statements.ts';
import { size } from '../base-options.ts';
import type { Bracket } from '../marks/brackets.ts';
import type { Label } from '../marks/labels.ts';
import type { PlacedLabel } from '../marks/placed-labels.ts';
import type { Rule } from '../marks/rules.ts';
import { articleAmount, extremes, statedLabel } from './trade-marks.ts';

/** Half the width of a year's bar on the first step, years. */
export const halfBar = 0.25;
/** The room that the words over and under the rule take, slide pixels. */
const ruleRoom = 36;

/** What the first step writes: the figure of each bar, and the growth as a bracket between the two. */
export function articleMarks(trade: readonly TradeRow[]): {
  readonly labels: { readonly items: readonly Label[] };
  readonly brackets: { readonly items: readonly Bracket[] };
} {
  const latest = recordTrade(trade);
  const years = tradeYears(trade);
  const before = years.find(({ year }) => year === latest.year - 1);
  const growth = { from: before?.usdMillion ?? 0, to: latest.usdMillion, text: `+${growthOf(trade)}%` };
  return {
    labels: {
      items: years.map((row, index) => {
        return {
          dataset: 0,
          index,
          text: articleAmount(row),
          size: row.year === latest.year ? 64 : size.value,
          weight: 600,
          colour: '--ink',
        };
      }),
    },
    brackets: {
      items: before ? [{ ...growth, along: 'y', at: before.year + halfBar, offset: 34, colour: '--accent', size: 52 }] : [],
    },
  };
}

/** What the second step writes: the record over its bar, the marks of others where there is room, and the level of "sixfold". */
export function recordMarks(
  trade: readonly TradeRow[],
  others: readonly StatedTotal[],
): {
  readonly placedLabels: { readonly items: readonly PlacedLabel[]; readonly clear: readonly Stretch[] };
  readonly rules: { readonly items: readonly Rule[] };
} {
  const latest = recordTrade(trade);
  const level = sixfoldLevel(trade);
  const firstBar = tradeYears(trade)[0]?.year ?? latest.year;
  const first = Math.min(...others.map(({ startYear }) => startYear), firstBar);
  // the words of the rule stand before the bars, where marks are rarest
  const x = [first + (firstBar - first) * 0.56, firstBar] as const;
  const colour = '--accent';
  return {
    placedLabels: {
      clear: [{ x, y: level.usdMillion, over: ruleRoom, under: ruleRoom }],
      items: [
        ...recordLabel(trade),
        ...byImportance(others).map((total): PlacedLabel => ({ ...statedLabel(total), dataset: 1, index: others.indexOf(total) })),
      ],
    },
    rules: {
      items: [
        { y: level.usdMillion, colour, width: 2.5 },
        {
          x,
          y: level.usdMillion,
          colour,
          width: 0,
          over: `${millionShort(latest.usdMillion)} ÷ ${level.formula?.divisor}`,
          under: '“sixfold”: base year not stated',
          size: size.label,
        },
      ],
    },
  };
}

interface Stretch {
  readonly x: readonly [number, number];
  readonly y: number;
  readonly over: number;
  readonly under: number;
}

function recordLabel(trade: readonly TradeRow[]): PlacedLabel[] {
  const latest = recordTrade(trade);
  const index = tradeYears(trade).findIndex(({ year }) => year === latest.year);
  return [
    { dataset: 0, index, variants: [[articleAmount(latest)]], bold: 'all', size: 34, colour: '--ink', sides: ['above'], required: true },
  ];
}

/** The first, the last, the highest, the lowest and the lower bounds before the others: they tell most where not all can be written. */
function byImportance(totals: readonly StatedTotal[]): readonly StatedTotal[] {
  const [lowest, highest] = extremes(totals);
  const ordered = [totals[0], totals.at(-1), highest, lowest, ...totals.filter(({ atLeast }) => atLeast), ...totals];
  return [...new Set(ordered)].filter((total) => total !== undefined);
}
