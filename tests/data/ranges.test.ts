import { expect, test } from 'vitest';
import { fixtureTexts } from '../fixture.ts';
import { tablesMessage } from './texts.ts';

const path = (name: string) => `assets/data/${name}.csv`;

test.each([
  ['trade', '2020,600,', '2020,0.5,', '4: usd_million: expected a number from 1 to 100,000, got "0.5"'],
  ['trade', '2020,600,', '2020,790000,', '4: usd_million: expected a number from 1 to 100,000, got "790000"'],
  ['trade', '2020,600,', '2020,790.00000000001,', '4: usd_million: expected at most 9 digits and 4 decimals, got "790.00000000001"'],
  ['trade', '2020,600,', '2020,1e3,', '4: usd_million: expected a number, got "1e3"'],
  ['trade', '2020 / 6', '2020 / 0.5', '2: formula: expected a divisor from 1 to 100, got "0.5"'],
  ['trade', '2020 / 6', '2020 / 999999', '2: formula: expected a divisor from 1 to 100, got "999999"'],
  ['pipeline', 'cost,1.8,', 'cost,2500,', '2: value: expected a number from 0.1 to 100, got "2500"'],
  ['pipeline', 'length,1200,', 'length,110000,', '3: value: expected a number from 1 to 20,000, got "110000"'],
  ['pipeline', 'capacity_factor,2,', 'capacity_factor,0.2,', '4: value: expected a number from 1 to 100, got "0.2"'],
  [
    'milestones',
    'first-visit,First visit,1999',
    'first-visit,First visit,2029',
    '2: date: expected one up to 2022-02-24, the day of the article, for what was held, got "2029"',
  ],
  ['trade-statements', '1998,1998,', '1998,1999,', '3: start_year: expected the first year of the period "1998", got "1999"'],
  [
    'trade-statements',
    'FY2012-13,2012,',
    'FY2012-13,2013,',
    '5: start_year: expected the first year of the period "FY2012-13", got "2013"',
  ],
])('%s.csv with "%s" changed to "%s" is refused with its line', (name, from, to, expected) => {
  expect(tablesMessage(path(name), from, to).split('\n')).toContain(`${path(name)}:${expected}`);
});

test('rows of empty cells, which Excel leaves at the end of a table, are no rows', () => {
  expect(tablesMessage(path('trade'), /$/, ',,,,\n,,,,\n')).toBe('nothing was wrong');
});

test('what is planned may lie after the article', () => {
  expect(tablesMessage(path('milestones'), 'Next visit,,undated,visit,planned', 'Next visit,2023,year,visit,planned')).toBe(
    'nothing was wrong',
  );
});

test.each([
  ['trade', 'a year that is reported, and rows derived from it for the year before and for "unstated"'],
  ['milestones', 'a contact that was held in a year'],
  ['agenda', 'a subject that was discussed in the encounter "lavrov"'],
  ['pipeline', 'cost, length, capacity_factor, signed and operational'],
  ['claims', 'a claim and what the record says'],
  ['sources', 'the pages that the other tables and the slides name'],
  ['trade-statements', 'a statement of total trade in a calendar or fiscal year'],
])('%s.csv without rows is answered with the rows it needs', (name, needs) => {
  const message = tablesMessage(path(name), /\n[\s\S]*$/, '\n');
  expect(message.split('\n')).toContain(`${path(name)}:1: expected rows (${needs}), got a header alone`);
});

test.each([
  ['trade', /unstated.*\n/, 'year: expected a row for unstated, got none'],
  ['trade', /2019.*\n/, 'year: expected a row for 2019, got none'],
  ['agenda', /.*,lavrov,discussed.*\n/g, 'encounter: expected a subject that was discussed in the encounter "lavrov", got none'],
])('%s.csv without the rows %s is refused', (name, rows, expected) => {
  expect(tablesMessage(path(name), rows, '').split('\n')).toContain(`${path(name)}:1: ${expected}`);
});

test('milestones.csv without a dated contact is refused', () => {
  const header = fixtureTexts[path('milestones')]?.split('\n')[0] ?? '';
  const row = 'exercises,Joint military exercises,,undated,exercise,held,Pakistan and Russia,,1.2,';
  const message = tablesMessage(path('milestones'), /[\s\S]*/, `${header}\n${row}\n`);
  expect(message).toContain(`${path('milestones')}:1: date: expected a contact that was held in a year, got none`);
});
