import { expect, test } from 'vitest';
import { agreementsCount } from '../../src/charts/agreements-count.ts';
import { tables, valuesOf, wordsOf } from './drawn.ts';

const drawn = agreementsCount(tables);

test('agreements-count: a step for each dated agreement, body and seat', () => {
  const steps = (valuesOf(drawn) as { x: number; y: number }[]).slice(1, -1);
  // the commission of the 1990s by 1999, the defence agreement 2014, the SCO 2017, PakStream 2021
  expect(steps).toEqual([
    { x: 1999, y: 1 },
    { x: 2014, y: 2 },
    { x: 2017, y: 3 },
    { x: 2021, y: 4 },
  ]);
  expect(drawn.config.data.datasets[0]).toMatchObject({ stepped: 'before' });
});

test('agreements-count: the line begins at nothing', () => {
  expect(valuesOf(drawn)[0]).toMatchObject({ y: 0 });
});

test('agreements-count: every step has its name', () => {
  const words = wordsOf(drawn).join('; ');
  for (const name of ['Joint commission', 'Military cooperation agreement', 'Pakistan joins the SCO', 'PakStream pact'])
    expect(words).toContain(name);
});

test('agreements-count: what has no date is in the table and not counted', () => {
  const undated = drawn.table.rows.filter(([when]) => when === 'Undated');
  expect(undated.map(([, what, kind, count]) => [what, kind, count])).toEqual([
    ['Joint Working Groups', 'standing body', 'not counted'],
    ['Russia’s observer seat in the OIC', 'multilateral seat', 'not counted'],
    ['Pakistan’s observer seat in the SCO', 'multilateral seat', 'not counted'],
    ['Joint Military Consultative Committee', 'standing body', 'not counted'],
  ]);
  expect(drawn.table.rows).toHaveLength(8);
  expect(drawn.summary).toMatch(/from one in the 1990s to four in 2021; four more are undated/);
});
