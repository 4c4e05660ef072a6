import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './options.ts';

/** The deck as one file, as `npm run build` writes it. */
export const deckFile = 'dist/deck.html';

/**
 * Builds the deck for an export into a folder that is gone when the process ends: what `npm run build` has put into dist/, perhaps a copy
 * without notes, stays as it is.
 *
 * @returns its path
 * @throws Error with a line for each problem in slides or tables
 */
export async function buildDeck(): Promise<string> {
  // loaded only when needed: it takes a second
  const [{ builtFiles }, { temporaryIn, writeWhole }] = await Promise.all([
    import('../vite/built-files.ts'),
    import('../vite/write-whole.ts'),
  ]);
  const files = await builtFiles(root, 'single', 'silent');
  const folder = temporaryIn(join(root, 'node_modules/.cache'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeWhole(new Map([...files].map(([name, contents]) => [join(folder, name), contents])));
  return join(folder, 'deck.html');
}
