import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Job } from './pdf.ts';
import { openPrintPage } from './print-page.ts';

/** The width of a slide on the contact sheet, pixels, and how many are in a row. */
const thumb = 320;
const columns = 4;
const gap = 12;

/**
 * Takes a picture of every slide in its last state, `NN-id.png`, and one of all together, `contact-sheet.png`.
 *
 * @returns the files by their paths
 * @throws Error as `openPrintPage`
 */
export async function exportPictures({ options, deck, browser, onPage }: Job): Promise<ReadonlyMap<string, Uint8Array>> {
  const { width, out, deadline } = options;
  const page = await openPrintPage(browser, { deck, query: 'view=print', deadline, scale: width / 1280 });
  await keepSlidesOnly(page);
  const slides = await page.locator('.slides section[id]').all();
  const digits = String(slides.length).length;
  const files = new Map<string, Uint8Array>();
  for (const [index, slide] of slides.entries()) {
    const name = `${String(index + 1).padStart(digits, '0')}-${await slide.getAttribute('id')}.png`;
    files.set(join(out, name), await slide.screenshot());
    onPage(name);
  }
  const desk = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--desk'));
  const sheet = await contactSheet(browser, [...files.values()], desk);
  onPage('contact-sheet.png');
  return files.set(join(out, 'contact-sheet.png'), sheet);
}

/** Links to the pages behind the slides lead nowhere from a picture. */
async function keepSlidesOnly(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const extra of document.querySelectorAll('.paper-bar, .table-page, .end-note-page, .slide-foot-pages')) extra.remove();
  });
}

async function contactSheet(browser: Browser, pictures: readonly Uint8Array[], background: string): Promise<Uint8Array> {
  const width = columns * thumb + (columns + 1) * gap;
  const page = await browser.newPage({ viewport: { width, height: 720 }, deviceScaleFactor: 2 });
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${Buffer.from(picture).toString('base64')}">`);
  await page.setContent(
    `<style>body{margin:0;padding:${gap}px;display:grid;grid-template-columns:repeat(${columns},1fr);gap:${gap}px;background:${background}}` +
      `img{display:block;width:100%}</style>${images.join('')}`,
  );
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}
