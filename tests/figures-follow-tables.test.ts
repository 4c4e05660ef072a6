import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { csvOf } from '../src/data/csv.ts';
import { readTables } from '../src/data/tables.ts';
import { facts } from '../src/facts/facts.ts';
import { assemble } from '../src/vite/assemble.ts';
import { projectImages, projectSlides } from '../src/vite/project-files.ts';
import { expectedFigures, rowsOf, wrongFigures } from './expected-figures.ts';
import { slidesOf } from './export/deck.ts';
import { root } from './project.ts';

// Changes that an editor may make to the tables, each to tables of its own, without a build: the figures are what tests/expected-figures.ts
// works out from the changed tables, so that tests/published-figures.test.ts passes after them.

const tables = new Map(
  readdirSync(join(root, 'assets/data'))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [name.replace('.csv', ''), readFileSync(join(root, 'assets/data', name), 'utf8')]),
);
const textOf = (table: string): string => {
  const text = tables.get(table);
  if (text === undefined) throw new Error(`expected a table, got "${table}"`);
  return text;
};

/** A table with rows added. */
const withRows = (table: string, ...rows: readonly (readonly string[])[]): Record<string, string> => {
  const [first = {}] = rowsOf(textOf(table));
  const all = rowsOf(textOf(table)).map((row) => Object.values(row));
  return { [table]: csvOf([Object.keys(first), ...all, ...rows]) };
};

const trade = rowsOf(textOf('trade'));
const record = Number(trade.find(({ formula }) => formula)?.formula?.split(' / ')[0]);
const recordValue = Number(trade.find(({ year }) => Number(year) === record)?.usd_million);
const nextYear = String(1 + Math.max(...trade.map(({ year }) => Number(year)).filter(Number.isFinite)));
const [source = ''] = rowsOf(textOf('sources')).map(({ id }) => id);
const busiest = expectedFigures(textOf).facts['busiest-year'];

/** A table with other words in the rows whose key begins in one of these ways. */
const reworded = (...groups: readonly string[]): Record<string, string> => ({
  labels: csvOf([
    ['key', 'text'],
    ...rowsOf(textOf('labels')).map(({ key = '', text = '' }) => [
      key,
      // a label has at most 100 letters
      text.length < 90 && groups.some((group) => key.startsWith(group)) ? `so ${text.trim()} too` : text,
    ]),
  ]),
});

const statement = (measure: string, value: string) => [
  ...['2011', '2011', 'calendar', measure, value, 'exact', 'yes', 'Somebody', 'Somebody, who had counted', '', source],
];
const milestone = (id: string, date: string, kind: string) => [
  ...[id, id, date, date ? (date.length > 4 ? 'month' : 'year') : 'undated', kind, 'held', 'Both', '', '2.2', ''],
];

/** What changes, the tables that do, by their names. */
interface Change {
  readonly what: string;
  readonly changed: Readonly<Record<string, string>>;
}

const onSlides: readonly Change[] = [
  { what: 'the tables as they are', changed: {} },
  {
    what: 'the year before the record reported',
    changed: {
      trade: csvOf([
        Object.keys(trade[0] ?? {}),
        ...trade.map((row) =>
          row.year === String(record - 1)
            ? [row.year, String(Math.round(recordValue / 1.6)), 'reported', '', row.source ?? '']
            : Object.values(row),
        ),
      ]),
    },
  },
  { what: 'one more year of trade', changed: withRows('trade', [nextYear, '1234', 'reported', '', '1.3']) },
  {
    what: 'exports and imports of another year',
    changed: withRows('trade-statements', statement('exports', '1300.4'), statement('imports', '90')),
  },
  {
    what: 'other words in sentences and charts',
    changed: reworded('hatch.', 'charts.', 'facts.', 'trade.', 'trade-growth.', 'agenda-matrix.'),
  },
];

// names of milestones need room on a slide, which those of the deck at present may or may not leave
const inFacts: readonly Change[] = [
  {
    what: 'a meeting in the first quarter of the busiest year',
    changed: withRows('milestones', milestone('talks', `${busiest}-02`, 'meeting')),
  },
  {
    what: 'an agreement, a body and a seat more',
    changed: withRows(
      'milestones',
      milestone('pact', '2014', 'agreement'),
      milestone('council', '', 'body'),
      milestone('place', '2014', 'seat'),
    ),
  },
];

const readerOf =
  ({ changed }: Change) =>
  (table: string) =>
    changed[table] ?? textOf(table);
const tablesOf = (change: Change) =>
  readTables(Object.fromEntries([...tables.keys()].map((table) => [`assets/data/${table}.csv`, readerOf(change)(table)])));

test.each([...onSlides, ...inFacts])('every figure follows: $what', (change) => {
  const worded = (all: readonly (readonly [string, string])[]) => Object.fromEntries(all.map(([name, text]) => [name, text.toLowerCase()]));
  const given = [...facts(tablesOf(change)).values()].map(({ name, text }) => [name, text] as const);
  expect(worded(given)).toEqual(worded(Object.entries(expectedFigures(readerOf(change)).facts)));
});

test.each(onSlides)('sentences and tables of charts follow: $what', (change) => {
  const expected = expectedFigures(readerOf(change));
  const page = parseFragment(assemble(projectSlides(root), tablesOf(change), { notes: true, images: projectImages(root) }).slides);
  expect(wrongFigures(page, expected.facts)).toEqual([]);
  for (const { name, rows } of slidesOf(page).flatMap(({ charts }) => charts)) {
    const compared = expected.charts[name]?.(rows.slice(1));
    if (compared) expect(compared.shown, name).toEqual(compared.wanted);
  }
});
