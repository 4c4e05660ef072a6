import { expect, test } from 'vitest';
import { tradeStatements } from '../../src/charts/trade-statements.ts';
import { dataOf, tables } from './drawn.ts';

const drawn = tradeStatements(tables);
const series = (name: string) => dataOf(drawn).datasets.find(({ label }) => label?.startsWith(name))?.data as { x: number; y: number }[];

test('trade-statements: calendar-year totals as points, fiscal years apart, half a year later', () => {
  // 1997 81, 1998 56, 2012 542, 2014 454, 2015 381 and 331, 2016 403, 2020 790, 2021 697, 2023 over 1,000 …
  expect(series('Calendar').map(({ y }) => y)).toEqual(expect.arrayContaining([81, 56, 542, 454, 381, 331, 403, 790, 697, 1000]));
  expect(series('Fiscal').map(({ y }) => y)).toEqual(expect.arrayContaining([484.47, 419.34, 945.87, 920]));
  const fiscal = series('Fiscal').find(({ y }) => y === 945.87);
  // a year's mark stands for its middle: July 2020 to June 2021 lies between the marks of 2020 and 2021
  expect(fiscal?.x).toBe(2020.5);
});

test('trade-statements: points are never joined', () => {
  expect(drawn.config.type).toBe('scatter');
  for (const dataset of dataOf(drawn).datasets) expect((dataset as { showLine?: boolean }).showLine ?? false).toBe(false);
});

test('trade-statements: parts of a year and one-way trade are in the table only', () => {
  const drawnValues = dataOf(drawn).datasets.flatMap(({ data }) => (data as { y: number }[]).map(({ y }) => y));
  for (const part of [660, 681.1, 202.96, 670.09, 277, 178]) expect(drawnValues).not.toContain(part);
  expect(JSON.stringify(drawn.table.rows)).toContain('660');
});

test('trade-statements: the table says who stated each figure', () => {
  expect(drawn.table.rows.every((row) => row.every((cell) => cell !== ''))).toBe(true);
  expect(drawn.table.rows).toHaveLength(tables.tradeStatements.length);
});

test('trade-statements: the summary names the lowest and the highest figure', () => {
  expect(drawn.summary).toMatch(/never joined: from 56 for 1998 to over 1000 for 2023, million US dollars\.$/);
});
