import { expect, test } from 'vitest';
import { tradeStatements } from '../../src/charts/trade-statements.ts';
import { readTables } from '../../src/data/tables.ts';
import { fixtureTables, fixtureTexts } from '../fixture.ts';
import { dataOf, hatchedOf, marksOf, seriesOf, wordsOf } from './drawn.ts';

const drawn = tradeStatements(fixtureTables);

test('trade-statements: calendar years, fiscal years half a year later, and lower bounds are told apart', () => {
  expect(seriesOf(drawn, 'calendar year')).toEqual([
    { x: 2012, y: 480 },
    { x: 2020, y: 600 },
  ]);
  // a year's mark stands for its middle: July 2012 to June 2013 lies between the marks of 2012 and 2013
  expect(seriesOf(drawn, 'fiscal year, July to June')).toEqual([{ x: 2012.5, y: 500 }]);
  expect(seriesOf(drawn, 'at least: a part of a year, or “over”')).toEqual([
    { x: 2018, y: 660 },
    { x: 2023, y: 1000 },
  ]);
});

test('trade-statements: what was stated before the first fiscal year is in the table only; without such a year all is shown', () => {
  expect(drawn.table.rows).toContainEqual(['1990', '110', 'total', 'An envoy', expect.any(String)]);
  const path = 'assets/data/trade-statements.csv';
  const calendarOnly = (fixtureTexts[path] ?? '').replace(/^FY.*\n/gm, '');
  const all = tradeStatements(readTables({ ...fixtureTexts, [path]: calendarOnly }));
  expect(seriesOf(all, 'calendar year')).toContainEqual({ x: 1990, y: 110 });
});

test('trade-statements: points are never joined', () => {
  for (const dataset of dataOf(drawn).datasets) expect('showLine' in dataset && dataset.showLine).toBe(false);
});

test('trade-statements: the article’s figure stands out and is named', () => {
  const [calendar] = dataOf(drawn).datasets;
  expect(calendar?.backgroundColor).toEqual(['--surface', '--accent']);
  expect(wordsOf(drawn)[0]).toBe('$600m Minister');
});

test('trade-statements: exports and imports without a total are summed, beside what the article implies for their year, hatched', () => {
  // 270 + 90 = 360; 600 / 1.5 = 400
  expect(seriesOf(drawn, 'sums')).toMatchObject([{ y: 360 }]);
  expect(seriesOf(drawn, 'implied')).toMatchObject([{ y: 400 }]);
  expect(hatchedOf(drawn)).toEqual([0]);
  expect(wordsOf(drawn)).toContain('270 + 90 = $360m Newspaper, our sum');
  expect(drawn.table.rows).toContainEqual(['2019', '360', 'total, our sum', 'A newspaper', 'exports plus imports']);
});

test('trade-statements: what is doubtful is in the table only, and says so', () => {
  expect(JSON.stringify(dataOf(drawn).datasets)).not.toContain(':590}');
  expect(drawn.table.rows).toContainEqual(['2020', '590', 'total', 'An agency', 'doubtful; a paraphrase']);
});

test('trade-statements: the table has every statement, our sum, what is implied, and no cell of it is empty', () => {
  expect(drawn.table.rows).toHaveLength(fixtureTables.tradeStatements.length + 2);
  expect(drawn.table.rows.every((row) => row.every((cell) => cell !== ''))).toBe(true);
});

test('trade-statements: the summary names the lowest, the highest and the article’s figure', () => {
  expect(drawn.summary).toBe(
    'Dot chart of 5 figures for trade in years and parts of years, 2012 to 2023, from different books and never joined: from $480 million for 2012 to over $1,000 million for 2023; the article’s $600 million for 2020 stands out. For 2019, exports and imports as Newspaper gives them add up to $360 million, beside about $400 million that the article implies.',
  );
});

test('trade-statements: the axis follows the highest figure', () => {
  const path = 'assets/data/trade-statements.csv';
  const higher = (fixtureTexts[path] ?? '').replaceAll('total,1000,over', 'total,4000,over');
  const { config } = tradeStatements(readTables({ ...fixtureTexts, [path]: higher }));
  expect(config.options?.scales?.y?.max).toBeCloseTo(4600, 6);
});

test.each([
  ['a total of 5,000 million dollars', 'total,1000,over', 'total,5000,over'],
  ['a fiscal year of 5,000 million dollars', 'total,500,exact', 'total,5000,exact'],
  ['our sum of 5,000 million dollars', 'exports,270', 'exports,4910'],
  ['our sum of a later year than any total', '2019,2019', '2026,2026'],
])('trade-statements: %s is a mark inside the plot', (_, from, to) => {
  const path = 'assets/data/trade-statements.csv';
  const changed = tradeStatements(readTables({ ...fixtureTexts, [path]: (fixtureTexts[path] ?? '').replaceAll(from, to) }));
  expect(JSON.stringify(dataOf(changed))).toContain(to.startsWith('2026') ? '"x":2026' : '"y":5000');
  const { x, y } = changed.config.options?.scales ?? {};
  for (const point of dataOf(changed).datasets.flatMap(({ data }) => data as { x: number; y: number }[])) {
    expect(point.x).toBeGreaterThan(Number(x?.min));
    expect(point.x).toBeLessThan(Number(x?.max));
    expect(point.y).toBeGreaterThan(Number(y?.min));
    expect(point.y).toBeLessThan(Number(y?.max));
  }
});

test('trade-statements: our sum of a year before the first fiscal year is in the table only, as totals are', () => {
  const path = 'assets/data/trade-statements.csv';
  const changed = tradeStatements(readTables({ ...fixtureTexts, [path]: (fixtureTexts[path] ?? '').replaceAll('2019,2019', '2005,2005') }));
  expect(seriesOf(changed, 'sums')).toEqual([]);
  expect(changed.table.rows).toContainEqual(['2005', '360', 'total, our sum', 'A newspaper', 'exports plus imports']);
});

test('trade-statements: the article’s figure and the sums are written first, then the others from left to right', () => {
  const order = (marksOf(drawn).placedLabels?.items ?? []).map(({ variants: [lines = []] }) => lines[0]);
  expect(order).toEqual(['$600m', 'about $400m', '270 + 90 = $360m', '$480m', '$500m', 'at least $660m', 'over $1,000m']);
});
