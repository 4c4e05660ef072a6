import { CellError, number, oneOf, references, text, year } from './cells.ts';
import type { TableForm } from './table.ts';
import { tradeRange } from './trade.ts';

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
    startYear: firstYearOf(cell.period, year('start_year', cell.start_year)),
    span: oneOf('span', cell.span, ['calendar', 'fiscal', 'part']),
    measure: oneOf('measure', cell.measure, ['total', 'exports', 'imports']),
    usdMillion: number('usd_million', cell.usd_million, tradeRange),
    atLeast: oneOf('at_least', cell.at_least, ['yes', 'no']) === 'yes',
    who: text('who', cell.who),
    sources: references('sources', cell.sources, known),
  }),
  needs: 'a statement of total trade in a calendar or fiscal year',
  key: (row) => [row.period, row.measure, row.who].join(' / '),
};

/** The year with which a period begins, which the table has in a column of its own for sorting. */
function firstYearOf(period: string, startYear: number): number {
  if (/\d{4}/.exec(period)?.[0] === String(startYear)) return startYear;
  throw new CellError(`start_year: expected the first year of the period "${period}", got "${startYear}"`);
}
