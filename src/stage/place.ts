import type { RevealApi } from 'reveal.js';
import { isReturn } from '../page/navigation.ts';
import type { Place } from '../page/slide-list.ts';
import { clearStored, readStoredJson, writeStored } from '../page/storage.ts';

const storageName = 'deck-place';

/** The slide that is shown and how many of its steps are. */
export function placeOf(deck: RevealApi): Place {
  return { slide: deck.getCurrentSlide().id, step: (deck.getIndices().f ?? -1) + 1 };
}

/**
 * Keeps the place of the talk over a reload: it is stored as the page goes, and put back into the address before reveal.js reads it. The
 * address alone would not do, as a browser may refuse to change it often.
 */
export function restorePlace(): void {
  const stored = readStoredJson('sessionStorage', storageName);
  clearStored('sessionStorage', storageName);
  // a link that was followed or typed says itself where to go
  if (!isReturn() || !isPlace(stored) || !document.getElementById(stored.slide)) return;
  writeAddress(stored);
}

/** Writes the place into the address at every move. */
export function keepAddress(deck: RevealApi): void {
  const write = () => writeAddress(placeOf(deck));
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, write);
  write();
}

function writeAddress({ slide, step }: Place): void {
  const hash = `#/${slide}${step > 0 ? `/${step - 1}` : ''}`;
  try {
    if (location.hash !== hash) history.replaceState(history.state, '', hash);
  } catch {
    // a browser that refuses so many changes keeps an earlier address; the stored place is right
  }
}

/** Stores the place whenever the page goes. */
export function storePlaceOnLeave(deck: RevealApi): void {
  addEventListener('pagehide', () => writeStored('sessionStorage', storageName, JSON.stringify(placeOf(deck))));
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('slide' in value) || !('step' in value)) return false;
  return typeof value.slide === 'string' && Number.isSafeInteger(value.step);
}
