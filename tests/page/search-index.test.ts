import { expect, test } from 'vitest';
import { SearchIndex } from '../../src/page/search-index.ts';

const index = new SearchIndex([
  { title: 'Trade hit a record', slide: 'about $790 million, Lavrov', notes: 'Welcome. Mention the pipeline.' },
  { title: 'The pipeline is to carry gas', slide: 'PakStream, 1,100 km', notes: 'It is called a record in trade.' },
  { title: 'Who sits on the Security Council', slide: 'a record of votes; España', notes: '' },
]);
const found = (query: string) => index.find(query).map(({ index: at, foundIn }) => `${at} ${foundIn}`);

test.each([
  ['record', ['0 title', '2 slide', '1 notes']],
  ['pipeline', ['1 title', '0 notes']],
  ['trade record', ['0 title', '1 notes']],
  ['790', ['0 slide']],
  ['PAKST', ['1 slide']],
  ['espana', ['2 slide']],
  ['2', ['1 number']],
  ['9', []],
  ['', []],
  ['zebra', []],
])('%j finds %j: titles first, then slides, then notes', (query, hits) => {
  expect(found(query)).toEqual(hits);
});

test.each([
  ['pipelnie', '1 title'],
  ['securty counsil', '2 title'],
  ['lavrof', '0 slide'],
])('a typing error is forgiven: %j', (query, hit) => {
  expect(found(query)[0]).toBe(hit);
});

test('a word that is on a slide is not lost among words much like it', () => {
  expect(found('gas')).toEqual(['1 title']);
});
