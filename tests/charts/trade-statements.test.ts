import { expect, test } from 'vitest';
import { tradeStatements } from '../../src/charts/trade-statements.ts';
import { fixtureTables } from '../fixture.ts';
import { dataOf } from './drawn.ts';

const drawn = tradeStatements(fixtureTables);
const series = (name: string) => dataOf(drawn).datasets.find(({ label }) => label?.startsWith(name))?.data;

test('trade-statements: calendar-year totals as points, fiscal years apart, half a year later', () => {
  expect(series('Calendar')).toEqual([
    { x: 1998, y: 50 },
    { x: 2020, y: 600 },
    { x: 2023, y: 1000 },
  ]);
  // a year's mark stands for its middle: July 2012 to June 2013 lies between the marks of 2012 and 2013
  expect(series('Fiscal')).toEqual([{ x: 2012.5, y: 480 }]);
});

test('trade-statements: points are never joined', () => {
  expect(drawn.config.type).toBe('scatter');
  for (const dataset of dataOf(drawn).datasets) expect('showLine' in dataset && dataset.showLine).toBe(false);
});

test('trade-statements: parts of a year and one-way trade are in the table only', () => {
  // 660 is for ten months, 270 for exports
  const values = JSON.stringify(dataOf(drawn).datasets.map(({ data }) => data));
  for (const part of [660, 270]) {
    expect(values).not.toContain(`:${part}}`);
    expect(drawn.table.rows.map(([, value]) => value)).toContain(String(part));
  }
});

test('trade-statements: the table says who stated each figure', () => {
  expect(drawn.table.rows.every((row) => row.every((cell) => cell !== ''))).toBe(true);
  expect(drawn.table.rows.map((row) => row.at(-1))).toEqual([
    ...['Embassy', 'Ministry', 'Trade mission', 'Ministry', 'Foreign minister', 'Speaker of a chamber'],
  ]);
});

test('trade-statements: the summary names the lowest and the highest figure', () => {
  expect(drawn.summary).toMatch(/never joined: from 50 for 1998 to over 1000 for 2023, million US dollars\.$/);
});
