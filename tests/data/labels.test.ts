import { expect, test } from 'vitest';
import { readTables } from '../../src/data/tables.ts';
import { fixtureTexts } from '../fixture.ts';
import { tablesMessage } from './texts.ts';

test.each([
  ['agenda', 'Energy,lavrov', 'Energy,summit', '4: encounter: expected one of lavrov, jmcc, advisers, visit, got "summit"'],
  ['encounters', 'jmcc,Military committee', 'jmcc,', '3: label: expected words, got ""'],
  ['encounters', 'jmcc,', 'lavrov,', '3: expected a new row, got "lavrov" again, as in line 2'],
  ['encounters', /\n[\s\S]*$/, '\n', '1: expected rows (the encounters that agenda.csv names, among them "lavrov"), got a header alone'],
  [
    'labels',
    'verdict,Verdict',
    'verdikt,Verdict',
    '8: key: expected one of own-work, own-addition, article, paragraph, paragraphs, claim, verdict, record, year-undated, date-undated, independence, article-day, timeline, timeline-year, timeline-undated, undated-contacts, undated-seats, undated-planned, quarter, quarter-empty, decade-continued, got "verdikt"',
  ],
  [
    'labels',
    /verdict,.*\n/,
    '',
    '1: key: expected a row for each of own-work, own-addition, article, paragraph, paragraphs, claim, verdict, record, year-undated, date-undated, independence, article-day, timeline, timeline-year, timeline-undated, undated-contacts, undated-seats, undated-planned, quarter, quarter-empty, decade-continued, got none for verdict',
  ],
])('%s.csv with "%s" changed to "%s" is refused with its line', (name, from, to, expected) => {
  const path = `assets/data/${name}.csv`;
  expect(tablesMessage(path, from, to).split('\n')).toContain(`${path}:${expected}`);
});

test('the labels of encounters are words of the table', () => {
  const path = 'assets/data/encounters.csv';
  const { encounters } = readTables({ ...fixtureTexts, [path]: fixtureTexts[path]?.replace('Khan’s visit', 'The visit') ?? '' });
  expect(encounters.map(({ label }) => label)).toEqual(['Lavrov’s visit', 'Military committee', 'Security advisers', 'The visit']);
});
