import { expect, test } from 'vitest';
import { contacts2021 } from '../../src/charts/contacts-2021.ts';
import type { Milestone } from '../../src/data/milestones.ts';
import { RowError } from '../../src/data/problems.ts';
import { drawTimeline } from '../../src/timeline/draw-timeline.ts';
import { type TimelineName, timelineOptions } from '../../src/timeline/timeline-options.ts';
import { marksOf, valuesOf } from '../charts/drawn.ts';
import { fixtureTables } from '../fixture.ts';

const pact = fixtureTables.milestones.find(({ id }) => id === 'gas-pact');

/** The tables with so many more contacts of one year. */
function tablesWith(more: number, date = pact?.date ?? '') {
  if (!pact) throw new Error('expected a milestone "gas-pact" in the fixture, got none');
  const added = Array.from(
    { length: more },
    (_, i): Milestone => ({ ...pact, date, id: `added-${i}`, title: `Added ${i}`, line: 101 + i }),
  );
  return { ...fixtureTables, milestones: [...fixtureTables.milestones, ...added] };
}

const drawnWith = (more: number, name: TimelineName = 'question', date?: string) => drawTimeline(name, tablesWith(more, date))[0] ?? '';

/** What the build says of a drawing. */
function errorOf(draw: () => unknown): RowError | undefined {
  try {
    draw();
  } catch (error) {
    if (error instanceof RowError) return error;
    throw error;
  }
  return undefined;
}
const errorWith = (more: number, name?: TimelineName, date?: string) => errorOf(() => drawnWith(more, name, date));
const lineAt = (line: number) => ({ file: 'assets/data/milestones.csv', line });

test('a row more than the slide of the question has room for is named with its line, and with what to do', () => {
  const heightOf = (svg: string) => Number(/viewBox="0 0 1136 (\d+)"/.exec(svg)?.[1]);
  const free = Math.floor(((timelineOptions.question.tallest ?? Number.NaN) - heightOf(drawnWith(0))) / 30);
  expect(free).toBeGreaterThan(0);
  expect(heightOf(drawnWith(free))).toBe(heightOf(drawnWith(0)) + free * 30);
  expect(errorWith(free + 1)?.place).toEqual(lineAt(101 + free));
  expect(errorWith(free + 1)?.message).toBe(
    'date: expected room for all names on the timeline of all years, got a name too high: leave out a row that has a year',
  );
  expect(errorWith(free + 2)?.message).toContain('2 names too high');
});

test('the names of the year that opens a part stand closer where they are many, up to a limit', () => {
  // the fixture has three
  const countOf = (svg: string) => Number(/y="([\d.]+)"[^>]*>\d+ contacts/.exec(svg)?.[1]);
  expect(countOf(drawnWith(2, 'partnership')) - countOf(drawnWith(3, 'partnership'))).toBeLessThan(12);
  expect(errorWith(4, 'partnership')?.place).toEqual(lineAt(104));
  expect(errorWith(4, 'partnership')?.message).toBe(
    'date: expected at most 6 milestones of the year that opens a part, got 7: leave one out',
  );
});

test('rows of months get lower where they are many, up to a limit', () => {
  const heightWith = (more: number) => Number(/viewBox="0 0 1136 (\d+)"/.exec(drawnWith(more, 'security', '2021-10'))?.[1]);
  const own = Math.round((heightWith(0) - 44) / 84);
  expect(heightWith(4 - own)).toBe(44 + 4 * 84);
  expect(heightWith(5 - own)).toBeLessThan(394);
  expect(errorWith(6 - own, 'security', '2021-10')?.message).toBe(
    'date: expected at most 5 rows on the timeline of months, those without a month among them, got 6: leave one out',
  );
});

test('contacts-2021: a name beside an empty quarter is not written over by the next', () => {
  const [april, july] = valuesOf(contacts2021(tablesWith(4, '2021-09'))) as { y: number }[];
  expect(july?.y).toBeGreaterThan(april?.y ?? Number.NaN);
});

test('contacts-2021: a name is to the right of its mark beside an empty quarter, but not where the next mark would stand in it', () => {
  const firstOf = (tables: ReturnType<typeof tablesWith>) => marksOf(contacts2021(tables)).timeline?.marks[0];
  expect(firstOf(tablesWith(0))?.right).toBe(true);
  expect(firstOf(tablesWith(1, '2021-05'))?.title).toBe(firstOf(tablesWith(0))?.title);
  expect(firstOf(tablesWith(1, '2021-05'))?.right).toBe(false);
});

test('contacts-2021: more names than there are rows are named with the line of the last', () => {
  const error = errorOf(() => contacts2021(tablesWith(12)));
  expect(error?.place).toEqual(lineAt(112));
  expect(error?.message).toMatch(
    /^date: expected room for the names of all contacts over their line, got (a name|\d+ names) too high: leave a row out$/,
  );
});
