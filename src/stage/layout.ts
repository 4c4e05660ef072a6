import { readStored, writeStored } from '../page/storage.ts';

/** How the slides are shown: one at a time on the stage, or one after the other down a page that scrolls. */
export type Layout = 'stage' | 'flow';

const storageName = 'deck-layout';

/** The layout that suits the window, as the style sheet says (src/styles/views/flow.css). */
export function layoutOfWindow(): Layout {
  return getComputedStyle(document.documentElement).getPropertyValue('--layout').trim() === 'flow' ? 'flow' : 'stage';
}

/** Whether the visitor has asked for the page that scrolls, in this tab. */
export const isPageChosen = (): boolean => readStored('sessionStorage', storageName) === 'flow';

/** Stores whether the page that scrolls is shown in any window. */
export function choosePage(chosen: boolean): void {
  writeStored('sessionStorage', storageName, chosen ? 'flow' : 'stage');
}
