import { expect, test } from 'vitest';
import { contacts2021 } from '../../src/charts/contacts-2021.ts';
import { fixtureTables } from '../fixture.ts';
import { valuesOf, wordsOf } from './drawn.ts';

const drawn = contacts2021(fixtureTables);

test('contacts-2021: each contact on its month, the exercise apart as its month is not given', () => {
  expect(drawn.table.rows.map(([month, what]) => [month, what])).toEqual([
    ['Apr', 'Spring visit'],
    ['Jul', 'Gas pact'],
    ['not given', 'Joint exercise'],
  ]);
  const places = valuesOf(drawn) as { x: number }[];
  expect(places.slice(0, 2).map(({ x }) => x)).toEqual([4, 7]);
  expect(places[2]?.x).toBeGreaterThan(12);
});

test('contacts-2021: every contact has its name and its letter', () => {
  const words = wordsOf(drawn);
  expect(words.filter((word) => /^[VMAE]$/.test(word)).sort()).toEqual(['A', 'E', 'V']);
  for (const title of ['Spring visit', 'Gas pact', 'Joint exercise']) expect(words).toContain(title);
});

test('contacts-2021: the summary names each', () => {
  expect(drawn.summary).toBe('Timeline of 2021 with 3 contacts: Spring visit (Apr), Gas pact (Jul), Joint exercise (month not given).');
});
