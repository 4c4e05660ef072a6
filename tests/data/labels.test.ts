import { expect, test } from 'vitest';
import { fillLabel } from '../../src/data/labels.ts';
import { readTables } from '../../src/data/tables.ts';
import { fixtureTexts } from '../fixture.ts';
import { tablesMessage } from './texts.ts';

test.each([
  ['agenda', 'Energy,lavrov', 'Energy,summit', '4: encounter: expected one of lavrov, jmcc, advisers, visit, got "summit"'],
  ['agenda-encounters', 'jmcc,Military committee', 'jmcc,', '3: label: expected words, got ""'],
  ['agenda-encounters', 'jmcc,', 'lavrov,', '3: expected a new row, got "lavrov" again, as in line 2'],
  [
    'agenda-encounters',
    /\n[\s\S]*$/,
    '\n',
    '1: expected rows (the encounters that agenda.csv names, among them "lavrov"), got a header alone',
  ],
  [
    'labels',
    'claims.verdict,',
    'claims.verdikt,',
    '/claims.verdict/: key: expected one of claims.claim, claims.place, claims.verdict, claims.record, claims.confirmed, claims.nuanced, claims.not confirmed, claims.contradicted, claims.not checked, got "claims.verdikt"',
  ],
  ['labels', 'claims.verdict,', 'verdict,', '/claims.verdict/: key: expected a key of src/data/label-keys.ts, got "verdict"'],
  [
    'labels',
    'claims.record,',
    'claims.verdict,',
    '/claims.record/: expected a new row, got "claims.verdict" again, as in line /claims.verdict/',
  ],
  ['labels', /^claims\.verdict,.*\n/m, '', '1: key: expected a row for each key of src/data/label-keys.ts, got none for claims.verdict'],
  ['labels', 'claims.verdict,Verdict', 'claims.verdict,', '/claims.verdict/: text: expected words, got ""'],
  ['labels', 'Verdict\n', 'Verdict of {year}\n', '/claims.verdict/: text: expected nothing in braces, got "Verdict of {year}"'],
  [
    'labels',
    '{from} to {to}',
    '{form} to {to}',
    '/timeline.summary/: text: expected {from} {to} {marks}, got "Line from {form} to {to}: {marks}."',
  ],
  ['labels', ' to {to}', '', '/timeline.summary/: text: expected {from} {to} {marks}, got "Line from {from}: {marks}."'],
  ['labels', '{heading}:', '{heading:', '/timeline.summary-undated/: text: expected {heading} {names}, got "{heading: {names}."'],
  [
    'labels',
    'Quarter {number}',
    'Quarter {number',
    '/contacts-2021.quarter/: text: expected {number} {count}, got "Quarter {number: {count}"',
  ],
  [
    'labels',
    '{count|week|weeks}',
    '{count|week}',
    '/timeline.weeks/: text: expected two words such as {count|visit|visits}, got "{count|week}"',
  ],
  [
    'labels',
    '{count|week|weeks}',
    '{count||weeks}',
    '/timeline.weeks/: text: expected two words such as {count|visit|visits}, got "{count||weeks}"',
  ],
  [
    'labels',
    'Verdict\n',
    `${'word '.repeat(21)}\n`,
    `/claims.verdict/: text: expected at most 100 letters, got "${'word '.repeat(8)}… of 104"`,
  ],
])('%s.csv with "%s" changed to "%s" is refused with its line', (name, from, to, expected) => {
  const path = `assets/data/${name}.csv`;
  expect(tablesMessage(path, from, to).split('\n')).toContain(`${path}:${withLine(path, expected)}`);
});

/** A message with a key such as `/claims.verdict/` has the line of that row. */
function withLine(path: string, message: string): string {
  const lines = fixtureTexts[path]?.split('\n') ?? [];
  return message.replace(/\/([a-z0-9-]+\.[a-z0-9-]+)\//g, (_all, key: string) =>
    String(1 + lines.findIndex((line) => line.startsWith(`${key},`))),
  );
}

test('what is filled in may stand in any order, and a word goes by its count', () => {
  const path = 'assets/data/labels.csv';
  const text = fixtureTexts[path]?.replace('Line from {from} to {to}: {marks}.', '{marks} ({from} to {to})') ?? '';
  const { labels } = readTables({ ...fixtureTexts, [path]: text });
  expect(fillLabel(labels['timeline.summary'], { from: 1947, to: 2022, marks: 'A visit' })).toBe('A visit (1947 to 2022)');
  const weeks = (count: number | string) => fillLabel(labels['timeline.weeks'], { count });
  expect([0, 1, 2, 'one', 'two'].map(weeks)).toEqual(['0 weeks', '1 week', '2 weeks', 'one week', 'two weeks']);
});

test('the labels of encounters are words of the table', () => {
  const path = 'assets/data/agenda-encounters.csv';
  const { agendaEncounters: encounters } = readTables({
    ...fixtureTexts,
    [path]: fixtureTexts[path]?.replace('Khan’s visit', 'The visit') ?? '',
  });
  expect(encounters.map(({ label }) => label)).toEqual(['Lavrov’s visit', 'Military committee', 'Security advisers', 'The visit']);
});
