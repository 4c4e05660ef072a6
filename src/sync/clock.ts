/**
 * The clock of the talk, a plain value that either window can hold and pass on. Moments are milliseconds since 1970. Time is computed from
 * moments and never counted, so a window that sleeps or is throttled loses none.
 */
export type Clock =
  | { readonly state: 'waiting' }
  | { readonly state: 'running' /** milliseconds before `since` */; readonly counted: number; readonly since: number }
  | { readonly state: 'paused'; readonly counted: number };

export const waiting: Clock = { state: 'waiting' };

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

/** A clock from another window or from storage; undefined for anything else. */
export function readClock(data: unknown): Clock | undefined {
  if (typeof data !== 'object' || data === null || !('state' in data)) return undefined;
  if (data.state === 'waiting') return waiting;
  if (!('counted' in data) || !isTime(data.counted)) return undefined;
  if (data.state === 'paused') return { state: 'paused', counted: data.counted };
  if (data.state === 'running' && 'since' in data && isTime(data.since))
    return { state: 'running', counted: data.counted, since: data.since };
  return undefined;
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
