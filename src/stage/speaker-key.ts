import { clearStored, readStored, writeStored } from '../page/storage.ts';
import { keyOfStageWindow, randomId, stageWindowName } from '../sync/messages.ts';

const storageName = 'deck-speaker-key';

/**
 * The secret that a stage shares with its speaker view: the one it had before it was loaded anew, or that the view has given to the window
 * it opened, else a new one. `isStored`: it is the one from before.
 */
export function takeKey(): { readonly key: string; readonly isStored: boolean } {
  const stored = readStored('sessionStorage', storageName);
  const key = stored ?? keyOfStageWindow(window.name) ?? randomId();
  storeKey(key);
  // where the browser forbids storage, the name of the window carries the key over a reload; a name from another page stays
  if (readStored('sessionStorage', storageName) !== key && window.name === '') window.name = stageWindowName(key);
  forgetKey();
  return { key, isStored: stored !== undefined };
}

/** Stores the key while the page is gone, and only then: a tab that is duplicated meanwhile does not share it. */
export function storeKey(key: string): void {
  writeStored('sessionStorage', storageName, key);
}

/** Removes the stored key, as the page is here again. */
export function forgetKey(): void {
  clearStored('sessionStorage', storageName);
}
