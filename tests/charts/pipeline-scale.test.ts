import { expect, test } from 'vitest';
import { pipelineScale } from '../../src/charts/pipeline-scale.ts';
import { fixtureTables } from '../fixture.ts';
import { dataOf, hatchedOf, valuesOf } from './drawn.ts';

const drawn = pipelineScale(fixtureTables);
const bars = new Map((dataOf(drawn).labels as string[]).map((label, i) => [label, valuesOf(drawn)[i]]));

test('pipeline-scale: the cost in years of record trade', () => {
  // 1800 / 600 = 3
  expect(bars.get('Trade in 2020')).toBe(1);
  expect(bars.get('PakStream, cost')).toBe(3);
});

test('pipeline-scale: capacity in multiples, the likely one hatched', () => {
  expect(bars.get('Capacity today')).toBe(1);
  expect(bars.get('With PakStream')).toBe(2);
  const likely = [...bars.keys()].indexOf('With PakStream');
  expect(hatchedOf(drawn)).toEqual([likely]);
});

test('pipeline-scale: bars stand on zero', () => {
  expect(drawn.config.options?.scales?.x).toMatchObject({ min: 0 });
});

test('pipeline-scale: summary and table tell the same numbers', () => {
  expect(drawn.summary).toMatch(/at \$1\.8 billion the pipeline costs 3\.0 times the record trade of \$600 million; .* 2 times/);
  expect(drawn.table.rows).toEqual([
    ['Trade in 2020', '$600 million', '1'],
    ['PakStream, cost', '$1.8 billion', '3.0 (derived)'],
    ['Capacity today', 'not given', '1'],
    ['Capacity with PakStream', 'not given', '2 (likely)'],
  ]);
});
