import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** What a page of paper is opened with. */
export interface PaperRequest {
  /** path of dist/deck.html */
  readonly deck: string;
  /** `view=print&fragments` */
  readonly query: string;
  /** seconds */
  readonly deadline: number;
  /** screen pixels for each slide pixel; matters for pictures only */
  readonly scale?: number;
  /** told of every slide that is being prepared */
  readonly onSlide?: (id: string) => void;
}

/**
 * Opens a view of the deck for paper and waits until every page is final.
 *
 * @throws Error in one sentence: no deck, a chart that failed, or a slide that did not become ready in time
 */
export async function openPaper(browser: Browser, { deck, query, deadline, scale = 1, onSlide }: PaperRequest): Promise<Page> {
  if (!existsSync(deck)) throw new Error(`expected ${deck}, got none: leave --no-build out, or run "npm run build" first`);
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: scale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  let slide = 'none yet';
  await page.exposeBinding('onPaperSlide', (_source, id: string) => {
    slide = id;
    onSlide?.(id);
  });
  await page.addInitScript(announceSlides);
  const failure = new Promise<never>((_resolve, reject) => {
    page.once('pageerror', (error) => reject(new Error(`slide "${slide}": ${error.message}`)));
    page.once('crash', () => reject(new Error(`slide "${slide}": the browser's page crashed`)));
  });
  const address = `${pathToFileURL(deck).href}?${query}`;
  const late = () => new Error(`slide "${slide}": expected to be ready for paper within ${deadline} seconds, got no answer`);
  await Promise.race([failure, becomeReady(page, address, deadline * 1000, late)]);
  await checkCharts(page);
  return page;
}

async function becomeReady(page: Page, address: string, timeout: number, late: () => Error): Promise<void> {
  const state = 'html[data-print="ready"], html[data-deck="failed"]';
  let said = '';
  page.on('console', (message) => {
    if (message.type() === 'error') said ||= message.text().split('\n')[0] ?? '';
  });
  try {
    await page.goto(address, { timeout, waitUntil: 'commit' });
    await page.waitForSelector(state, { state: 'attached', timeout });
  } catch (error) {
    throw (error as Error).name === 'TimeoutError' ? late() : error;
  }
  if (await page.evaluate(() => document.documentElement.dataset.deck === 'failed')) throw new Error(said.replace(/^Error: /, ''));
}

/** Runs in the page: passes on which slide is in hand, before the slide can keep the page busy. */
function announceSlides(): void {
  const announce = (window as unknown as { onPaperSlide: (id: string) => void }).onPaperSlide;
  new MutationObserver(() => {
    const id = document.documentElement?.dataset.printing;
    if (id) announce(id);
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-printing'] });
}

async function checkCharts(page: Page): Promise<void> {
  const broken = await page.$$eval('figure[data-error]', (figures) =>
    figures.map(
      (figure) =>
        `chart ${figure.getAttribute('data-chart')} on slide "${figure.closest('section')?.id}": ${figure.getAttribute('data-error')}`,
    ),
  );
  if (broken.length > 0) throw new Error(broken.join('; '));
}
