import { root } from './options.ts';

/** The deck as one file: what an export opens. */
export const deckFile = 'dist/deck.html';

/**
 * Builds that file as `npm run build` does.
 *
 * @throws Error with a line for each problem in slides or tables
 */
export async function buildDeck(): Promise<void> {
  // loaded only when needed: it takes a second
  const { build } = await import('vite');
  await build({ root, mode: 'single', logLevel: 'silent' });
}
