import type { RevealApi } from 'reveal.js';
import type { Place } from '../page/outline.ts';
import { clearStored, readStoredJson, writeStored } from '../page/storage.ts';

const storageName = 'deck-place';

/** The slide that is shown and how many of its steps are. */
export function placeOf(deck: RevealApi): Place {
  return { slide: deck.getCurrentSlide().id, step: (deck.getIndices().f ?? -1) + 1 };
}

/**
 * Keeps the place of the talk over a reload. reveal.js writes the address at most once a second, so a page that is reloaded sooner would
 * come back to an earlier slide: the place is stored as the page goes, and put back into the address before reveal.js reads it.
 */
export function restorePlace(): void {
  const stored = readStoredJson('sessionStorage', storageName);
  clearStored('sessionStorage', storageName);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // a link that was followed or typed says itself where to go
  if (navigation?.type !== 'reload' && navigation?.type !== 'back_forward') return;
  if (!isPlace(stored) || !document.getElementById(stored.slide)) return;
  const fragment = stored.step > 0 ? `/${stored.step - 1}` : '';
  history.replaceState(history.state, '', `#/${stored.slide}${fragment}`);
}

/** Stores the place whenever the page goes. */
export function storePlaceOnLeave(deck: RevealApi): void {
  addEventListener('pagehide', () => writeStored('sessionStorage', storageName, JSON.stringify(placeOf(deck))));
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('slide' in value) || !('step' in value)) return false;
  return typeof value.slide === 'string' && Number.isSafeInteger(value.step);
}
