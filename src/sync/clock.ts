/**
 * The clock of the talk, a plain value that either window can hold and pass on. Moments are milliseconds of `performance.now()` in the window
 * that holds it, so that setting the machine's clock changes nothing. They mean nothing elsewhere: what is passed on has all time in
 * `counted` (`countedUp`), and whoever reads it counts on from there. Time is computed from moments, so a window that is throttled loses none.
 */
export type Clock =
  | { readonly state: 'waiting' }
  | { readonly state: 'running' /** milliseconds before `since` */; readonly counted: number; readonly since: number }
  | { readonly state: 'paused'; readonly counted: number };

export const waiting: Clock = { state: 'waiting' };

/** Milliseconds in a day. No talk lasts longer: a clock that says so was made by a fault. */
export const longest = 24 * 60 * 60 * 1000;

/** Milliseconds by which two windows may differ: a message takes some time to arrive. */
const tolerance = 250;

/** Milliseconds that the talk has lasted, pauses left out. */
export function elapsed(clock: Clock, now: number): number {
  if (clock.state === 'waiting') return 0;
  if (clock.state === 'paused') return clock.counted;
  return clock.counted + Math.max(0, now - clock.since);
}

/** Starts a clock that waits for the first move; any other stays as it is, a pause above all. */
export function begin(clock: Clock, now: number): Clock {
  return clock.state === 'waiting' ? { state: 'running', counted: 0, since: now } : clock;
}

/** What `P` does: starts, pauses, goes on. */
export function toggle(clock: Clock, now: number): Clock {
  if (clock.state === 'running') return { state: 'paused', counted: elapsed(clock, now) };
  return { state: 'running', counted: elapsed(clock, now), since: now };
}

/** The same clock with all its time in `counted`, as it is passed on. */
export function countedUp(clock: Clock, now: number): Clock {
  return clock.state === 'running' ? { state: 'running', counted: elapsed(clock, now), since: now } : clock;
}

/** The clock of the other window; the one at hand where both differ by no more than a message takes, so that no second is shown twice. */
export function follow(own: Clock, received: Clock, now: number): Clock {
  const near = Math.abs(elapsed(own, now) - elapsed(received, now)) < tolerance;
  return own.state === 'running' && received.state === 'running' && near ? own : received;
}

/** A clock from another window or from storage, counting on from `now`; undefined for anything else. */
export function readClock(data: unknown, now: number): Clock | undefined {
  if (typeof data !== 'object' || data === null || !('state' in data)) return undefined;
  if (data.state === 'waiting') return waiting;
  if (!('counted' in data) || !isDuration(data.counted)) return undefined;
  if (data.state === 'paused') return { state: 'paused', counted: data.counted };
  return data.state === 'running' ? { state: 'running', counted: data.counted, since: now } : undefined;
}

const isDuration = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= longest;
