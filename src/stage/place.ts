import type { RevealApi } from 'reveal.js';
import { slideOf } from '../page/address.ts';
import { isReload, isReturn } from '../page/navigation.ts';
import type { Place } from '../page/slide-list.ts';
import { readStoredJson, writeStored } from '../page/storage.ts';

const storageName = 'deck-place';

/** The place as it is stored, and the address that the page had then. */
interface StoredPlace extends Place {
  readonly hash: string;
}

/** The slide that is shown and how many of its steps are. */
export function placeOf(deck: RevealApi): Place {
  return { slide: deck.getCurrentSlide().id, step: (deck.getIndices().f ?? -1) + 1 };
}

/**
 * Puts the stored place back into the address before reveal.js reads it: after a reload, and after Back or Forward to the entry that was
 * shown last. The address alone would not do: a browser may refuse to change it often, and may reload the one before the last change.
 */
export function restorePlace(): void {
  const stored = readStoredJson('sessionStorage', storageName);
  // a link that was followed or typed says itself where to go, and so does another entry of the history
  if (!isStoredPlace(stored) || !document.getElementById(stored.slide)) return;
  if (isReload() || (isReturn() && stored.hash === location.hash)) writeAddress(stored);
}

/** Writes the place into the address and stores it at every move: a tab that crashes gets no chance to do it as it goes. */
export function startStoringPlace(deck: RevealApi, signal: AbortSignal): void {
  const store = () => storePlace(placeOf(deck));
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, store, { signal });
  // reveal.js has followed the address by now, or has stayed where it is, as no slide has it
  addEventListener('hashchange', store, { signal });
  store();
}

/** Stores that a slide is read on the page that scrolls. The stage goes on at the steps that it has shown of it. */
export function storeSlideRead(slide: string): void {
  if (slideOf(location.hash) !== slide) storePlace({ slide, step: 0 });
}

function storePlace(place: Place): void {
  writeAddress(place);
  writeStored('sessionStorage', storageName, JSON.stringify({ ...place, hash: location.hash } satisfies StoredPlace));
}

function writeAddress({ slide, step }: Place): void {
  const hash = `#/${slide}${step > 0 ? `/${step - 1}` : ''}`;
  try {
    if (location.hash !== hash) history.replaceState(history.state, '', hash);
  } catch {
    // a browser that refuses so many changes keeps an earlier address; the stored place is right
  }
}

function isStoredPlace(value: unknown): value is StoredPlace {
  if (typeof value !== 'object' || value === null || !('slide' in value && 'step' in value && 'hash' in value)) return false;
  return typeof value.slide === 'string' && Number.isSafeInteger(value.step) && typeof value.hash === 'string';
}
