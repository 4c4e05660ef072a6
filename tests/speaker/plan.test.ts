import { expect, test } from 'vitest';
import { minutesOf } from '../../src/page/address.ts';
import { duration, endingOf, paceOf, paceWords, planOf, slideTimeWords } from '../../src/speaker/plan.ts';

const plan = planOf([30, 60, 90, 0]);

test('each slide has its stretch of the talk', () => {
  expect(plan.total).toBe(180);
  expect(plan.slots[1]).toEqual({ start: 30, end: 90 });
});

test('a total stretches every slide alike', () => {
  const longer = planOf([30, 60, 90, 0], 6);
  expect(longer.total).toBe(360);
  expect(longer.slots[1]).toEqual({ start: 60, end: 180 });
});

test.each([
  [0, 0, false, 'Starts at your first move'],
  [1, 45, true, 'On time'],
  [1, 99, true, 'On time'],
  [1, 105, true, '0:15 behind'],
  [2, 85, true, 'On time'],
  [2, 20, true, '1:10 ahead'],
  [2, 245, true, '1:05 over time'],
  [3, 120, true, 'Not in the plan'],
  [3, 200, true, '0:20 over time'],
])('on slide %i after %i seconds, started %s: %s', (slide, seconds, started, words) => {
  expect(paceWords(paceOf(plan, slide, seconds, started))).toBe(words);
});

test.each([
  [59, true, 'far'],
  [60, true, 'soon'],
  [180, true, 'soon'],
  [180.5, true, 'over'],
  [300, false, 'far'],
])('after %d seconds of 180, started %s, the end is %s', (seconds, started, ending) => {
  expect(endingOf(plan, seconds, started)).toBe(ending);
});

test('a talk without a plan has no end that could be near', () => {
  expect(endingOf(planOf([0, 0]), 10, true)).toBe('far');
});

test.each([
  [60, 0, '1:00 left of 1:00'],
  [60, 12.5, '0:48 left of 1:00'],
  [60, 60, '0:00 left of 1:00'],
  [60, 72.5, '0:12 over its 1:00'],
  [0, 30, 'not planned'],
])('of %d seconds planned for a slide after %d: %s', (planned, spent, words) => {
  expect(slideTimeWords(planned, spent)).toBe(words);
});

test('seconds are shown as minutes, and as hours from one on', () => {
  expect([0, 9.9, 65, 600, 3599, 3600, 3725].map(duration)).toEqual(['0:00', '0:09', '1:05', '10:00', '59:59', '1:00:00', '1:02:05']);
});

test.each([
  ['?minutes=15', 15],
  ['?view=speaker&minutes=120', 120],
  ['', undefined],
  ['?minutes=0', undefined],
  ['?minutes=-5', undefined],
  ['?minutes=1e3', undefined],
  ['?minutes=1000', undefined],
  ['?minutes=%3Cscript%3E', undefined],
])('the address %j asks for %s minutes', (search, minutes) => {
  expect(minutesOf(search)).toBe(minutes);
});
