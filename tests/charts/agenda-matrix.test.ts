import { expect, test } from 'vitest';
import { agendaMatrix } from '../../src/charts/agenda-matrix.ts';
import { dataOf, tables, wordsOf } from './drawn.ts';

const drawn = agendaMatrix(tables);
const cell = (subject: string, column: number) => drawn.table.rows.find(([name]) => name === subject)?.[column];

test('agenda-matrix: a mark for every row of agenda.csv, none for the security advisers', () => {
  const marks = dataOf(drawn).datasets.flatMap(({ data }) => data as { x: number; y: number }[]);
  const count = (column: number) => marks.filter(({ x }) => x === column).length;
  // Lavrov: eight discussed and nuclear energy; the committee: four; the advisers: no list; the visit: four priorities, two more
  expect([0, 1, 2, 3].map(count)).toEqual([9, 4, 0, 6]);
});

test('agenda-matrix: what recurs in every list stands at the top', () => {
  expect(drawn.table.rows.slice(0, 2).map(([subject]) => subject)).toEqual(['Afghanistan', 'Military cooperation']);
  expect(drawn.table.rows).toHaveLength(13);
});

test('agenda-matrix: the table tells how each subject came up', () => {
  expect([1, 2, 3, 4].map((column) => cell('Afghanistan', column))).toEqual(['discussed', 'discussed', 'no list given', 'priority']);
  expect([1, 2, 3, 4].map((column) => cell('Hybrid warfare', column))).toEqual(['–', '–', 'no list given', 'proposed']);
  expect(cell('Nuclear energy', 1)).toBe('highlighted');
});

test('agenda-matrix: a word on every mark tells the reports apart, not colour alone', () => {
  const { datasets } = dataOf(drawn);
  expect(wordsOf(drawn)).toEqual(datasets.flatMap(({ label, data }) => data.map(() => label)));
});

test('agenda-matrix: the summary says what recurs and what is missing', () => {
  expect(drawn.summary).toBe(
    'Table of marks: Afghanistan and military cooperation come up in all three encounters that list subjects; for Security advisers (December 2021) the article gives no list.',
  );
});
