import { expect, test } from 'vitest';
import { agendaMatrix } from '../../src/charts/agenda-matrix.ts';
import { fixtureTables } from '../fixture.ts';
import { dataOf, marksOf, seriesOf, wordsOf } from './drawn.ts';

const drawn = agendaMatrix(fixtureTables);
const cell = (subject: string, column: number) => drawn.table.rows.find(([name]) => name === subject)?.[column];
const marks = (name: string) => (seriesOf(drawn, name) ?? []) as { x: number; y: number }[];

test('agenda-matrix: a mark for what came up and for what is projected', () => {
  // Lavrov's visit: three; the committee: two; the visit to come: four
  expect(marks('past')).toHaveLength(5);
  expect(marks('projected')).toHaveLength(4);
});

test('agenda-matrix: what came up is a disc, a priority a ring, and the key has one of each', () => {
  const lookOf = (name: string) => dataOf(drawn).datasets.find(({ label }) => label === name);
  expect(lookOf('past')).toMatchObject({ backgroundColor: '--ink', borderWidth: 0 });
  expect(lookOf('projected')).toMatchObject({ backgroundColor: '--surface', borderColor: '--ink', borderWidth: 3 });
  // Lavrov's visit: Trade, Security, and Energy in words; the committee: Security, and Training in words; Aid and Research are words too
  expect(lookOf('past')).toMatchObject({ pointRadius: [10, 10, 0, 10, 0] });
  expect(lookOf('projected')).toMatchObject({ pointRadius: [10, 10, 0, 0] });
  // the last two words, "came up" and "priority"
  const key = lookOf('words') as unknown as { pointRadius: number[]; backgroundColor: string[]; borderWidth: number[] };
  expect(key.pointRadius.slice(-3)).toEqual([0, 10, 10]);
  expect(key.backgroundColor.slice(-2)).toEqual(['--ink', '--surface']);
  expect(key.borderWidth.slice(-2)).toEqual([0, 3]);
});

test('agenda-matrix: a subject of several lists has a row, one of a single list is named in its column', () => {
  // Security in three lists is row 0, Trade in two is row 1
  expect(marks('past').filter(({ y }) => y === 0)).toHaveLength(2);
  expect(marks('projected').map(({ y }) => y)).toEqual([0, 1, expect.closeTo(2.2, 6), expect.closeTo(3.2, 6)]);
  expect(wordsOf(drawn)).toEqual([
    'Energy',
    'Training',
    'Aid',
    'Research',
    'Security',
    'Trade',
    'Named in one list',
    'under Khan’s visit: expected, proposed',
    'Lavrov’s visit April 2021',
    'Military committee September 2021',
    'Security advisers December 2021',
    'Khan’s visit still to come',
    'no list given',
    'came up',
    'priority',
  ]);
});

test('agenda-matrix: the row of what is on every list has a band, and its name stands out', () => {
  const bands = marksOf(drawn).rules?.items.filter(({ colour, y }) => colour === '--wash' && typeof y === 'number');
  expect(bands?.map(({ y }) => y)).toEqual([0]);
  expect(
    marksOf(drawn)
      .labels?.items.filter(({ colour }) => colour === '--accent')
      .map(({ text }) => text),
  ).toEqual(['Security']);
});

test('agenda-matrix: the column of an encounter without a list has a dashed outline from top to bottom', () => {
  const sides = marksOf(drawn).rules?.items.filter(({ dash, x }) => dash && typeof x === 'number');
  const side = [expect.any(Number), expect.closeTo(3.7, 6)];
  expect(sides?.map(({ y }) => y)).toEqual([side, side]);
});

test('agenda-matrix: all columns are as wide', () => {
  const starts = [...new Set([...marks('past'), ...marks('projected')].map(({ x }) => x))].toSorted((a, b) => a - b);
  const [lavrov = 0, committee = 0, visit = 0] = starts;
  expect(visit - committee).toBeCloseTo(2 * (committee - lavrov), 6);
});

test('agenda-matrix: the table tells how each subject came up', () => {
  expect(drawn.table.rows.map(([subject]) => subject)).toEqual(['Security', 'Trade', 'Energy', 'Training', 'Aid', 'Research']);
  expect([1, 2, 3, 4].map((column) => cell('Security', column))).toEqual(['discussed', 'discussed', 'no list given', 'priority']);
  expect([1, 2, 3, 4].map((column) => cell('Research', column))).toEqual(['–', '–', 'no list given', 'proposed']);
  expect(cell('Energy', 1)).toBe('highlighted');
});

test('agenda-matrix: the summary says what recurs and what is missing', () => {
  expect(drawn.summary).toBe(
    'Table of discs, rings and words: Security come up in all three lists; for Security advisers (December 2021) the article gives no list.',
  );
});
