import { expect, test } from 'vitest';
import { agreementsCumulative } from '../../src/charts/agreements-cumulative.ts';
import { fixtureTables } from '../fixture.ts';
import { valuesOf, wordsOf } from './drawn.ts';

const drawn = agreementsCumulative(fixtureTables);

test('agreements-cumulative: a step for each dated agreement, body and seat', () => {
  // the commission of the 1990s by 1999, the agreement of 2014, the seat of 2017, the pact of 2021
  expect(valuesOf(drawn).slice(1, -1)).toEqual([
    { x: 1999, y: 1 },
    { x: 2014, y: 2 },
    { x: 2017, y: 3 },
    { x: 2021, y: 4 },
  ]);
  expect(drawn.config.data.datasets[0]).toMatchObject({ stepped: 'before' });
});

test('agreements-cumulative: the line begins at nothing', () => {
  expect(valuesOf(drawn)[0]).toMatchObject({ y: 0 });
});

test('agreements-cumulative: every step has its name', () => {
  const words = wordsOf(drawn).join('; ');
  for (const name of ['Joint commission', 'Defence agreement', 'Seat gained', 'Gas pact']) expect(words).toContain(name);
});

test('agreements-cumulative: what has no date is in the table and not counted', () => {
  const undated = drawn.table.rows.filter(([when]) => when === 'Undated');
  expect(undated).toEqual([['Undated', 'Working groups', 'standing body', 'not counted']]);
  expect(drawn.table.rows).toHaveLength(5);
  expect(drawn.summary).toMatch(/from one in the 1990s to four in 2021; one more are undated/);
});
