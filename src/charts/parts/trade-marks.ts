import { million, millionShort } from '../../data/format.ts';
import { fillLabel, type Labels } from '../../data/labels.ts';
import { textSizes } from '../../data/text-sizes.ts';
import type { TradeRow } from '../../data/trade.ts';
import { type StatedTotal, statedAmount } from '../../data/trade-statements.ts';
import type { Token } from '../base-options.ts';
import type { Mark } from '../chart.ts';
import type { PlacedLabel } from '../marks/placed-labels.ts';
import { articlePlace } from './article-place.ts';

/** A row of a year. */
export type Year = TradeRow & { readonly year: number };

/** The Soviet Union ended in December 1991: a figure for a year before is not Russia's trade. */
const firstRussianYear = 1992;
export const isOfSovietUnion = ({ startYear }: StatedTotal): boolean => startYear < firstRussianYear;

/**
 * How marks look that are not the article's own: outlines; a triangle that points up for "at least". @param over whether one lies on another, which
 * shows through
 */
export function othersDot(totals: readonly StatedTotal[], over: readonly boolean[]) {
  const radius = totals.map(({ atLeast }) => (atLeast ? 11 : 8.5));
  return {
    pointStyle: totals.map(({ atLeast }) => (atLeast ? ('triangle' as const) : ('circle' as const))),
    radius,
    hoverRadius: radius.map((one) => one + 3),
    ...othersLook,
    backgroundColor: over.map((one) => (one ? 'transparent' : othersLook.backgroundColor)),
  };
}

/** The colours of a mark that is not the article's own. */
export const othersLook = { backgroundColor: '--surface', borderColor: '--quiet', borderWidth: 2.5 } as const;

/** The words beside such a mark: the figure, then who said so. */
export function statedLabel(total: StatedTotal, labels: Labels, colour: Token = '--ink'): Omit<PlacedLabel, 'dataset' | 'index'> {
  const speakers = [...new Set(total.statements.map(({ speaker }) => speaker))].join(', ');
  const amount = statedAmount(total, labels, millionShort);
  const lines = isOfSovietUnion(total) ? [amount, `${speakers},`, labels['trade.soviet-union']] : [amount, speakers];
  return {
    variants: [lines, [`${amount}, ${lines.slice(1).join(' ')}`]],
    bold: 'first',
    colour,
    behind: '--surface',
    size: textSizes.text,
  };
}

/** What such a mark says: figure, speaker and caveat, a line each; and the pages behind it. */
export function statedMark(total: StatedTotal, labels: Labels): Omit<Mark, 'dataset' | 'index'> {
  return {
    title: total.period,
    lines: [statedAmount(total, labels, million), ...total.statements.flatMap(({ who, note }) => (note ? [who, note] : [who]))],
    sources: total.statements.flatMap(({ sources }) => sources),
  };
}

/** The article's figure in a chart: "about $545m" where it is derived. */
export function articleAmount({ usdMillion, basis }: TradeRow, labels: Labels, format = millionShort): string {
  const amount = format(usdMillion);
  return basis === 'derived' ? fillLabel(labels['trade.about'], { amount }) : amount;
}
/** The article's figure and how the article has it, a line each. */
export const articleLines = (row: TradeRow, labels: Labels): string[] => [
  articleAmount(row, labels, million),
  row.basis === 'derived' ? labels['trade.implied-by-growth'] : labels['trade.reported'],
  articlePlace(labels, row.source),
];

/** "from $11 million for 1991 to about $600 million for 2012": the lowest and the highest figure. */
export function rangeInWords([lowest, highest]: readonly [StatedTotal, StatedTotal], labels: Labels): string {
  return fillLabel(labels['trade.range'], {
    lowest: statedAmount(lowest, labels, million),
    first: lowest.period,
    highest: statedAmount(highest, labels, million),
    last: highest.period,
  });
}

/** The lowest and the highest figure, if there is any. */
export function extremes(totals: readonly StatedTotal[]): readonly [StatedTotal | undefined, StatedTotal | undefined] {
  const byValue = totals.toSorted((a, b) => a.usdMillion - b.usdMillion);
  return [byValue[0], byValue.at(-1)];
}
