import { expect, test } from 'vitest';
import { tradeGrowth } from '../../src/charts/trade-growth.ts';
import { readTables } from '../../src/data/tables.ts';
import { fixtureTables, fixtureTexts } from '../fixture.ts';
import { dataOf, hatchedOf, marksOf, seriesOf, wordsOf } from './drawn.ts';

const first = tradeGrowth(fixtureTables, 0);
const last = tradeGrowth(fixtureTables);
const withTrade = (from: string, to: string) =>
  readTables({ ...fixtureTexts, 'assets/data/trade.csv': (fixtureTexts['assets/data/trade.csv'] ?? '').replace(from, to) });

test('trade-growth: the first step shows 2020 as reported, 2019 as implied, and the growth between them', () => {
  // 600 / 1.5 = 400
  expect(seriesOf(first, 'article')).toEqual([
    { x: 2019, y: 400 },
    { x: 2020, y: 600 },
  ]);
  expect(wordsOf(first)).toEqual(['about $400m', '$600m']);
  expect(hatchedOf(first)).toEqual([0]);
  expect(marksOf(first).brackets?.items).toMatchObject([{ along: 'y', from: 400, to: 600, text: '+50%' }]);
  // the bracket stands right of both bars; a line at the level of 2019 runs from its bar over that of 2020, light on it, to the bracket
  const [at = 0] = marksOf(first).brackets?.items.map((bracket) => bracket.at) ?? [];
  const lines = marksOf(first).rules?.items ?? [];
  expect(lines.map(({ y, colour, front }) => ({ y, colour, front }))).toEqual(
    (['--quiet', '--surface', '--quiet'] as const).map((colour) => ({ y: 400, colour, front: true })),
  );
  const ends = lines.flatMap(({ x }) => x);
  expect(ends[0]).toBeGreaterThan(2019);
  expect(ends.slice(1)).toEqual([2019.58, 2019.58, 2020.42, 2020.42, at].map((end) => expect.closeTo(end, 5)));
  expect(seriesOf(first, 'others')).toBeUndefined();
});

test('trade-growth: the second step adds what others stated for other calendar years, the same statements as one mark', () => {
  // 2020 is the article's; the fiscal year and the parts of 2019 are no calendar totals; two people stated over 1,000 for 2023
  expect(seriesOf(last, 'others')).toEqual([
    { x: 1990, y: 110 },
    { x: 1998, y: 50 },
    { x: 2012, y: 480 },
    { x: 2018, y: 660 },
    { x: 2023, y: 1000 },
  ]);
  expect(wordsOf(last)).toEqual([
    '$600m',
    '“sixfold”, no year: $600m ÷ 6 = about $100m',
    '1990: $110m Soviet Union',
    '2023: over $1,000m',
    '1998: about $50m',
    '2018: at least $660m',
    '2012: $480m',
  ]);
  expect(marksOf(last).brackets?.items ?? []).toEqual([]);
});

test('trade-growth: who stated a figure is told by its mark and the table, not by a label', () => {
  const chamber = last.marks.find(({ title }) => title === '2012');
  expect(chamber?.lines).toContain('A chamber');
});

test('trade-growth: the sixth of 2020 is a rule whose year is not stated', () => {
  // 600 / 6 = 100
  expect(marksOf(last).rules?.items.map(({ y }) => y)).toEqual([100]);
});

test('trade-growth: the axis begins at zero and follows the highest figure', () => {
  expect(first.config.options?.scales?.y).toMatchObject({ min: 0, max: 600 });
  expect(last.config.options?.scales?.y?.max).toBeCloseTo(1100, 6);
  const higher = tradeGrowth(withTrade('2020,600', '2020,1700'));
  expect(higher.config.options?.scales?.y?.max).toBeCloseTo(1870, 6);
});

test('trade-growth: a year before that is reported is solid, and its words follow', () => {
  const reported = withTrade('2019,,derived,2020 / 1.5', '2019,480,reported,');
  const drawn = tradeGrowth(reported, 0);
  expect(hatchedOf(drawn)).toEqual([]);
  expect(wordsOf(drawn)).toEqual(['$480m', '$600m']);
  // 600 / 480 = 1.25
  expect(marksOf(drawn).brackets?.items).toMatchObject([{ from: 480, text: '+25%' }]);
  expect(tradeGrowth(reported).summary).toMatch(/in 2020, as reported, 25% above \$480 million in 2019, as reported;/);
});

test('trade-growth: a year added to the table is a bar and no longer somebody else’s mark', () => {
  const drawn = tradeGrowth(withTrade('2020,600,reported,,1.3\n', '2020,600,reported,,1.3\n2023,900,reported,,1.3\n'));
  expect(seriesOf(drawn, 'article')).toHaveLength(3);
  expect(seriesOf(drawn, 'others')).not.toContainEqual({ x: 2023, y: 1000 });
  expect(marksOf(drawn).rules?.items[0]?.y).toBe(100);
});

test('trade-growth: summary and table tell the last step', () => {
  expect(last.steps).toBe(1);
  expect(first.summary).toBe(last.summary);
  expect(last.summary).toBe(
    'Bar chart: trade of $600 million in 2020, as reported, 50% above about $400 million in 2019, as implied; around it, never joined, 5 figures that others stated for other calendar years, from about $50 million for 1998 to over $1,000 million for 2023; a thin rule marks $600 million ÷ 6, about $100 million, whose year the article does not state.',
  );
  expect(last.table.rows).toEqual([
    ['Not stated', '100', 'derived: 600 ÷ 6', 'the article'],
    ['2019', '400', 'derived: 600 ÷ 1.5', 'the article'],
    ['2020', '600', 'reported', 'the article'],
    ['1990', '110', 'stated', 'An envoy'],
    ['1998', 'about 50', 'stated', 'An embassy'],
    ['2012', '480', 'stated', 'A chamber'],
    ['Jan–Oct 2018', 'at least 660', 'stated', 'A trade mission; more was expected'],
    ['2023', 'over 1,000', 'stated', 'The speaker of a chamber'],
    ['2023', 'over 1,000', 'stated', 'An envoy'],
  ]);
});

test('trade-growth: figures close to each other in years that follow each other have one label', () => {
  const path = 'assets/data/trade-statements.csv';
  const row = (fixtureTexts[path] ?? '').split('\n').find((line) => line.startsWith('2012,2012,calendar,total,480')) ?? '';
  const years = [2013, 2014].map((year, i) => row.replaceAll('2012', String(year)).replace('480', String(440 - 20 * i)));
  const drawn = tradeGrowth(readTables({ ...fixtureTexts, [path]: `${(fixtureTexts[path] ?? '').trimEnd()}\n${years.join('\n')}\n` }));
  expect(wordsOf(drawn)).toContain('2012–14: $420m–$480m');
  expect(wordsOf(drawn)).not.toContain('2012: $480m');
});

test('trade-growth: of two marks of one year that touch, the second shows through', () => {
  const path = 'assets/data/trade-statements.csv';
  const row = '1998,1998,calendar,total,50,about,yes,Embassy,An embassy,,news\n';
  // 0.06 of the highest figure, 1000, is 60
  const looks = (figure: string) => {
    const added = (fixtureTexts[path] ?? '').replace(
      row,
      row + row.replace('total,50', `total,${figure}`).replace('An embassy', 'A consulate'),
    );
    return dataOf(tradeGrowth(readTables({ ...fixtureTexts, [path]: added }))).datasets[1]?.backgroundColor;
  };
  const [full, open] = ['--surface', 'transparent'];
  expect(looks('109')).toEqual([full, full, open, full, full, full]);
  expect(looks('111')).toEqual([full, full, full, full, full, full]);
});

test('trade-growth: a statement of $5,000m, and one of 1955, are marks inside the plot', () => {
  const path = 'assets/data/trade-statements.csv';
  const text = (fixtureTexts[path] ?? '').replaceAll('total,1000,over', 'total,5000,over').replace('1990,1990', '1955,1955');
  const drawn = tradeGrowth(readTables({ ...fixtureTexts, [path]: text }));
  const others = seriesOf(drawn, 'others') as { x: number; y: number }[];
  expect(others).toContainEqual({ x: 1955, y: 110 });
  expect(others).toContainEqual({ x: 2023, y: 5000 });
  const { x, y } = drawn.config.options?.scales ?? {};
  for (const point of others) {
    expect(point.x).toBeGreaterThan(Number(x?.min));
    expect(point.x).toBeLessThan(Number(x?.max));
    expect(point.y).toBeLessThan(Number(y?.max));
  }
});
