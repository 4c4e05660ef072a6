import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTables } from '../../src/data/tables.ts';
import { root } from '../project.ts';

const folder = 'assets/data';
const texts = Object.fromEntries(
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]),
);

function messageFor(table: string, from: string | RegExp, to: string): string {
  const path = `${folder}/${table}.csv`;
  const text = texts[path] ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  try {
    readTables({ ...texts, [path]: changed });
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was wrong';
}

test('the tables of the deck are sound', () => {
  expect(() => readTables(texts)).not.toThrow();
});

test('a byte order mark and Windows line ends do no harm', () => {
  const windows = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
  expect(readTables(windows)).toEqual(readTables(texts));
});

test.each([
  ['trade', '2020,790,', '2020,-5,', 'trade.csv:4: usd_million: expected a number, got "-5"'],
  ['trade', '2020,790,', '20200,790,', 'trade.csv:4: year: expected a year from 1947 to 2030, got "20200"'],
  ['trade', '2020,790,reported', '2020,790,guessed', 'trade.csv:4: basis: expected one of reported, derived, got "guessed"'],
  ['trade', '2019,,', '2019,545,', 'trade.csv:3: usd_million: expected an empty cell, as the formula gives the value, got "545"'],
  ['trade', '2020 / 1.45', '2020 * 2', 'trade.csv:3: formula: expected a reported year and a divisor such as "2020 / 6", got "2020 * 2"'],
  ['trade', '2020 / 1.45', '2018 / 1.45', 'trade.csv:1: formula: expected a year that the table reports, got "2018"'],
  ['trade', ',1.3\n', ',9.9\n', 'trade.csv:2: source: expected a paragraph of the article, such as 1.3, got "9.9"'],
  [
    'trade',
    'usd_million',
    'usd',
    'trade.csv:1: expected the columns year,usd_million,basis,formula,source, got year,usd,basis,formula,source',
  ],
  ['trade', '2020,790,reported,,1.3', '2020,790,reported,1.3', 'trade.csv:4: expected 5 cells, got 4'],
  ['milestones', '2021-07-15,day', '2021-07-32,day', 'milestones.csv:14: date: expected a day of the calendar, got "2021-07-32"'],
  [
    'milestones',
    '2021-04,month',
    '2021-04,day',
    'milestones.csv:13: date: expected a day such as 2021-07-15, as the precision is day, got "2021-04"',
  ],
  [
    'milestones',
    'year,visit',
    'year,trip',
    'milestones.csv:3: kind: expected one of visit, meeting, agreement, body, exercise, seat, paper, got "trip"',
  ],
  [
    'agenda',
    'Palestine,lavrov',
    'Palestine,summit',
    'agenda.csv:7: encounter: expected one of lavrov, jmcc, advisers, visit, got "summit"',
  ],
  [
    'agenda',
    'Palestine,lavrov',
    'Asia Pacific,lavrov',
    'agenda.csv:8: expected a new row, got "Asia Pacific / lavrov" again, as in line 7',
  ],
  ['pipeline', '1100,km', '1100,miles', 'pipeline.csv:3: unit: expected one of km, got "miles"'],
  [
    'pipeline',
    /cost.*\n/,
    '',
    'pipeline.csv:1: measure: expected a row for each of cost, length, capacity_factor, signed, operational, got none for cost',
  ],
  ['trade-statements', 'kozlov-2018', 'kozlov', 'trade-statements.csv:22: sources: expected an id of sources.csv, got "kozlov"'],
  [
    'claims',
    ',nuanced,"Said so',
    ',maybe,"Said so',
    'claims.csv:7: verdict: expected one of confirmed, nuanced, contradicted, not confirmed, not checked, got "maybe"',
  ],
  ['sources', 'https://tass.com/defense/1342671', 'tass.com', 'sources.csv:59: address: expected an https address, got "tass.com"'],
])('%s.csv with "%s" changed to "%s" is refused with its line', (table, from, to, expected) => {
  expect(messageFor(table, from, to).split('\n')).toContain(`assets/data/${expected}`);
});

test('an editor hears of every bad cell at once', () => {
  const message = messageFor('trade', '2019,,derived,2020 / 1.45,1.3\n2020,790', '2019,x,derived,2020 / 1.45,1.3\n2020,y');
  expect(message.split('\n')).toHaveLength(3);
});
