import type { Browser } from 'playwright-core';
import type { Options } from './options.ts';
import { postprocess } from './pdf/postprocess.ts';
import { openPaper } from './print-page.ts';

/** What an export works with: the built deck, a browser, and whom to tell of every page. */
export interface Job {
  readonly options: Options;
  /** path of dist/deck.html */
  readonly deck: string;
  readonly browser: Browser;
  readonly onPage: (name: string) => void;
}

/**
 * Prints the slides, or the handout, as one document.
 *
 * @returns the file by its path
 * @throws Error in one sentence when a page does not become ready, or a chart fails
 */
export async function exportPdf({ options, deck, browser, onPage }: Job): Promise<ReadonlyMap<string, Uint8Array>> {
  const { command, fragments, paper, deadline, out } = options;
  const query = command === 'handout' ? `view=handout&paper=${paper}` : `view=print${fragments ? '&fragments' : ''}`;
  const page = await openPaper(browser, { deck, query, deadline, onSlide: onPage });
  const contents = await page.evaluate(() => window.documentInfo);
  if (!contents) throw new Error('expected the page to say what it contains, got nothing');
  const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return new Map([[out, await postprocess(printed, contents)]]);
}
