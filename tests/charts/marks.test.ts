import { expect, test } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { fixtureTables } from '../fixture.ts';
import { root } from '../project.ts';
import { dataOf } from './drawn.ts';

const steps = [...charts].flatMap(([name, chart]) =>
  Array.from({ length: (chart(fixtureTables).steps ?? 0) + 1 }, (_, step) => ({ name, step, chart })),
);

test.each(steps)('$name, step $step: every mark says what it is, how much and who says so, and stands where it says', ({ chart, step }) => {
  const drawn = chart(fixtureTables, step);
  expect(drawn.marks.length).toBeGreaterThan(0);
  const places = drawn.marks.map(({ dataset, index }) => `${dataset}/${index}`);
  expect(new Set(places).size).toBe(places.length);
  for (const { dataset, index, title, lines } of drawn.marks) {
    expect(dataOf(drawn).datasets[dataset]?.data[index], title).toBeTruthy();
    expect(title).not.toBe('');
    expect(lines.length, title).toBeGreaterThan(1);
    expect(lines.filter((line) => line.trim() === '')).toEqual([]);
  }
});

test.each([...charts])('%s: the marks name no sum of money that the table does not', (_name, chart) => {
  const { marks, table } = chart(projectTables(root));
  const cells = table.rows.flat().join(' ');
  const sums = marks.flatMap(({ lines }) =>
    lines.flatMap((line) => [...line.matchAll(/\$([\d,.]+) [mb]illion/g)].map(([, sum = '']) => sum)),
  );
  expect(sums.filter((sum) => !cells.includes(sum))).toEqual([]);
});

test('the marks of a chart that others’ figures join go on from those of the article, from left to right', () => {
  const marks = (step: number) =>
    charts
      .get('trade-growth')?.(fixtureTables, step)
      .marks.map(({ title, lines: [value] }) => `${title}: ${value}`);
  expect(marks(0)).toEqual(['2019: about $400 million', '2020: $600 million']);
  expect(marks(1)).toEqual([
    '1990: $110 million',
    '1998: about $50 million',
    '2012: $480 million',
    'Jan–Oct 2018: at least $660 million',
    '2019: about $400 million',
    '2020: $600 million',
    '2023: over $1,000 million',
  ]);
});
