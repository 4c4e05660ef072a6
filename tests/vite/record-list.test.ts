import { expect, test } from 'vitest';
import { elements, getAttribute, textOf } from '../../src/vite/markup.ts';
import { recordList } from '../../src/vite/record-list.ts';
import { fixtureTables } from '../fixture.ts';

/** Agreements of two decades, each one line high. */
function listOf(titles: readonly string[]) {
  const [model] = fixtureTables.recordEvents;
  if (!model) throw new Error('expected an event in the fixture, got none');
  const recordEvents = titles.map((title, i) => ({ ...model, title, date: String(2007 + i) }));
  return recordList({ ...fixtureTables, recordEvents });
}

/** The texts of each column: decades, and events with their year. */
const columnsOf = (list: ReturnType<typeof listOf>) =>
  elements(list, ({ tagName }) => tagName === 'div')
    .filter((element) => element !== list)
    .map((column) =>
      elements(column, ({ tagName }) => tagName === 'p' || tagName === 'li').map((one) => textOf(one).trim().replace(/\s+/g, ' ')),
    );

test('the list is split into columns of about the same height, and a decade that goes on in the next is named there too', () => {
  expect(columnsOf(listOf(['A', 'B', 'C', 'D', 'E', 'F', 'G']))).toEqual([
    ['2000s', '2007 agreement: A', '2008 agreement: B', '2009 agreement: C'],
    ['2010s', '2010 agreement: D', '2011 agreement: E'],
    ['2010s go on', '2012 agreement: F', '2013 agreement: G'],
  ]);
});

test('a title that ends by saying that it is a memorandum has a sign instead', () => {
  expect(columnsOf(listOf(['Energy: memorandum', 'Memorandum: energy'])).flat()).toEqual(
    expect.arrayContaining(['2007 agreement: Energy (M)', '2008 agreement: Memorandum: energy']),
  );
});

test('every event has the mark of its kind, told apart where the article names it too, and says both in words', () => {
  const items = elements(recordList(fixtureTables), ({ tagName }) => tagName === 'li');
  expect(items.map((item) => [textOf(item).trim().replace(/\s+/g, ' '), getAttribute(item, 'class')])).toEqual([
    ['1997 agreement: First agreement', null],
    ['2003 body, named in 1.2: Working group', 'record-list-named'],
    ['2005 seat: Observer seat', null],
    ['2011 agreement: Air transport', null],
    ['2011 agreement, named in 2.1: Energy', 'record-list-named'],
  ]);
  expect(items.map((item) => elements(item, ({ tagName }) => tagName === 'svg').length)).toEqual([1, 1, 1, 1, 1]);
});
