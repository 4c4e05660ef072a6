import { build } from 'vite';
import { root } from './options.ts';

/** The deck as one file: what an export opens. */
export const deckFile = 'dist/deck.html';

/**
 * Builds that file as `npm run build` does.
 *
 * @throws Error with a line for each thing problems in slides or tables
 */
export async function buildDeck(): Promise<void> {
  await build({ root, mode: 'single', logLevel: 'silent' });
}
