import { readStored, writeStored } from './storage.ts';

const storageName = 'deck-single-keys';

/** Where the browser forbids storage, the switch lasts as long as the page. */
let on = readStored('localStorage', storageName) !== 'off';

/** Whether a letter, digit or sign alone is a key of the deck. Who dictates, or whose hand trembles, may switch that off in the help. */
export const areSingleKeysOn = (): boolean => on;

export function switchSingleKeys(to: boolean): void {
  on = to;
  writeStored('localStorage', storageName, to ? 'on' : 'off');
}
