import { CsvError, parse } from 'csv-parse/sync';
import { CellError } from './cells.ts';

/** Everything wrong with the tables, a line each: `assets/data/trade.csv:4: usd_million: expected a number, got "n/a"`. */
export class DataError extends Error {
  override name = 'DataError';

  constructor(problems: readonly string[]) {
    super(`${problems.length} problems\n${problems.join('\n')}`);
    // an editor's mistake is no fault of the program: where in the code it was noticed would only hide the message
    this.stack = '';
  }
}

/** A table before it is read: what its first line has to say, how a row is made exact, and what must be unique about a row. */
export interface TableForm<Column extends string, Row> {
  readonly columns: readonly Column[];
  /** makes a row exact; throws CellError. `line` is the row's line in its file, for rows that are checked further later */
  readonly read: (cell: Readonly<Record<Column, string>>, known: ReadonlySet<string>, line: number) => Row;
  readonly key: (row: Row) => string;
}

/** A file of `assets/data/`, path relative to the project. */
export interface TableFile {
  readonly file: string;
  readonly text: string;
}

interface RawRow<Column extends string> {
  readonly line: number;
  readonly cell: Readonly<Record<Column, string>>;
}

/**
 * Reads a CSV text into rows. Bad cells do not stop it: their messages go to `problems`, so that an editor hears of all.
 *
 * @param known the ids of sources.csv, for cells that refer to them
 */
export function readTable<Column extends string, Row>(
  { file, text }: TableFile,
  { columns, read, key }: TableForm<Column, Row>,
  problems: string[],
  known: ReadonlySet<string> = new Set(),
): readonly Row[] {
  const rows: Row[] = [];
  const seen = new Map<string, number>();
  for (const { line, cell } of rawRows(file, text, columns, problems)) {
    try {
      const row = read(cell, known, line);
      const name = key(row);
      const earlier = seen.get(name);
      if (earlier !== undefined) throw new CellError(`expected a new row, got "${name}" again, as in line ${earlier}`);
      seen.set(name, line);
      rows.push(row);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      problems.push(`${file}:${line}: ${error.message}`);
    }
  }
  return rows;
}

function rawRows<Column extends string>(file: string, text: string, columns: readonly Column[], problems: string[]): RawRow<Column>[] {
  let records: { info: { lines: number }; record: string[] }[];
  try {
    records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(`${file}:${error.lines ?? 1}: expected rows of a CSV file, got one that ${error.message.toLowerCase()}`);
    return [];
  }
  const [header, ...body] = records;
  if (header?.record.join() !== columns.join()) {
    problems.push(`${file}:1: expected the columns ${columns.join(',')}, got ${header?.record.join() ?? 'an empty file'}`);
    return [];
  }
  return body.flatMap(({ info, record }) => {
    if (record.length === columns.length)
      return [{ line: info.lines, cell: Object.fromEntries(columns.map((column, i) => [column, record[i]])) as Record<Column, string> }];
    problems.push(`${file}:${info.lines}: expected ${columns.length} cells, got ${record.length}`);
    return [];
  });
}
