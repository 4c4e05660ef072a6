import { number, oneOf, references, text, year } from './cells.ts';
import type { TableForm } from './table.ts';

/** What somebody said the two states' trade was in a period. Statements come from different books and are never joined into a line. */
export interface TradeStatement {
  /** the period in words: `2012`, `FY2020-21`, `Jan–Oct 2018` */
  readonly period: string;
  readonly startYear: number;
  /** a calendar year, a fiscal year from July to June, or a part of either */
  readonly span: 'calendar' | 'fiscal' | 'part';
  readonly measure: 'total' | 'exports' | 'imports';
  readonly usdMillion: number;
  /** whether the figure is a lower bound: "over $1 billion" */
  readonly atLeast: boolean;
  readonly who: string;
  /** ids in sources.csv */
  readonly sources: readonly string[];
}

const columns = ['period', 'start_year', 'span', 'measure', 'usd_million', 'at_least', 'who', 'sources'] as const;

export const tradeStatementsForm: TableForm<(typeof columns)[number], TradeStatement> = {
  columns,
  read: (cell, known) => ({
    period: text('period', cell.period),
    startYear: year('start_year', cell.start_year),
    span: oneOf('span', cell.span, ['calendar', 'fiscal', 'part']),
    measure: oneOf('measure', cell.measure, ['total', 'exports', 'imports']),
    usdMillion: number('usd_million', cell.usd_million),
    atLeast: oneOf('at_least', cell.at_least, ['yes', 'no']) === 'yes',
    who: text('who', cell.who),
    sources: references('sources', cell.sources, known),
  }),
  key: (row) => [row.period, row.measure, row.who].join(' / '),
};
