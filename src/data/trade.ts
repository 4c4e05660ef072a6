import type { Paragraph } from './article.ts';
import { CellError, number, oneOf, paragraph, type Range, readIn, year } from './cells.ts';
import type { TableForm } from './table.ts';

/** Trade between the two states in one year. */
export interface TradeRow {
  /** the year, or `unstated` for the base of "sixfold", which the article does not date */
  readonly year: number | 'unstated';
  readonly usdMillion: number;
  readonly basis: 'reported' | 'derived';
  /** for a derived value: the reported year and what it is divided by */
  readonly formula?: { readonly year: number; readonly divisor: number };
  readonly source: Paragraph;
}

/** The trade of two states that trade little with each other, in million US dollars: from next to none to ten times the most that it ever was. */
export const tradeRange: Range = { from: 1, to: 10_000 };
/** What a value can be divided by: growth, from the least that is seen as a whole percent to a hundredfold. */
const divisors: Range = { from: 1.01, to: 100 };

const columns = ['year', 'usd_million', 'basis', 'formula', 'source'] as const;

/** trade.csv. A derived value is never typed: `derived` works it out from its formula, so that one change of a reported value changes all. */
export const tradeForm: TableForm<(typeof columns)[number], TradeRow> = {
  columns,
  read: (cell) => {
    const basis = oneOf('basis', cell.basis, ['reported', 'derived']);
    const when = cell.year === 'unstated' ? 'unstated' : year('year', cell.year, readIn);
    const source = paragraph('source', cell.source);
    if (when === 'unstated') oneOf('basis', basis, ['derived']);
    if (basis === 'derived') {
      if (cell.usd_million !== '')
        throw new CellError(`usd_million: expected an empty cell, as the formula gives the value, got "${cell.usd_million}"`);
      return { year: when, usdMillion: Number.NaN, basis, formula: formulaOf(cell.formula, when), source };
    }
    if (cell.formula !== '') throw new CellError(`formula: expected none for a reported value, got "${cell.formula}"`);
    return { year: when, usdMillion: number('usd_million', cell.usd_million, tradeRange), basis, source };
  },
  key: (row) => String(row.year),
  fits,
  needs: 'a year that is reported, and rows derived from it for the year before and for "unstated"',
};

/** Derived values come from one reported year, the record, which has grown from the year before. */
function fits(row: TradeRow, rows: readonly TradeRow[]): void {
  const record = rows.find(({ basis, year }) => basis === 'reported' && rows.some(({ formula }) => formula?.year === year));
  if (row.formula && !rows.some(({ basis, year }) => basis === 'reported' && year === row.formula?.year))
    throw new CellError(`formula: expected a year that the table reports, got "${row.formula.year}"`);
  if (row.formula && record && row.formula.year !== record.year)
    throw new CellError(`formula: expected the year ${record.year}, from which other rows are derived, got "${row.formula.year}"`);
  if (!row.formula && record && row.year === Number(record.year) - 1 && record.usdMillion / row.usdMillion < divisors.from)
    throw new CellError(`usd_million: expected less than the ${record.usdMillion} of ${record.year}, got "${row.usdMillion}"`);
}

/** The rows with every derived value worked out. @throws Error when a row is missing */
export function derived(rows: readonly TradeRow[]): readonly TradeRow[] {
  const all = rows.map((row) => {
    const base = row.formula && rows.find(({ year }) => year === row.formula?.year);
    return base && row.formula ? { ...row, usdMillion: base.usdMillion / row.formula.divisor } : row;
  });
  // the slides speak of these three
  tradeIn(all, recordTrade(all).year - 1);
  tradeIn(all, 'unstated');
  return all;
}

function formulaOf(cell: string, when: TradeRow['year']): { year: number; divisor: number } {
  const [, base, divisor] = /^(\d{4}) \/ (\d+(?:\.\d+)?)$/.exec(cell) ?? [];
  if (!base || !divisor) throw new CellError(`formula: expected a reported year and a divisor such as "2020 / 6", got "${cell}"`);
  if (Number(divisor) < divisors.from || Number(divisor) > divisors.to)
    throw new CellError(`formula: expected a divisor from ${divisors.from} to ${divisors.to}, got "${divisor}"`);
  // said as a word: "sixfold"
  if (when === 'unstated' && !Number.isInteger(Number(divisor))) throw new CellError(`formula: expected a whole divisor, got "${divisor}"`);
  return { year: Number(base), divisor: Number(divisor) };
}

/** The row of a year, reported or derived. @throws Error when the table has none */
export function tradeIn(trade: readonly TradeRow[], wanted: TradeRow['year']): TradeRow {
  const row = trade.find((candidate) => candidate.year === wanted);
  if (!row) throw new Error(`year: expected a row for ${wanted}, got none`);
  return row;
}

/**
 * The reported year that the derived values are worked out from: the record that the article speaks of. Years added to the table later do not
 * change what the article says.
 *
 * @throws Error when no row is derived, or from a year that the table does not report
 */
export function recordTrade(trade: readonly TradeRow[]): TradeRow & { readonly year: number } {
  const named = trade.find(({ formula }) => formula)?.formula?.year;
  const record = trade.find((row): row is TradeRow & { year: number } => row.basis === 'reported' && row.year === named);
  if (!record) throw new Error('formula: expected a row derived from a reported year, got none');
  return record;
}

/** The years of the table, in order of time, reported and derived. */
export function tradeYears(trade: readonly TradeRow[]): readonly (TradeRow & { readonly year: number })[] {
  return trade.filter((row): row is TradeRow & { year: number } => row.year !== 'unstated').sort((a, b) => a.year - b.year);
}

/** What "sixfold" implies: the record divided by six, of a year that the article does not state. @throws Error as `tradeIn` */
export function sixfoldLevel(trade: readonly TradeRow[]): TradeRow {
  return tradeIn(trade, 'unstated');
}

/** The growth from the year before to the record, whole percent. @throws Error as `tradeIn` */
export function growthOf(trade: readonly TradeRow[]): number {
  const latest = recordTrade(trade);
  return Math.round((latest.usdMillion / tradeIn(trade, latest.year - 1).usdMillion - 1) * 100);
}
