import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './options.ts';

/** The deck as one file, as `npm run build` writes it. */
export const deckFile = 'dist/deck.html';

/** What it is made from; the lock file stands for the packages. */
const sources = ['slides', 'assets', 'src', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * The deck that an export opens: the built one, where it has the notes and is newer than everything it is made from, or one built now into a
 * folder that is gone when the process ends. What `npm run build` has put into dist/, perhaps a copy without notes, stays as it is.
 *
 * @returns its path
 * @throws Error with a line for each problem in slides or tables
 */
export async function buildDeck(): Promise<string> {
  if (isCurrent()) return join(root, deckFile);
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

function isCurrent(): boolean {
  const built = statSync(join(root, deckFile), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const isOlder = (path: string) => statSync(path).mtimeMs < built;
  // a folder is newer than a file that was removed from it
  const paths = sources.map((name) => join(root, name)).filter((path) => existsSync(path));
  const current = paths.every((path) => isOlder(path) && filesIn(path).every(isOlder));
  return current && readFileSync(join(root, deckFile), 'utf8').includes('class="notes"') === (process.env.WITHOUT_NOTES !== '1');
}

/** The files and folders below a folder; none below a file. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
}
