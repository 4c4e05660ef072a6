import type { Place } from '../page/slide-list.ts';
import { speakerWindowName, stageWindowName } from '../sync/messages.ts';
import { part } from './template.ts';

/**
 * Prepares the link that opens the deck from here: the new stage takes over the key by the name of its window, and finds this view by the
 * name of this one, so that S there brings it to the front. From a file no other way leads from one to the other.
 *
 * @param key of this view
 */
export function prepareOpenDeck(key: string): void {
  window.name = speakerWindowName(key);
  const { pathname, search } = location;
  history.replaceState(null, '', `${pathname}${search}#${key}`);
  part<HTMLAnchorElement>('open-deck').target = stageWindowName(key);
}

/** Has the link lead to a place of the talk. @param minutes of the talk, 0 for those of its slides */
export function aimOpenDeck({ slide, step }: Place, minutes: number): void {
  const query = minutes > 0 ? `?minutes=${minutes}` : '';
  part<HTMLAnchorElement>('open-deck').href = `${location.pathname}${query}#/${slide}${step > 0 ? `/${step - 1}` : ''}`;
}
