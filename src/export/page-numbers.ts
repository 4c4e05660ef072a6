import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';

/**
 * Writes the numbers of pages into contents: no browser knows them before it prints, so the pages are printed once to learn where each entry
 * has come to lie. The numbers have their room already, and move nothing.
 */
export async function writePageNumbers(page: Page): Promise<void> {
  const printed = await page.pdf({ preferCSSPageSize: true, tagged: false });
  const numbers = await pagesOfPlaces(printed);
  await page.evaluate((known) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      const number = known[place.dataset.pageOf ?? ''];
      if (number === undefined) throw new Error(`expected "${place.dataset.pageOf}" on a page, got none`);
      // the words before it end without a space: see src/paper/white-space.ts
      place.textContent = ` ${number}`;
    }
  }, numbers);
}

/** The pages, counted from one, of all places that a link of the document leads to. */
async function pagesOfPlaces(printed: Uint8Array): Promise<Readonly<Record<string, number>>> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const pages = document.getPages().map(({ ref }) => ref);
  const places = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
  return Object.fromEntries(
    places.entries().map(([name, destination]) => {
      const target = document.context.lookup(destination, PDFArray).get(0);
      return [name.decodeText(), target instanceof PDFRef ? 1 + pages.indexOf(target) : 0];
    }),
  );
}
