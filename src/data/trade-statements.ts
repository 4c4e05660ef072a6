import { CellError, filled, number, oneOf, readIn, references, remark, sourceIds, text, year } from './cells.ts';
import { fillLabel, type Labels } from './labels.ts';
import { checkPeriod, spans } from './periods.ts';
import type { TableForm } from './table.ts';
import { tradeRange } from './trade.ts';

/** What somebody said the two states' trade was in a period. Statements come from different books and are never joined into a line. */
export interface TradeStatement {
  /** the period in words: `2012`, `FY2020-21`, `Jan–Oct 2018` */
  readonly period: string;
  /** the year in which the period begins */
  readonly startYear: number;
  /** a calendar year, a fiscal year from July to June, or a part of either */
  readonly span: (typeof spans)[number];
  /** `exports` and `imports` are those of Pakistan */
  readonly measure: 'total' | 'exports' | 'imports';
  /** million US dollars */
  readonly usdMillion: number;
  /** how the speaker put the figure: as it is, "about", or "over" */
  readonly qualifier: 'exact' | 'about' | 'over';
  /** whether speaker, year and origin are clear; other statements are in tables only, but for two parts that are summed */
  readonly certain: boolean;
  /** a short name for labels: `Lavrov` */
  readonly speaker: string;
  /** who said so, in full */
  readonly who: string;
  /** a caveat, or empty */
  readonly note: string;
  /** ids in sources.csv, at least one */
  readonly sources: readonly string[];
}

const columns = [
  'period',
  'start_year',
  'span',
  'measure',
  'usd_million',
  'qualifier',
  'certain',
  'speaker',
  'who',
  'note',
  'sources',
] as const;

/** trade-statements.csv. A row whose period does not name its start year, or that has no source, is refused. */
export const tradeStatementsForm: TableForm<(typeof columns)[number], TradeStatement> = {
  columns,
  read: (cell, known) => {
    const period = text('period', cell.period);
    const span = oneOf('span', cell.span, spans);
    checkPeriod(period, span);
    return {
      period,
      startYear: firstYearOf(period, year('start_year', cell.start_year, readIn)),
      span,
      measure: oneOf('measure', cell.measure, ['total', 'exports', 'imports']),
      usdMillion: number('usd_million', cell.usd_million, tradeRange),
      qualifier: oneOf('qualifier', cell.qualifier, ['exact', 'about', 'over']),
      certain: oneOf('certain', cell.certain, ['yes', 'no']) === 'yes',
      speaker: text('speaker', cell.speaker),
      who: text('who', cell.who),
      note: remark('note', cell.note),
      sources: references('sources', filled('sources', cell.sources, sourceIds), known),
    };
  },
  needs: 'a statement of total trade in a calendar or fiscal year',
  key: (row) => [row.period, row.measure, row.who].join(' / '),
};

/** Statements that a chart may draw as a mark: totals whose speaker, year and origin are clear. */
export function certainTotals(statements: readonly TradeStatement[]): readonly TradeStatement[] {
  return statements.filter(({ measure, certain }) => measure === 'total' && certain);
}

/** Exports and imports that one speaker gave for a period without a total, with the sum that the deck works out. */
export interface TradeSum {
  readonly exports: TradeStatement;
  readonly imports: TradeStatement;
  /** million US dollars, derived: exports plus imports */
  readonly usdMillion: number;
}

/** The sums of all exports and imports to which their speaker gave no total. */
export function tradeSums(statements: readonly TradeStatement[]): readonly TradeSum[] {
  const of = (measure: TradeStatement['measure'], { period, who }: TradeStatement) =>
    statements.find((other) => other.measure === measure && other.period === period && other.who === who);
  return statements.flatMap((row) => {
    if (row.measure !== 'exports' || of('total', row)) return [];
    const imports = of('imports', row);
    return imports ? [{ exports: row, imports, usdMillion: row.usdMillion + imports.usdMillion }] : [];
  });
}

/** Totals that different people stated alike for one period: one mark of a chart. */
export interface StatedTotal {
  readonly period: string;
  readonly startYear: number;
  readonly span: TradeStatement['span'];
  /** million US dollars */
  readonly usdMillion: number;
  /** a part of a year, or "over": the year's trade is this at least */
  readonly atLeast: boolean;
  readonly statements: readonly TradeStatement[];
}

/** The certain totals, in order of time, those that say the same of the same period as one. */
export function statedTotals(statements: readonly TradeStatement[]): readonly StatedTotal[] {
  const byKey = new Map<string, TradeStatement[]>();
  for (const row of certainTotals(statements)) {
    const key = [row.period, row.usdMillion, row.qualifier === 'over'].join('/');
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.values()]
    .flatMap(([first, ...others]) => {
      if (!first) return [];
      const { period, startYear, span, usdMillion, qualifier } = first;
      const atLeast = qualifier === 'over' || span.endsWith('part');
      return [{ period, startYear, span, usdMillion, atLeast, statements: [first, ...others] }];
    })
    .sort((a, b) => a.startYear - b.startYear);
}

/** The figure in words: "about $600 million", "over $1,000 million", "at least $660 million" for a part of a year. */
export function statedAmount(
  { statements, usdMillion, atLeast }: StatedTotal,
  labels: Labels,
  format: (usdMillion: number) => string,
): string {
  const [first] = statements;
  const amount = format(usdMillion);
  if (first?.qualifier !== 'exact') return `${first?.qualifier} ${amount}`;
  return atLeast ? fillLabel(labels['trade.at-least'], { amount }) : amount;
}

/** The year with which a period begins, which the table has in a column of its own for sorting. */
function firstYearOf(period: string, startYear: number): number {
  if (/\d{4}/.exec(period)?.[0] === String(startYear)) return startYear;
  throw new CellError(`start_year: expected the first year of the period "${period}", got "${startYear}"`);
}
