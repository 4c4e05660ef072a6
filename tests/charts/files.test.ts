import { expect, test } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { fixtureTables } from '../fixture.ts';

test.each([...charts])('%s: its files are the tables that it reads', (_, chart) => {
  const read = new Set<string>();
  const watched = new Proxy(fixtureTables, {
    get: (tables, name, receiver) => {
      read.add(String(name));
      return Reflect.get(tables, name, receiver);
    },
  });
  const { files } = chart(watched);
  // no chart lists labels.csv, which has words for all of them
  read.delete('labels');
  const names = [...read].map((name) => `${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}.csv`);
  expect(files.toSorted()).toEqual(names.toSorted());
});
