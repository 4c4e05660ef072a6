import { expect, test } from 'vitest';
import { readTables } from '../../src/data/tables.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { fixtureTables, fixtureTexts } from '../fixture.ts';
import { root } from '../project.ts';

function messageFor(table: string, from: string | RegExp, to: string): string {
  const path = `assets/data/${table}.csv`;
  const text = fixtureTexts[path] ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  try {
    readTables({ ...fixtureTexts, [path]: changed });
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was wrong';
}

test('the tables of the deck are sound', () => {
  expect(() => projectTables(root)).not.toThrow();
});

test('a byte order mark and Windows line ends do no harm', () => {
  const windows = Object.fromEntries(Object.entries(fixtureTexts).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
  expect(readTables(windows)).toEqual(fixtureTables);
});

test('a derived value is worked out from its formula', () => {
  // 600 / 6 and 600 / 1.5
  expect(fixtureTables.trade.map(({ year, usdMillion }) => [year, usdMillion])).toEqual([
    ['unstated', 100],
    [2019, 400],
    [2020, 600],
  ]);
});

test.each([
  ['trade', '2020,600,', '2020,-5,', 'trade.csv:4: usd_million: expected a number, got "-5"'],
  ['trade', '2020,600,', '20200,600,', 'trade.csv:4: year: expected a year from 1947 to 2026, got "20200"'],
  ['trade', '2020,600,reported', '2020,600,guessed', 'trade.csv:4: basis: expected one of reported, derived, got "guessed"'],
  ['trade', '2019,,', '2019,545,', 'trade.csv:3: usd_million: expected an empty cell, as the formula gives the value, got "545"'],
  ['trade', '2020 / 1.5', '2020 * 2', 'trade.csv:3: formula: expected a reported year and a divisor such as "2020 / 6", got "2020 * 2"'],
  ['trade', '2020 / 1.5', '2018 / 1.5', 'trade.csv:3: formula: expected a year that the table reports, got "2018"'],
  ['trade', ',1.3\n', ',9.9\n', 'trade.csv:2: source: expected a paragraph of the article, such as 1.3, got "9.9"'],
  [
    'trade',
    'usd_million',
    'usd',
    'trade.csv:1: expected the columns year,usd_million,basis,formula,source, got year,usd,basis,formula,source',
  ],
  ['trade', '2020,600,reported,,1.3', '2020,600,reported,1.3', 'trade.csv:4: expected 5 cells, got 4'],
  ['milestones', '2021-07-15,day', '2021-07-32,day', 'milestones.csv:10: date: expected a day of the calendar, got "2021-07-32"'],
  [
    'milestones',
    '2021-04,month',
    '2021-04,day',
    'milestones.csv:9: date: expected a day such as 2021-07-15, as the precision is day, got "2021-04"',
  ],
  [
    'milestones',
    'year,visit',
    'year,trip',
    'milestones.csv:2: kind: expected one of visit, meeting, agreement, body, exercise, seat, paper, got "trip"',
  ],
  ['agenda', 'Energy,lavrov', 'Energy,summit', 'agenda.csv:4: encounter: expected one of lavrov, jmcc, advisers, visit, got "summit"'],
  ['agenda', 'Energy,lavrov', 'Security,lavrov', 'agenda.csv:4: expected a new row, got "Security / lavrov" again, as in line 3'],
  ['pipeline', '1200,km', '1200,miles', 'pipeline.csv:3: unit: expected one of km, got "miles"'],
  [
    'pipeline',
    /cost.*\n/,
    '',
    'pipeline.csv:1: measure: expected a row for each of cost, length, capacity_factor, signed, operational, got none for cost',
  ],
  [
    'trade-statements',
    'An embassy,,news',
    'An embassy,,newspaper',
    'trade-statements.csv:3: sources: expected an id of sources.csv, got "newspaper"',
  ],
  [
    'claims',
    ',nuanced,',
    ',maybe,',
    'claims.csv:2: verdict: expected one of confirmed, nuanced, not confirmed, contradicted, not checked, got "maybe"',
  ],
  ['sources', 'https://example.org/news', 'example.org', 'sources.csv:3: address: expected an https address, got "example.org"'],
])('%s.csv with "%s" changed to "%s" is refused with its line', (table, from, to, expected) => {
  expect(messageFor(table, from, to).split('\n')).toContain(`assets/data/${expected}`);
});

test.each(['A newspaper, in 2021', 'A newspaper, 32 May 2021', 'A newspaper, Mai 2021', 'A newspaper, quoting another', '(copy)'])(
  'a label of a source that has another form is refused with its line: "%s"',
  (label) => {
    expect(messageFor('sources', 'A newspaper, 2021', label).split('\n')).toContain(
      `assets/data/sources.csv:3: label: expected a publisher, perhaps a date after a comma and a remark in parentheses, such as "Dawn, 30 September 2021 (copy)", got "${label}"`,
    );
  },
);

test('an editor hears of every bad cell at once', () => {
  const message = messageFor('trade', '2019,,derived,2020 / 1.5,1.3\n2020,600', '2019,x,derived,2020 / 1.5,1.3\n2020,y');
  expect(message.split('\n')).toHaveLength(3);
});
