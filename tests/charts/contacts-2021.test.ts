import { expect, test } from 'vitest';
import { contacts2021 } from '../../src/charts/contacts-2021.ts';
import { fixtureTables } from '../fixture.ts';
import { lineOf, valuesOf } from './drawn.ts';

const drawn = contacts2021(fixtureTables);
const line = lineOf(drawn);

test('contacts-2021: each contact in the middle of what is known of its date', () => {
  const [april, july] = valuesOf(drawn) as { x: number }[];
  // April is days 90 to 120 of 365, its middle 105; 15 July is day 195, its middle 195.5
  expect(april?.x).toBeCloseTo(2021 + 105 / 365, 6);
  expect(july?.x).toBeCloseTo(2021 + 195.5 / 365, 6);
  expect(line.marks.map(({ title }) => title)).toEqual(['Spring visit', 'Gas pact']);
});

test('contacts-2021: a month is drawn as wide as a month, a day as its mark alone', () => {
  const [april, july] = line.marks;
  // 30 of 365 days on 1136 slide pixels
  expect((april?.whisker[1] ?? 0) - (april?.whisker[0] ?? 0)).toBeCloseTo((30 / 365) * 1136, 6);
  expect(july?.whisker).toEqual([]);
});

test('contacts-2021: the exercise, dated by its year alone, is listed below with its own shape', () => {
  expect(line.unplaced.map(({ kind, title }) => [kind, title])).toEqual([['exercise', 'Joint exercise']]);
  expect(line.heading.text).toBe('No date given');
});

test('contacts-2021: the quarters are those of the days, and each says how many contacts it has', () => {
  expect(line.bands.map(({ words }) => words)).toEqual(['Quarter 1: nothing', 'Quarter 2: one', 'Quarter 3: one', 'Quarter 4: nothing']);
  expect(line.bands.map(({ isEmpty }) => isEmpty)).toEqual([true, false, false, true]);
  // 1 April is day 90 of 365, 1 July day 181
  expect(line.bands[1]?.left).toBeCloseTo((90 / 365) * 1136, 6);
  expect(line.bands[1]?.right).toBeCloseTo((181 / 365) * 1136, 6);
  // the words of April keep out of the first quarter
  expect(line.marks.map(({ right }) => right)).toEqual([true, false]);
});

test('contacts-2021: a year that the article gives is no reading', () => {
  const { table, summary } = contacts2021({ ...fixtureTables, timelineDates: [] });
  expect(table.rows.at(-1)?.slice(0, 2)).toEqual(['2021', 'Joint exercise']);
  expect(summary).toContain('Joint exercise (2021)');
});

test('contacts-2021: table and summary tell all three, dates as far as they are known', () => {
  expect(drawn.table.rows.map(([when, what]) => [when, what])).toEqual([
    ['April 2021', 'Spring visit'],
    ['15 July 2021', 'Gas pact'],
    ['no date given; year from its place', 'Joint exercise'],
  ]);
  expect(drawn.summary).toBe(
    'Line of the months of 2021 with 3 contacts: Spring visit (April 2021), Gas pact (15 July 2021), Joint exercise (no date given; year from its place).',
  );
});
