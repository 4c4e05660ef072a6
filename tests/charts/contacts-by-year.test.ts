import { expect, test } from 'vitest';
import { contactsByYear } from '../../src/charts/contacts-by-year.ts';
import { fixtureTables } from '../fixture.ts';
import { dataOf, wordsOf } from './drawn.ts';

const drawn = contactsByYear(fixtureTables);

test('contacts-by-year: one square for each dated contact, by kind', () => {
  // visits 1999 and 2021; the summit of 2011; agreements 2014 and 2021; the exercise of 2021
  expect(dataOf(drawn).datasets.map(({ label, data }) => [label, data.length])).toEqual([
    ['V  Visit', 2],
    ['M  Meeting', 1],
    ['A  Agreement', 2],
    ['E  Exercise', 1],
  ]);
});

test('contacts-by-year: the squares of a year stand on one another, none on another’s place', () => {
  const places = dataOf(drawn).datasets.flatMap(({ data }) => data as { x: number; y: number }[]);
  const count = (year: number) => places.filter(({ x }) => x === year).length;
  expect([1999, 2011, 2014, 2021].map(count)).toEqual([1, 1, 1, 3]);
  expect(
    places
      .filter(({ x }) => x === 2021)
      .map(({ y }) => y)
      .sort(),
  ).toEqual([0.5, 1.5, 2.5]);
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
});

test('contacts-by-year: undated and planned ones, papers and seats stay out', () => {
  const text = JSON.stringify(drawn.table.rows);
  for (const left of ['Working groups', 'Joint commission', 'Next visit', 'Policy paper', 'Seat gained']) expect(text).not.toContain(left);
});

test('contacts-by-year: a letter in every square, and its name beside it', () => {
  expect(wordsOf(drawn).filter((words) => /^[VMAE]$/.test(words))).toHaveLength(6);
  for (const name of ['First visit', 'Summit meeting', 'Defence agreement', 'Spring visit', 'Gas pact', 'Joint exercise'])
    expect(wordsOf(drawn)).toContain(name);
});

test('contacts-by-year: summary and table tell the same numbers', () => {
  expect(drawn.summary).toBe('Each square is one of six contacts that can be placed in a year, from 1999 to 2021; 2021 has most, three.');
  expect(drawn.table.rows.map(([year, count]) => [year, count])).toEqual([
    ['1999', '1'],
    ['2011', '1'],
    ['2014', '1'],
    ['2021', '3'],
  ]);
});
