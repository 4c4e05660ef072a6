import { expect, test } from 'vitest';
import { contacts2021 } from '../../src/charts/contacts-2021.ts';
import { tables, valuesOf, wordsOf } from './drawn.ts';

const drawn = contacts2021(tables);

test('contacts-2021: each contact on its month, the exercise apart as its month is not given', () => {
  expect(drawn.table.rows.map(([month, what]) => [month, what])).toEqual([
    ['Apr', 'Lavrov’s visit'],
    ['Jul', 'PakStream pact'],
    ['Sep', 'Military committee'],
    ['Dec', 'Yusuf and Patrushev meet'],
    ['not given', 'Counter-terrorism exercise'],
  ]);
  const places = valuesOf(drawn) as { x: number }[];
  expect(places.slice(0, 4).map(({ x }) => x)).toEqual([4, 7, 9, 12]);
  expect(places[4]?.x).toBeGreaterThan(12);
});

test('contacts-2021: every contact has its name and its letter', () => {
  const words = wordsOf(drawn);
  expect(words.filter((word) => /^[VMAE]$/.test(word)).sort()).toEqual(['A', 'E', 'M', 'M', 'V']);
  for (const [, title] of drawn.table.rows) expect(words).toContain(title);
});

test('contacts-2021: the summary names all five', () => {
  expect(drawn.summary).toBe(
    'Timeline of 2021 with 5 contacts: Lavrov’s visit (Apr), PakStream pact (Jul), Military committee (Sep), Yusuf and Patrushev meet (Dec), Counter-terrorism exercise (month not given).',
  );
});
