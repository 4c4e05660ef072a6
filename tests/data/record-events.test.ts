import { expect, test } from 'vitest';
import { countedEvents } from '../../src/data/record-events.ts';
import { readTables } from '../../src/data/tables.ts';
import { fixtureTables, fixtureTexts } from '../fixture.ts';

const path = 'assets/data/record-events.csv';

function messageFor(from: string, to: string): string {
  const text = fixtureTexts[path] ?? '';
  expect(text).toContain(from);
  try {
    readTables({ ...fixtureTexts, [path]: text.replace(from, to) });
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was wrong';
}

test('what is signed by the two states, created by them, or granted is counted; plans, deals of companies and sessions are not', () => {
  expect(countedEvents(fixtureTables.recordEvents).map(({ year, kind }) => [year, kind])).toEqual([
    [1997, 'agreement'],
    [2003, 'body'],
    [2005, 'seat'],
    [2011, 'agreement'],
    [2011, 'agreement'],
  ]);
});

test('a memorandum of a company is worded freely, one of the states in one way', () => {
  expect(messageFor('company,Railways,', 'company,Memorandum on railways,')).toBe('nothing was wrong');
  expect(messageFor('states,Energy,', 'states,Energy: memorandum,')).toBe('nothing was wrong');
});

test.each([
  [
    '1997,,year,agreement,states,First agreement,signed',
    '1997,,year,agreement,states,First agreement,held',
    '2: status: expected one of signed, reported, planned, got "held"',
  ],
  ['2016-09-24,2016-10-10', '2016-09-24,2016-09-01', '9: until: expected a day after the date, or nothing, got "2016-09-01"'],
  ...['Memorandum on energy', 'Energy, memorandum', 'Energy: Memorandum', 'MoU on energy'].map((title) => [
    'states,Energy,signed',
    `states,"${title}",signed`,
    `6: title: expected ": memorandum" at the end of the title of a memorandum, got "${title}"`,
  ]),
  ['2003,,year', '2003,2003-04-01,year', '3: until: expected a day after the date, or nothing, got "2003-04-01"'],
  ['Working group,created,,news', 'Working group,created,,', '3: sources: expected ids of sources.csv, got ""'],
  ['Working group,created,,news', 'Working group,created,,paper', '3: sources: expected an id of sources.csv, got "paper"'],
  ['news,1.2', 'news,1.9', '3: paragraph: expected a paragraph of the article, such as 1.3, got "1.9"'],
])('record-events.csv with "%s" changed to "%s" is refused with its line', (from, to, expected) => {
  expect(messageFor(from, to).split('\n')).toContain(`${path}:${expected}`);
});
