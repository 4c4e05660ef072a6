import { type Clock, countedUp, longest, readClock } from './clock.ts';

/** A clock as it is stored. `storedAt` is in milliseconds since 1970: the time while the page is gone is counted by the machine's clock. */
export type StoredClock = Clock & { readonly storedAt: number };

/** @param now milliseconds of `performance.now()` */
export function storedClock(clock: Clock, now: number): StoredClock {
  return { ...countedUp(clock, now), storedAt: Date.now() };
}

/** A clock out of storage, with the time since then; undefined for what is no clock. */
export function readStoredClock(data: unknown, now: number): Clock | undefined {
  const clock = readClock(data, now);
  if (clock?.state !== 'running') return clock;
  const storedAt = (data as Partial<StoredClock>).storedAt;
  const since = typeof storedAt === 'number' ? Date.now() - storedAt : Number.NaN;
  // a machine whose clock was set back meanwhile does not say how long the page was gone
  const counted = clock.counted + (since >= 0 ? since : 0);
  return counted <= longest ? { ...clock, counted } : undefined;
}
