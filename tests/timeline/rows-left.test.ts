import { expect, test } from 'vitest';
import type { Milestone } from '../../src/data/milestones.ts';
import { RowError } from '../../src/data/problems.ts';
import { drawTimeline } from '../../src/timeline/draw-timeline.ts';
import { timelineOptions } from '../../src/timeline/timeline-options.ts';
import { fixtureTables } from '../fixture.ts';

const pact = fixtureTables.milestones.find(({ id }) => id === 'gas-pact');

/** The timeline of the question with so many more contacts of one year. */
function drawnWith(more: number): string {
  if (!pact) throw new Error('expected a milestone "gas-pact" in the fixture, got none');
  const added = Array.from({ length: more }, (_, i): Milestone => ({ ...pact, id: `added-${i}`, title: `Added ${i}`, line: 101 + i }));
  return drawTimeline('question', { ...fixtureTables, milestones: [...fixtureTables.milestones, ...added] })[0] ?? '';
}

/** What the build says of so many more. */
function errorWith(more: number): RowError | undefined {
  try {
    drawnWith(more);
  } catch (error) {
    if (error instanceof RowError) return error;
    throw error;
  }
  return undefined;
}

test('a row more than the slide of the question has room for is named with its line, and with what to do', () => {
  const heightOf = (svg: string) => Number(/viewBox="0 0 1136 (\d+)"/.exec(svg)?.[1]);
  const free = Math.floor(((timelineOptions.question.tallest ?? Number.NaN) - heightOf(drawnWith(0))) / 30);
  expect(free).toBeGreaterThan(0);
  expect(heightOf(drawnWith(free))).toBe(heightOf(drawnWith(0)) + free * 30);
  expect(errorWith(free + 1)?.place).toEqual({ file: 'assets/data/milestones.csv', line: 101 + free });
  expect(errorWith(free + 1)?.message).toBe(
    `title: expected room for it on the timeline of all years, got "Added ${free}" a row too high: leave out a row that has a year, ` +
      'or shorten a title that reaches over the mark before its own',
  );
  expect(errorWith(free + 2)?.message).toContain('2 rows too high');
});
