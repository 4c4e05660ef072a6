import type { Browser, Page } from 'playwright-core';
import type { Options } from './options.ts';
import { openPrintPage } from './print-page.ts';

/** What an export works with: its options, the built deck, a browser, and a callback for progress. */
export interface Job {
  readonly options: Options;
  /** path of the deck as one file */
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
  const { command, deadline, out } = options;
  // loaded while the browser draws: the PDF writer takes as long as the start of the tool itself
  const writer = import('./pdf/postprocess.ts');
  const page = await openPrintPage(browser, { deck, query: queryOf(options), deadline, onPage });
  if (command === 'handout' && !options.script) await (await import('./page-numbers.ts')).writePageNumbers(page);
  // asked for in one go: an answer of its own would hold the print up
  const [contents, printed] = await Promise.all([page.evaluate(() => window.documentInfo), print(page)]);
  if (!contents) throw new Error('expected the print view to set window.documentInfo, got none');
  const { postprocess } = await writer;
  // the browser has done its part and ends while the document is completed
  const [document] = await Promise.all([postprocess(printed, contents), browser.close()]);
  return new Map([[out, document]]);
}

/** Asks the browser itself: the driver would fetch the document in many pieces, one after the other. */
async function print(page: Page): Promise<Uint8Array> {
  const session = await page.context().newCDPSession(page);
  const noMargins = { marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 };
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    ...noMargins,
  });
  return Buffer.from(data, 'base64');
}

function queryOf({ command, fragments, paper, script }: Options): string {
  if (command === 'handout') return `view=handout&paper=${paper}${script ? '&script' : ''}`;
  return `view=print${fragments ? '&fragments' : ''}`;
}
