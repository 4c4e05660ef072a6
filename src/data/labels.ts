import { CellError, text } from './cells.ts';
import { type LabelKey, labelKeys } from './label-keys.ts';
import type { TableForm } from './table.ts';

declare const filledIn: unique symbol;

/** A label with something in braces: no text before `fillLabel` has filled it. */
export interface Template<Name extends string> {
  readonly [filledIn]: Name;
}

/** The words that charts, timelines and the build write. */
export type Labels = {
  readonly [Key in LabelKey]: (typeof labelKeys)[Key] extends readonly [] ? string : Template<(typeof labelKeys)[Key][number]>;
};

/** The facts whose label says what was counted: `contacts-dated`. */
export type CountedFact = {
  [Key in LabelKey]: Key extends `counted.${infer Name}` ? ((typeof labelKeys)[Key] extends readonly [] ? Name : never) : never;
}[LabelKey];

/** Groups of labels that a page writes without the tables: beside figures and claims, and on paper. */
export const pageGroups = ['sources', 'provenance', 'paper'] as const;
export type PageLabels = Pick<Labels, Extract<LabelKey, `${(typeof pageGroups)[number]}.${string}`>>;

interface LabelRow {
  readonly key: LabelKey;
  readonly text: string;
}

const columns = ['key', 'text'] as const;

/** How many letters a label may have: the text alternative of a chart is a sentence or two, others stand beside marks and above columns. */
const most = (key: LabelKey): number => (/\.summary/.test(key) ? 400 : 100);

/** `{amount}`, or `{count|contact|contacts}`, which writes the count and the word for one or for several. */
const braces = /\{([^{}|]*)(?:\|([^{}]*))?\}/g;

export const labelsForm: TableForm<(typeof columns)[number], LabelRow> = {
  columns,
  read: (cell) => {
    const key = keyOf(cell.key);
    checkBraces(cell.text, labelKeys[key]);
    return { key, text: text('text', cell.text, most(key)) };
  },
  key: (row) => row.key,
  needs: 'one for each key of src/data/label-keys.ts',
};

function keyOf(cell: string): LabelKey {
  const keys = Object.keys(labelKeys) as LabelKey[];
  const key = keys.find((one) => one === cell);
  if (key) return key;
  const alike = keys.filter((one) => one.startsWith(`${cell.split('.')[0]}.`));
  const expected = alike.length > 0 ? `one of ${alike.join(', ')}` : 'a key of src/data/label-keys.ts';
  throw new CellError(`key: expected ${expected}, got "${cell}"`);
}

/** Each name has its braces, in any order, and no other has. */
function checkBraces(cell: string, names: readonly string[]): void {
  const found = [...cell.matchAll(braces)];
  const wrongForms = found.find(([, , forms]) => forms !== undefined && !/^[^|]+\|[^|]+$/.test(forms));
  if (wrongForms) throw new CellError(`text: expected two words such as {count|visit|visits}, got "${wrongForms[0]}"`);
  const written = [...new Set(found.map(([, name = '']) => name))].toSorted().join();
  if (written !== names.toSorted().join() || /[{}]/.test(cell.replace(braces, '')))
    throw new CellError(`text: expected ${names.map((name) => `{${name}}`).join(' ') || 'nothing in braces'}, got "${cell}"`);
}

/** The rows by key. @throws Error when one is missing */
export function labelsOf(rows: readonly LabelRow[]): Labels {
  const missing = Object.keys(labelKeys).filter((key) => !rows.some((row) => row.key === key));
  if (missing.length > 0) throw new Error(`key: expected a row for each key of src/data/label-keys.ts, got none for ${missing.join(', ')}`);
  return Object.fromEntries(rows.map(({ key, text }) => [key, text])) as unknown as Labels;
}

/** What counts as one before a word for one or for several. */
const one = ['1', 'one'];

/** A label with the values of what stands in its braces. */
export function fillLabel<Name extends string>(template: Template<Name>, values: Readonly<Record<NoInfer<Name>, string | number>>): string {
  return (template as unknown as string).replace(braces, (_all, name: Name, forms?: string) => {
    const value = String(values[name]);
    const [singular = '', plural = ''] = forms?.split('|') ?? [];
    return forms === undefined ? value : `${value} ${one.includes(value) ? singular : plural}`;
  });
}
