import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../export/browser.ts';
import { readOptions as readExportOptions } from '../export/options.ts';
import { runExport } from '../export/run-export.ts';
import { picture } from '../vite/site-head.ts';
import { dist, writeDeck } from '../vite/write-deck.ts';
import { temporaryIn, writeWhole } from '../vite/write-whole.ts';
import type { Options } from './options.ts';
import { titlePicture } from './title-picture.ts';

/**
 * Writes the site into dist/: the deck without notes, the documents that it links to, the picture of its title slide.
 *
 * @returns the files beside the deck, by their names in dist/
 * @throws Error in one sentence, or with a line for each problem in slides or tables
 */
export async function publish({ address, handout }: Options): Promise<string[]> {
  const documents = { 'The slides as PDF': 'deck.pdf', ...(handout && { 'The handout as PDF': 'handout.pdf' }) };
  await writeDeck({ notes: false, quiet: true, site: { ...(address && { address }), documents } });
  await exportTo('pdf', join(dist, 'deck.pdf'), '--no-build');
  if (handout) await exportHandout();
  const browser = await launchBrowser();
  try {
    writeWhole(new Map([[join(dist, picture.file), await titlePicture(browser, join(dist, 'deck.html'))]]));
  } finally {
    await browser.close();
  }
  return [...Object.values(documents), picture.file];
}

/** The handout is made of a deck with notes, apart from the copy without, which an export refuses to put it beside. */
async function exportHandout(): Promise<void> {
  process.env.WITHOUT_NOTES = '';
  const folder = temporaryIn(dist);
  try {
    await exportTo('handout', join(folder, 'handout.pdf'));
    renameSync(join(folder, 'handout.pdf'), join(dist, 'handout.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function exportTo(command: 'pdf' | 'handout', out: string, ...more: string[]): Promise<void> {
  const options = readExportOptions([command, '--out', out, ...more]);
  if (options) await runExport(options, () => {});
}
