import { thousands } from '../../data/format.ts';
import type { TradeStatement, TradeSum } from '../../data/trade-statements.ts';
import type { ChartSpec } from '../chart.ts';
import { articlePlace } from './article-place.ts';
import { articleAmount, type Year } from './trade-marks.ts';

/** The table behind the chart: every statement, the doubtful too, then our sums and what the article implies for their years. */
export function tradeStatementsTable(
  statements: readonly TradeStatement[],
  sums: readonly TradeSum[],
  implied: readonly Year[],
): ChartSpec['table'] {
  return {
    caption: 'What others stated for trade, million US dollars',
    columns: ['Period', 'Million US dollars', 'Measure', 'Who said so', 'Note'],
    rows: [
      ...statements.map((row) => [row.period, figureOf(row), measureOf(row), row.who, noteOf(row)]),
      ...sums.map((sum) => [sum.exports.period, thousands(sum.usdMillion), 'total, our sum', sum.exports.who, 'exports plus imports']),
      ...implied.map((row) => [String(row.year), articleAmount(row, thousands), 'total, implied', articlePlace(row.source), '–']),
    ],
  };
}

const figureOf = ({ qualifier, usdMillion, span }: TradeStatement) =>
  `${qualifier === 'exact' ? (span.endsWith('part') ? 'at least ' : '') : `${qualifier} `}${thousands(usdMillion)}`;
const measureOf = ({ measure }: TradeStatement) => (measure === 'total' ? measure : `Pakistan’s ${measure}`);
const noteOf = ({ note, certain }: TradeStatement) => [...(certain ? [] : ['doubtful']), ...(note ? [note] : [])].join('; ') || '–';
