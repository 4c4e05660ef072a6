import { CellError, oneOf, text } from './cells.ts';
import type { TableForm } from './table.ts';

const keys = [
  'own-work',
  'own-addition',
  'article',
  'paragraph',
  'paragraphs',
  'claim',
  'verdict',
  'record',
  // the timeline; what stands in braces is filled in
  'year-undated',
  'date-undated',
  'independence',
  'article-day',
  'timeline',
  'timeline-year',
  'timeline-undated',
  'undated-contacts',
  'undated-seats',
  'undated-planned',
  'quarter',
  'quarter-empty',
  // the list of the record
  'decade-continued',
] as const;
export type LabelKey = (typeof keys)[number];

/** The words that the build writes at the foot of slides, above the columns of the table of claims and on the timeline. */
export type Labels = Readonly<Record<LabelKey, string>>;

interface LabelRow {
  readonly key: LabelKey;
  readonly text: string;
}

const columns = ['key', 'text'] as const;

/** What the build fills into some labels, in this order. */
const filledIn: Partial<Record<LabelKey, string>> = {
  timeline: '{from} {to} {marks}',
  'timeline-year': '{from} {marks}',
  'timeline-undated': '{heading} {names}',
  'undated-contacts': '{count}',
  'undated-seats': '{count}',
  'undated-planned': '{count}',
  quarter: '{number}',
  'quarter-empty': '{number}',
  'decade-continued': '{decade}',
};

export const labelsForm: TableForm<(typeof columns)[number], LabelRow> = {
  columns,
  read: (cell) => {
    const key = oneOf('key', cell.key, keys);
    const braces = [...cell.text.matchAll(/\{.*?\}/g)].map(([all]) => all).join(' ');
    const expected = filledIn[key] ?? '';
    if (braces !== expected) throw new CellError(`text: expected ${expected || 'nothing in braces'}, got "${cell.text}"`);
    return { key, text: text('text', cell.text) };
  },
  key: (row) => row.key,
  needs: keys.join(', '),
};

/** The rows by key. @throws Error when one is missing */
export function labelsOf(rows: readonly LabelRow[]): Labels {
  const missing = keys.filter((key) => !rows.some((row) => row.key === key));
  if (missing.length > 0) throw new Error(`key: expected a row for each of ${keys.join(', ')}, got none for ${missing.join(', ')}`);
  return Object.fromEntries(rows.map(({ key, text }) => [key, text])) as Record<LabelKey, string>;
}

/** A label with the values of what stands in it in braces: `{from}`. */
export const fillLabel = (label: string, values: Readonly<Record<string, string>>): string =>
  label.replace(/\{(\w+)\}/g, (_all, value: string) => values[value] ?? '');
