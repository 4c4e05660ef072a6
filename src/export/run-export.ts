import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../vite/write-whole.ts';
import { launchBrowser } from './browser.ts';
import { buildDeck, deckFile } from './deck-file.ts';
import { makeRoomFor } from './files.ts';
import { type Options, root } from './options.ts';
import { exportPdf, type Job } from './pdf.ts';
import { exportPictures } from './pictures.ts';

/**
 * Does what a command line asks for: builds the deck, opens it, writes the results, all or none.
 *
 * @param onPage called with the name of every page or picture
 * @returns the files written, with their sizes in bytes
 * @throws Error in one sentence; earlier results are then unchanged
 */
export async function runExport(options: Options, onPage: (name: string) => void): Promise<ReadonlyMap<string, number>> {
  if (options.command === 'handout') keepNotesOutOf(dirname(options.out));
  makeRoomFor(options.out, options.command === 'pictures' ? 'folder' : 'file');
  // the browser starts while the deck is looked at, or built
  const [starting, built] = await Promise.allSettled([launchBrowser(options.browser), options.build ? buildDeck() : join(root, deckFile)]);
  if (starting.status === 'rejected') throw starting.reason;
  const browser = starting.value;
  try {
    if (built.status === 'rejected') throw built.reason;
    const job: Job = { options, deck: built.value, browser, onPage };
    const files = await (options.command === 'pictures' ? exportPictures(job) : exportPdf(job));
    writeWhole(files);
    return new Map([...files].map(([path, bytes]) => [path, bytes.length]));
  } finally {
    await browser.close();
  }
}

/** Refuses to put the speaker's notes beside a copy of the deck that was built without them, for the public. */
function keepNotesOutOf(folder: string): void {
  const page = join(folder, 'index.html');
  if (existsSync(page) && readFileSync(page, 'utf8').includes('class="deck"') && !readFileSync(page, 'utf8').includes('class="notes"'))
    throw new Error(`--out: expected a folder other than that of a copy without notes, got "${folder}"`);
}
