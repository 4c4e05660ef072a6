import { afterEach, expect, test, vi } from 'vitest';
import { begin, type Clock, countedUp, elapsed, follow, readClock, toggle, waiting } from '../../src/sync/clock.ts';
import { readStoredClock, storedClock } from '../../src/sync/stored-clock.ts';

afterEach(() => vi.useRealTimers());

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

test('a clock goes on in another window, whose moments are others', () => {
  for (const clock of [waiting, begin(waiting, 7), toggle(begin(waiting, 7), 20)] satisfies Clock[]) {
    const arrived = readClock(JSON.parse(JSON.stringify(countedUp(clock, 1_007))), 50);
    expect(arrived && elapsed(arrived, 50)).toBe(elapsed(clock, 1_007));
    expect(arrived && elapsed(arrived, 80)).toBe(elapsed(clock, 1_037));
  }
});

test('a window follows the other, but not the little by which a message is late', () => {
  const own: Clock = { state: 'running', counted: 10_000, since: 0 };
  expect(follow(own, { state: 'running', counted: 9_900, since: 0 }, 0)).toBe(own);
  const other: Clock = { state: 'running', counted: 9_000, since: 0 };
  expect(follow(own, other, 0)).toBe(other);
  expect(follow(own, { state: 'paused', counted: 10_000 }, 0)).toEqual({ state: 'paused', counted: 10_000 });
});

test.each([
  ['as it was', 0, 130_000],
  ['set back by five minutes', -300, 100_000],
])('a stored clock has the time since then, the machine’s clock %s', (_how, setBy, expected) => {
  vi.useFakeTimers({ now: Date.UTC(2022, 1, 24, 12) });
  const stored = JSON.parse(JSON.stringify(storedClock({ state: 'running', counted: 0, since: 0 }, 100_000)));
  vi.setSystemTime(Date.now() + (30 + setBy) * 1000);
  const clock = readStoredClock(stored, 5);
  expect(clock && elapsed(clock, 5)).toBe(expected);
});

test('a stored clock that has run for more than a day is none', () => {
  vi.useFakeTimers({ now: Date.UTC(2022, 1, 24, 12) });
  const stored = storedClock({ state: 'running', counted: 0, since: 0 }, 100_000);
  vi.setSystemTime(Date.UTC(2022, 1, 26));
  expect(readStoredClock(stored, 5)).toBeUndefined();
  expect(readStoredClock({ state: 'paused', counted: 7, storedAt: 'x' }, 5)).toEqual({ state: 'paused', counted: 7 });
});

test.each([
  null,
  'running',
  {},
  { state: 'stopped' },
  { state: 'paused' },
  { state: 'paused', counted: -1 },
  { state: 'running' },
  { state: 'running', counted: Number.NaN },
  { state: 'running', counted: '1' },
  { state: 'running', counted: 2.7e300 },
  { state: 'paused', counted: 86_400_001 },
])('%j is no clock', (data) => {
  expect(readClock(data, 0)).toBeUndefined();
});
