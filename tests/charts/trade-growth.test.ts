import { expect, test } from 'vitest';
import { tradeGrowth } from '../../src/charts/trade-growth.ts';
import { fixtureTables } from '../fixture.ts';
import { dataOf, hatchedOf, marksOf, valuesOf, wordsOf } from './drawn.ts';

const drawn = tradeGrowth(fixtureTables);

test('trade-growth: 2020 as reported beside 2019 as implied by the growth', () => {
  expect(dataOf(drawn).labels).toEqual(['2019, implied', '2020, reported']);
  // 600 / 1.5 = 400
  expect(valuesOf(drawn)).toEqual([400, 600]);
  expect(wordsOf(drawn)).toEqual(['about $400M', '$600M']);
});

test('trade-growth: only the derived year is hatched', () => {
  expect(hatchedOf(drawn)).toEqual([0]);
});

test('trade-growth: bars stand on zero', () => {
  expect(drawn.config.options?.scales?.y).toMatchObject({ beginAtZero: true });
});

test('trade-growth: the sixth of 2020 is a dotted line without a year', () => {
  const [line] = marksOf(drawn).rules?.items ?? [];
  // 600 / 6 = 100
  expect(line?.y).toBe(100);
  expect(line?.dash).toHaveLength(2);
  expect(`${line?.over}; ${line?.under}`).toBe('2020 ÷ 6: about $100M; base year not stated');
});

test('trade-growth: summary and table tell the same numbers', () => {
  expect(drawn.summary).toBe(
    'Bar chart: trade of $600 million in 2020, as reported, beside about $400 million in 2019, as implied; a dotted line marks one sixth of 2020, about $100 million, whose year the article does not state.',
  );
  expect(drawn.table.rows).toEqual([
    ['Not stated', '100', 'derived: 600 ÷ 6'],
    ['2019', '400', 'derived: 600 ÷ 1.5'],
    ['2020', '600', 'reported'],
  ]);
});
