import { isReturn } from '../page/navigation.ts';
import type { SlideEntry } from '../page/slide-list.ts';
import { readStoredJson, writeStored } from '../page/storage.ts';
import { readState, type State } from '../sync/messages.ts';
import { readStoredClock, storedClock } from '../sync/stored-clock.ts';

const storageName = 'deck-speaker-state';

/** The state of this window before it was reloaded, as long as the slide is still there. A window just opened has a copy of its opener's storage. */
export function storedState(slides: readonly SlideEntry[]): State | undefined {
  if (!isReturn()) return undefined;
  const stored = readStoredJson('sessionStorage', storageName);
  const state = readState(stored);
  const clock = state && readStoredClock((stored as State).clock, performance.now());
  return clock && slides.some(({ id }) => id === state.slide) ? { ...state, clock } : undefined;
}

/** Stores the state for a reload of this window, the clock so that it can go on; nothing where the browser forbids storage. */
export function storeState(state: State): void {
  const clock = storedClock(state.clock, performance.now());
  writeStored('sessionStorage', storageName, JSON.stringify({ ...state, clock }));
}
