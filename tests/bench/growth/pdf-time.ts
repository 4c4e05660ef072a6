import { launchBrowser } from '../../../src/export/browser.ts';
import { readOptions } from '../../../src/export/options.ts';
import { exportPdf } from '../../../src/export/pdf.ts';

const deadline = 600;

/** Milliseconds that the PDF of a deck in one file takes, from starting a browser to the finished document. */
export async function pdfTime(deck: string): Promise<number> {
  const options = readOptions(['pdf', '--no-build', '--deadline', String(deadline)]);
  if (!options) throw new Error('expected options, got a call for help');
  const started = performance.now();
  const browser = await launchBrowser();
  try {
    await exportPdf({ options, deck, browser, onPage: () => {} });
    return performance.now() - started;
  } finally {
    await browser.close();
  }
}

/** The same for the bare deck, as reveal.js says how to print one. */
export async function barePdfTime(address: string): Promise<number> {
  const started = performance.now();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(deadline * 1000);
    await page.goto(`${address}?view=print`);
    await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    await page.waitForSelector('.pdf-page', { state: 'attached' });
    await page.pdf({ preferCSSPageSize: true, printBackground: true });
    return performance.now() - started;
  } finally {
    await browser.close();
  }
}
