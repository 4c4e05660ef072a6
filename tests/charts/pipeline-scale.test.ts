import { expect, test } from 'vitest';
import { pipelineScale } from '../../src/charts/pipeline-scale.ts';
import { fixtureTables } from '../fixture.ts';
import { dataOf, marksOf, wordsOf } from './drawn.ts';

const costing = (costUsdBillion: number) => pipelineScale({ ...fixtureTables, pipeline: { ...fixtureTables.pipeline, costUsdBillion } });
/** The widths of the blocks, years of record trade. */
const blocksOf = (drawn: ReturnType<typeof costing>) => dataOf(drawn).datasets.map(({ data }) => data[1]);

test('pipeline-scale: the cost is built of years of record trade', () => {
  // 1800 / 600 = 3
  expect(blocksOf(costing(1.8))).toEqual([1, 1, 1]);
  expect(wordsOf(costing(1.8))).toEqual(['$600m', 'Trade in 2020 a record, the article says', 'year 1', 'year 2', 'year 3']);
});

test('pipeline-scale: a part of a year is a part of a block', () => {
  // 2100 / 600 = 3.5
  expect(blocksOf(costing(2.1))).toEqual([1, 1, 1, 0.5]);
  expect(wordsOf(costing(2.1))).toEqual(['$600m', 'Trade in 2020 a record, the article says', 'year 1', 'year 2', 'year 3', '+0.5 years']);
  expect(marksOf(costing(2.1)).brackets?.items).toMatchObject([{ from: 0, to: 3.5, text: 'PakStream: $2.1bn, 3.5 × $600m' }]);
});

test('pipeline-scale: a cost below one year’s trade is a part of one block', () => {
  // 300 / 600 = 0.5
  expect(blocksOf(costing(0.3))).toEqual([0.5]);
  expect(wordsOf(costing(0.3))).toEqual(['$600m', '0.5 years']);
});

test('pipeline-scale: a large cost has blocks of several years, so that they stay few', () => {
  // 40000 / 600 = 66.7 years: seven blocks of ten
  const blocks = blocksOf(costing(40)) as number[];
  expect(blocks).toHaveLength(7);
  expect(blocks.slice(0, 6)).toEqual([10, 10, 10, 10, 10, 10]);
  expect(blocks.reduce((sum, width) => sum + width, 0)).toBeCloseTo(40_000 / 600, 6);
});

test('pipeline-scale: a line joins the end of the year of trade to that of a block as wide, where there is one', () => {
  const linesOf = (costUsdBillion: number) => (marksOf(costing(costUsdBillion)).rules?.items ?? []).map(({ x }) => x);
  expect(linesOf(1.8)).toEqual([expect.closeTo(1, 2)]);
  // part of a block, and blocks of ten years
  expect([linesOf(0.3), linesOf(40)]).toEqual([[], []]);
});

test('pipeline-scale: one year of trade lies beside the first block, and both begin at zero', () => {
  expect(dataOf(costing(1.8)).datasets.map(({ data }) => data[0])).toEqual([1, null, null]);
  expect(costing(1.8).config.options?.scales?.x).toMatchObject({ min: 0, max: 3 });
});

test('pipeline-scale: money alone, in summary and table', () => {
  expect(costing(2.1).summary).toBe(
    'Blocks as wide as one year’s trade: at $2.1 billion the pipeline would cost 3.5 times the record trade of $600 million in 2020.',
  );
  expect(costing(2.1).table.rows).toEqual([
    ['Trade in 2020', '$600 million', '1'],
    ['PakStream, cost', '$2.1 billion', '3.5 (derived)'],
  ]);
});
