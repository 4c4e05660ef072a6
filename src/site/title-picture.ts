import type { Browser } from 'playwright-core';
import { openPrintPage } from '../export/print-page.ts';
import { picture } from '../vite/site-head.ts';

/** Slides are laid out this many pixels wide (src/export/print-page.ts). */
const slideWidth = 1280;

/**
 * Takes the picture of the title slide that a shared link shows.
 *
 * @param deck path of the deck as one file
 * @returns a PNG
 */
export async function titlePicture(browser: Browser, deck: string): Promise<Uint8Array> {
  const page = await openPrintPage(browser, { deck, query: 'view=print', deadline: 30, scale: picture.width / slideWidth });
  return page.locator('.slides section[id]').first().screenshot();
}
