import { CsvError, parse } from 'csv-parse/sync';
import { CellError, type KnownIds } from './cells.ts';
import type { Problems } from './problems.ts';

/** A table before it is read: what its first line has to say, how a row is made exact, and what must be unique about a row. */
export interface TableForm<Column extends string, Row> {
  readonly columns: readonly Column[];
  /** makes a row exact; throws CellError. `line` is the row's line in its file, for rows that are checked further later */
  readonly read: (cell: Readonly<Record<Column, string>>, known: KnownIds, line: number) => Row;
  readonly key: (row: Row) => string;
  /** whether a row that is right by itself fits all the others; throws CellError. Asked only when every row is right by itself */
  readonly fits?: (row: Row, all: readonly Row[]) => void;
  /** the rows that the deck cannot do without, for the message about an empty table; any row, when left out */
  readonly needs?: string;
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
 * Reads a CSV text into rows. Bad cells do not stop it: what is wrong with them goes to `problems`.
 *
 * @param known the ids of another table, for cells that refer to them
 */
export function readTable<Column extends string, Row>(
  { file, text }: TableFile,
  { columns, read, key, fits, needs = 'at least one' }: TableForm<Column, Row>,
  problems: Problems,
  known?: KnownIds,
): readonly Row[] {
  const rows = new Map<Row, number>();
  const seen = new Map<string, number>();
  const attempt = (line: number, check: () => void): void => {
    try {
      check();
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      problems.add({ file, line }, error.message);
    }
  };
  const raw = rawRows(file, text, columns, problems);
  if (raw.length === 0 && !problems.concern(file)) problems.add({ file, line: 1 }, `expected rows (${needs}), got a header alone`);
  for (const { line, cell } of raw)
    attempt(line, () => {
      checkSpreadsheet(cell);
      const row = read(cell, known, line);
      const name = key(row);
      const earlier = seen.get(name);
      if (earlier !== undefined) throw new CellError(`expected a new row, got "${name}" again, as in line ${earlier}`);
      seen.set(name, line);
      rows.set(row, line);
    });
  const all = [...rows.keys()];
  if (fits && !problems.concern(file)) for (const [row, line] of rows) attempt(line, () => fits(row, all));
  return all;
}

/** Refuses what comes into a cell without the editor's knowledge: line breaks, doubled or joining spaces, markup, formulas, errors. */
function checkSpreadsheet(cells: Readonly<Record<string, string>>): void {
  for (const [column, cell] of Object.entries(cells)) {
    if (/[\r\n]/.test(cell)) throw new CellError(`${column}: expected one line, got a line break after "${cell.split(/[\r\n]/)[0]}"`);
    if (/\u00a0| {2}/.test(cell)) throw new CellError(`${column}: expected single, plain spaces, got "${cell}"`);
    if (/<\/?[a-z]|&[a-z]+;/i.test(cell)) throw new CellError(`${column}: expected words without markup, got "${cell}"`);
    if (/^=|^#[A-Z/0!?]+$/.test(cell)) throw new CellError(`${column}: expected words or a number, got "${cell}" of a spreadsheet`);
  }
}

function rawRows<Column extends string>(file: string, text: string, columns: readonly Column[], problems: Problems): RawRow<Column>[] {
  let records: { info: { lines: number }; record: string[] }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(/ at line (\d+)/.exec(error.message)?.[1] ?? 1);
    problems.add({ file, line }, `expected rows of a CSV file, got "${error.message}"`);
    return [];
  }
  const [header, ...body] = records;
  if (header?.record.join() !== columns.join()) {
    problems.add({ file, line: 1 }, `expected the columns ${columns.join()}, got ${header?.record.join() ?? 'an empty file'}`);
    return [];
  }
  return body.flatMap(({ info, record }) => {
    if (record.length === columns.length)
      return [{ line: info.lines, cell: Object.fromEntries(columns.map((column, i) => [column, record[i]])) as Record<Column, string> }];
    problems.add({ file, line: info.lines }, `expected ${columns.length} cells, got ${record.length}`);
    return [];
  });
}
