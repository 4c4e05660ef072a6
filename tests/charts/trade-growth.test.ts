import { expect, test } from 'vitest';
import { tradeGrowth } from '../../src/charts/trade-growth.ts';
import { dataOf, hatchedOf, marksOf, tables, valuesOf, wordsOf } from './drawn.ts';

const drawn = tradeGrowth(tables);

test('trade-growth: 2020 as reported beside 2019 as implied by 45%', () => {
  expect(dataOf(drawn).labels).toEqual(['2019, implied', '2020, reported']);
  // 790 / 1.45 = 544.8276
  expect(valuesOf(drawn)).toEqual([expect.closeTo(544.8276, 3), 790]);
  expect(wordsOf(drawn)).toEqual(['about $545M', '$790M']);
});

test('trade-growth: only the derived year is hatched', () => {
  expect(hatchedOf(drawn)).toEqual([0]);
});

test('trade-growth: bars stand on zero', () => {
  expect(drawn.config.options?.scales?.y).toMatchObject({ beginAtZero: true });
});

test('trade-growth: the sixth of 2020 is a dotted line without a year', () => {
  const [line] = marksOf(drawn).rules?.items ?? [];
  // 790 / 6 = 131.6667
  expect(line?.y).toBeCloseTo(131.6667, 3);
  expect(line?.dash).toHaveLength(2);
  expect(`${line?.over}; ${line?.under}`).toBe('2020 ÷ 6: about $132M; base year not stated');
});

test('trade-growth: summary and table tell the same numbers', () => {
  expect(drawn.summary).toBe(
    'Bar chart: trade of $790 million in 2020, as reported, beside about $545 million in 2019, as implied; a dotted line marks one sixth of 2020, about $132 million, whose year the article does not state.',
  );
  expect(drawn.table.rows).toEqual([
    ['Not stated', '132', 'derived: 790 ÷ 6'],
    ['2019', '545', 'derived: 790 ÷ 1.45'],
    ['2020', '790', 'reported'],
  ]);
});
