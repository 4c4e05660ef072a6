import { expect, test } from 'vitest';
import { begin, type Clock, elapsed, readClock, toggle, waiting } from '../../src/sync/clock.ts';

test('the clock waits for the first move and takes no notice of the next', () => {
  expect(elapsed(waiting, 5_000)).toBe(0);
  const running = begin(waiting, 1_000);
  expect(elapsed(begin(running, 9_000), 11_000)).toBe(10_000);
});

test('a pause counts for nothing, and a move does not end it', () => {
  const paused = toggle(begin(waiting, 0), 60_000);
  expect(elapsed(paused, 90_000)).toBe(60_000);
  expect(begin(paused, 95_000)).toBe(paused);
  const again = toggle(paused, 100_000);
  expect(elapsed(again, 130_000)).toBe(90_000);
  expect(elapsed(toggle(again, 140_000), 999_000)).toBe(100_000);
});

test('P starts a clock that waits', () => {
  expect(elapsed(toggle(waiting, 1_000), 3_500)).toBe(2_500);
});

test('a machine whose time is set back shows no negative time', () => {
  expect(elapsed({ state: 'running', counted: 4_000, since: 10_000 }, 2_000)).toBe(4_000);
});

test('a clock survives a journey as text', () => {
  for (const clock of [waiting, begin(waiting, 7), toggle(begin(waiting, 7), 20)] satisfies Clock[])
    expect(readClock(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
});

test.each([
  null,
  'running',
  {},
  { state: 'stopped' },
  { state: 'paused' },
  { state: 'paused', counted: -1 },
  { state: 'running', counted: 1 },
  { state: 'running', counted: Number.NaN, since: 1 },
  { state: 'running', counted: 1, since: '1' },
])('%j is no clock', (data) => {
  expect(readClock(data)).toBeUndefined();
});
