import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from './built-files.ts';
import type { Site } from './site-head.ts';
import { writeWhole } from './write-whole.ts';

/** The folder of the project, an absolute path. */
export const root = join(import.meta.dirname, '../..');

/** The exported documents that hold the notes. */
const withNotes = ['handout.pdf', 'script.pdf'];

/** Where the build writes, an absolute path. */
export const dist = join(root, 'dist');

/**
 * Writes dist/index.html with its assets, and dist/deck.html, the same in one file, or neither. Exported documents in dist/ stay, but for the
 * handout and the script beside a copy without notes.
 *
 * @param options `notes`: whether the speaker notes are in it; `quiet`: whether the bundler keeps its report to itself; `site`: what the
 *   page says of the site that it is published on
 * @returns the size of each page in bytes, by its path in dist/
 * @throws Error with a line for each problem in slides or tables
 */
export async function writeDeck({
  notes,
  quiet,
  site,
}: {
  readonly notes: boolean;
  readonly quiet: boolean;
  readonly site?: Site;
}): Promise<ReadonlyMap<string, number>> {
  process.env.WITHOUT_NOTES = notes ? '' : '1';
  process.env.DECK_SITE = site ? JSON.stringify(site) : '';
  const level = quiet ? 'silent' : 'info';
  const files = new Map([...(await builtFiles(root, 'production', level)), ...(await builtFiles(root, 'single', level))]);
  const pages = write(files);
  if (!notes) for (const name of withNotes) rmSync(join(dist, name), { force: true });
  return pages;
}

/** Builds the deck without notes, for a network, and keeps it in memory: index.html and its assets, contents by path. */
export function deckWithoutNotes(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  process.env.WITHOUT_NOTES = '1';
  return builtFiles(root, 'production', 'silent');
}

/** Pages come last, so that what they name is always there; then what no page names any more goes. */
function write(files: ReadonlyMap<string, string | Uint8Array>): ReadonlyMap<string, number> {
  const pages = [...files].filter(([name]) => name.endsWith('.html'));
  const assets = [...files].filter(([name]) => !name.endsWith('.html'));
  writeWhole(new Map([...assets, ...pages].map(([name, contents]) => [join(dist, name), contents])));
  for (const name of readdirSync(join(dist, 'assets')))
    if (!files.has(`assets/${name}`)) rmSync(join(dist, 'assets', name), { recursive: true });
  return new Map(pages.map(([name, contents]) => [name, contents.length]));
}
