import { isParagraph, type Paragraph } from './article.ts';
import { thousands } from './format.ts';
import { overlongWord } from './letters.ts';

/** Thrown for one cell; the reader of the table adds file and line. */
export class CellError extends Error {}

/** Readers of single cells. Each takes the column's name for its message and throws CellError: `column: expected X, got "Y"`. */
function wrong(column: string, expected: string, got: string): never {
  throw new CellError(`${column}: expected ${expected}, got "${got}"`);
}

/** A cell that may hold anything but nothing. */
export function filled(column: string, cell: string, expected = 'words'): string {
  return cell === '' ? wrong(column, expected, cell) : cell;
}

/** Words, of which there has to be one. @param most how many letters their place holds */
export function text(column: string, cell: string, most = 160): string {
  return remark(column, filled(column, cell), most);
}

/** Words, or nothing. */
export function remark(column: string, cell: string, most = 160): string {
  const word = overlongWord(cell);
  if (word) return wrong(column, 'shorter words', word);
  return cell.length > most ? wrong(column, `at most ${most} letters`, `${cell.slice(0, 40)}… of ${cell.length}`) : cell;
}

/** The smallest and the largest number that can be meant, so that a slip of the keyboard is seen and no drawing runs on without end. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A number in plain digits, within its range. */
export function number(column: string, cell: string, { from, to }: Range): number {
  if (!/^\d+(\.\d+)?$/.test(cell)) return wrong(column, 'a number', cell);
  // longer ones are not what anybody measured, and may not fit a number of the program
  if (!/^\d{1,9}(\.\d{1,4})?$/.test(cell)) return wrong(column, 'at most 9 digits and 4 decimals', cell);
  const value = Number(cell);
  return from <= value && value <= to ? value : wrong(column, `a number from ${plain(from)} to ${plain(to)}`, cell);
}

/** "20,000" or "0.1" */
const plain = (value: number) => (value >= 1000 ? thousands(value) : String(value));

/** The year in which the pages of the public record were read: nothing that they report is later. */
export const readIn = 2026;

/** A year from 1947, when Pakistan came to be, to the last one that plans name, or another. */
export function year(column: string, cell: string, last = 2030): number {
  const value = Number(cell);
  return /^\d{4}$/.test(cell) && value >= 1947 && value <= last ? value : wrong(column, `a year from 1947 to ${last}`, cell);
}

/** The cell as one of the words that its column may have. @throws CellError for any other, with all of them */
export function oneOf<const Choice extends string>(column: string, cell: string, choices: readonly Choice[]): Choice {
  return choices.find((choice) => choice === cell) ?? wrong(column, `one of ${choices.join(', ')}`, cell);
}

/** A paragraph of the article, part and place in it: `1.3`. @throws CellError for what is no paragraph */
export function paragraph(column: string, cell: string): Paragraph {
  return isParagraph(cell) ? cell : wrong(column, 'a paragraph of the article, such as 1.3', cell);
}

/** A name in lower case, words joined by hyphens. */
export function id(column: string, cell: string): string {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell) ? cell : wrong(column, 'lower-case words joined by hyphens', cell);
}

/** The ids of another table; nothing when that table has problems of its own, so that no id of this one could be right. */
export type KnownIds = ReadonlySet<string> | undefined;

/** What is expected where sources are named. */
export const sourceIds = 'ids of sources.csv';

/** Ids of rows of sources.csv, separated by spaces. */
export function references(column: string, cell: string, known: KnownIds): readonly string[] {
  return cell
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => (!known || known.has(id) ? id : wrong(column, 'an id of sources.csv', id)));
}

export const precisions = ['day', 'month', 'year', 'decade', 'undated'] as const;
export type Precision = (typeof precisions)[number];

const forms: Record<Precision, { readonly pattern: RegExp; readonly expected: string }> = {
  day: { pattern: /^\d{4}-\d{2}-\d{2}$/, expected: 'a day such as 2021-07-15' },
  month: { pattern: /^\d{4}-(0[1-9]|1[0-2])$/, expected: 'a month such as 2021-04' },
  year: { pattern: /^\d{4}$/, expected: 'a year such as 2014' },
  decade: { pattern: /^\d{3}0s$/, expected: 'a decade such as 1990s' },
  undated: { pattern: /^$/, expected: 'no date' },
};

/** A date as far as it is known, in the form that its precision asks for. */
export function date(column: string, cell: string, precision: Precision): string {
  const { pattern, expected } = forms[precision];
  if (!pattern.test(cell)) return wrong(column, `${expected}, as the precision is ${precision}`, cell);
  if (precision === 'day' && !isDay(cell)) return wrong(column, 'a day of the calendar', cell);
  if (cell !== '') year(column, cell.slice(0, 4));
  return cell;
}

function isDay(cell: string): boolean {
  const day = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(cell);
}

/** An https or http address, or nothing. */
export function address(column: string, cell: string): string {
  return cell === '' || isAddress(cell) ? cell : wrong(column, 'an https address', cell);
}

/** Whether a text is the address of a page, https or http. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+\.\S+$/.test(text) && URL.canParse(text);
}
