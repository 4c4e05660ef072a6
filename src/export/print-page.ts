import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** How to open a view for paper. */
export interface PrintRequest {
  /** path of the deck as one file */
  readonly deck: string;
  /** `view=print&fragments` */
  readonly query: string;
  /** seconds */
  readonly deadline: number;
  /** screen pixels for each slide pixel; matters for pictures only */
  readonly scale?: number;
  /** called with the id of every page before it is drawn */
  readonly onPage?: (id: string) => void;
}

/**
 * Opens a view of the deck for paper and waits until every page is final.
 *
 * @throws Error in one sentence: no deck, a chart that failed, or a slide that did not become ready in time
 */
export async function openPrintPage(browser: Browser, { deck, query, deadline, scale = 1, onPage }: PrintRequest): Promise<Page> {
  if (!existsSync(deck)) throw new Error(`expected ${deck}, got none: leave --no-build out, or run "npm run build" first`);
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: scale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  let current = 'none yet';
  await page.exposeBinding('onPrintPage', (_source, id: string) => {
    current = id;
    onPage?.(id);
  });
  await page.addInitScript(announcePages);
  const failure = new Promise<never>((_resolve, reject) => {
    page.once('pageerror', (error) => reject(new Error(`slide "${current}": ${error.message}`)));
    page.once('crash', () => reject(new Error(`slide "${current}": the browser's page crashed`)));
  });
  const address = `${pathToFileURL(deck).href}?${query}`;
  const timedOut = () => new Error(`slide "${current}": expected to be ready for paper within ${deadline} seconds, got no answer`);
  await Promise.race([failure, becomeReady(page, address, deadline * 1000, timedOut)]);
  await checkCharts(page);
  return page;
}

async function becomeReady(page: Page, address: string, timeout: number, timedOut: () => Error): Promise<void> {
  const state = 'html[data-print="ready"], html[data-deck="failed"]';
  let firstError = '';
  page.on('console', (message) => {
    if (message.type() === 'error') firstError ||= message.text().split('\n')[0] ?? '';
  });
  try {
    await page.goto(address, { timeout, waitUntil: 'commit' });
    await page.waitForSelector(state, { state: 'attached', timeout });
  } catch (error) {
    throw (error as Error).name === 'TimeoutError' ? timedOut() : error;
  }
  if (await page.evaluate(() => document.documentElement.dataset.deck === 'failed')) throw new Error(firstError.replace(/^Error: /, ''));
}

/** Runs in the page: reports which page is about to be drawn, as drawing may block. */
function announcePages(): void {
  const announce = (window as unknown as { onPrintPage: (id: string) => void }).onPrintPage;
  new MutationObserver(() => {
    const id = document.documentElement?.dataset.printing;
    if (id) announce(id);
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-printing'] });
}

async function checkCharts(page: Page): Promise<void> {
  const failed = await page.$$eval('figure[data-error]', (figures) =>
    figures.map(
      (figure) =>
        `chart ${figure.getAttribute('data-chart')} on slide "${figure.closest('section')?.id}": ${figure.getAttribute('data-error')}`,
    ),
  );
  if (failed.length > 0) throw new Error(failed.join('; '));
}
