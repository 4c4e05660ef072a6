import { expect, test } from 'vitest';
import { agendaMatrix } from '../../src/charts/agenda-matrix.ts';
import { fixtureTables } from '../fixture.ts';
import { dataOf, wordsOf } from './drawn.ts';

const drawn = agendaMatrix(fixtureTables);
const cell = (subject: string, column: number) => drawn.table.rows.find(([name]) => name === subject)?.[column];

test('agenda-matrix: a mark for every row of the table, none for an encounter without a list', () => {
  const marks = dataOf(drawn).datasets.flatMap(({ data }) => data as { x: number; y: number }[]);
  const count = (column: number) => marks.filter(({ x }) => x === column).length;
  // Lavrov's visit: three; the committee: two; the advisers: no list; the visit to come: four
  expect([0, 1, 2, 3].map(count)).toEqual([3, 2, 0, 4]);
});

test('agenda-matrix: what comes up in most encounters stands at the top', () => {
  expect(drawn.table.rows.map(([subject]) => subject)).toEqual(['Security', 'Trade', 'Energy', 'Training', 'Aid', 'Research']);
});

test('agenda-matrix: the table tells how each subject came up', () => {
  expect([1, 2, 3, 4].map((column) => cell('Security', column))).toEqual(['discussed', 'discussed', 'no list given', 'priority']);
  expect([1, 2, 3, 4].map((column) => cell('Research', column))).toEqual(['–', '–', 'no list given', 'proposed']);
  expect(cell('Energy', 1)).toBe('highlighted');
});

test('agenda-matrix: a word on every mark tells the reports apart, not colour alone', () => {
  const { datasets } = dataOf(drawn);
  expect(wordsOf(drawn)).toEqual(datasets.flatMap(({ label, data }) => data.map(() => label)));
});

test('agenda-matrix: the summary says what recurs and what is missing', () => {
  expect(drawn.summary).toBe(
    'Table of marks: Security come up in all three encounters that list subjects; for Security advisers (December 2021) the article gives no list.',
  );
});
