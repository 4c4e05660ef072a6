import type { Paragraph } from './article.ts';
import { number, oneOf, paragraph, year } from './cells.ts';
import { CellError, readTable } from './table.ts';

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

const columns = ['year', 'usd_million', 'basis', 'formula', 'source'] as const;

/** Reads trade.csv. A derived value is worked out from its formula and never typed, so that one change of a reported value changes all. */
export function readTrade(file: { readonly file: string; readonly text: string }, problems: string[]): readonly TradeRow[] {
  const reported = new Map<number, number>();
  const rows = readTable<(typeof columns)[number], TradeRow>(
    file,
    columns,
    (cell) => {
      const basis = oneOf('basis', cell.basis, ['reported', 'derived']);
      const when = cell.year === 'unstated' ? 'unstated' : year('year', cell.year);
      const source = paragraph('source', cell.source);
      if (basis === 'reported') {
        const usdMillion = number('usd_million', cell.usd_million);
        if (cell.formula !== '') throw new CellError(`formula: expected none for a reported value, got "${cell.formula}"`);
        if (when !== 'unstated') reported.set(when, usdMillion);
        return { year: when, usdMillion, basis, source };
      }
      if (cell.usd_million !== '') throw new CellError(`usd_million: expected an empty cell, as the formula gives the value, got "${cell.usd_million}"`);
      return { year: when, usdMillion: Number.NaN, basis, formula: formulaOf(cell.formula), source };
    },
    (row) => String(row.year),
    problems,
  );
  return rows.map((row) => (row.formula ? { ...row, usdMillion: derive(row.formula, reported, file.file, problems) } : row));
}

function formulaOf(cell: string): { year: number; divisor: number } {
  const [, base, divisor] = /^(\d{4}) \/ (\d+(?:\.\d+)?)$/.exec(cell) ?? [];
  if (!base || !divisor || Number(divisor) <= 0) throw new CellError(`formula: expected a reported year and a divisor such as "2020 / 6", got "${cell}"`);
  return { year: Number(base), divisor: Number(divisor) };
}

function derive({ year: base, divisor }: { year: number; divisor: number }, reported: ReadonlyMap<number, number>, file: string, problems: string[]): number {
  const value = reported.get(base);
  if (value === undefined) problems.push(`${file}:1: formula: expected a year that the table reports, got "${base}"`);
  return (value ?? Number.NaN) / divisor;
}

/** The row of a year, reported or derived. @throws Error when the table has none */
export function tradeIn(trade: readonly TradeRow[], wanted: TradeRow['year']): TradeRow {
  const row = trade.find((candidate) => candidate.year === wanted);
  if (!row) throw new Error(`assets/data/trade.csv: expected a row for ${wanted}, got none`);
  return row;
}

/** The latest reported year: the record that the article speaks of. @throws Error when nothing is reported */
export function latestTrade(trade: readonly TradeRow[]): TradeRow & { readonly year: number } {
  const reported = trade.filter((row): row is TradeRow & { year: number } => row.basis === 'reported' && row.year !== 'unstated');
  const latest = reported.toSorted((a, b) => b.year - a.year)[0];
  if (!latest) throw new Error('assets/data/trade.csv: expected a reported year, got none');
  return latest;
}
