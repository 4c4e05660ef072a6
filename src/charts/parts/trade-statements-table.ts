import { thousands } from '../../data/format.ts';
import { fillLabel, type Labels } from '../../data/labels.ts';
import type { TradeStatement, TradeSum } from '../../data/trade-statements.ts';
import type { ChartSpec } from '../chart.ts';
import { articlePlace } from './article-place.ts';
import { articleAmount, type Year } from './trade-marks.ts';

/** The table behind the chart: every statement, the doubtful too, then our sums and what the article implies for their years. */
export function tradeStatementsTable(
  statements: readonly TradeStatement[],
  sums: readonly TradeSum[],
  implied: readonly Year[],
  labels: Labels,
): ChartSpec['table'] {
  const total = labels['trade-statements.total'];
  return {
    caption: labels['trade-statements.caption'],
    columns: [labels['columns.period'], labels['columns.amount'], labels['columns.measure'], labels['columns.who'], labels['columns.note']],
    rows: [
      ...statements.map((row) => [
        row.period,
        figureOf(row, labels),
        labels[`trade-statements.${row.measure}`],
        row.who,
        noteOf(row, labels),
      ]),
      ...sums.map((sum) => [
        sum.exports.period,
        thousands(sum.usdMillion),
        `${total}, ${labels['trade-statements.our-sum']}`,
        sum.exports.who,
        labels['trade-statements.sum-note'],
      ]),
      ...implied.map((row) => [
        String(row.year),
        articleAmount(row, labels, thousands),
        `${total}, ${labels['trade.implied']}`,
        articlePlace(labels, row.source),
        '–',
      ]),
    ],
  };
}

function figureOf({ qualifier, usdMillion, span }: TradeStatement, labels: Labels): string {
  const amount = thousands(usdMillion);
  if (qualifier !== 'exact') return `${qualifier} ${amount}`;
  return span.endsWith('part') ? fillLabel(labels['trade.at-least'], { amount }) : amount;
}

const noteOf = ({ note, certain }: TradeStatement, labels: Labels): string =>
  [...(certain ? [] : [labels['trade-statements.doubtful']]), ...(note ? [note] : [])].join('; ') || '–';
