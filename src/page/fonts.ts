import { endsWithin } from './deadline.ts';

/** Milliseconds that a slide waits for its fonts; then the browser writes it in another one. */
const patience = 3000;

let faces: Promise<boolean> | undefined;

/** Waits until the fonts of what is shown are loaded, or have failed, or take too long. */
export async function shownFontsLoaded(): Promise<void> {
  await endsWithin(patience, document.fonts.ready);
}

/**
 * Loads every font face. A canvas, unlike a paragraph, is not drawn again when a face arrives, so it waits for all of them.
 *
 * @param milliseconds that it waits at the longest, once
 */
export async function facesLoaded(milliseconds = patience): Promise<void> {
  faces ??= endsWithin(milliseconds, Promise.allSettled([...document.fonts].map((face) => face.load())));
  await faces;
}
