import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { buildDeck, deckFile } from './deck-file.ts';
import { makeRoomFor, writeWhole } from './files.ts';
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
  makeRoomFor(options.out, options.command === 'pictures' ? 'folder' : 'file');
  if (options.build) await buildDeck();
  const browser = await launchBrowser(options.browser);
  try {
    const job: Job = { options, deck: join(root, deckFile), browser, onPage };
    const files = await (options.command === 'pictures' ? exportPictures(job) : exportPdf(job));
    writeWhole(files);
    return new Map([...files].map(([path, bytes]) => [path, bytes.length]));
  } finally {
    await browser.close();
  }
}
