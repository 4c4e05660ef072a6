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
  /** screen pixels for each slide pixel; the pages are to be looked at only where it is given */
  readonly scale?: number;
  /** called with the id of every page before it is drawn */
  readonly onPage?: (id: string) => void;
}

/**
 * Opens a view of the deck for paper and waits until every page is final.
 *
 * @throws Error in one sentence: no deck, a chart that failed, or a slide that did not become ready in time
 */
export async function openPrintPage(browser: Browser, { deck, query, deadline, scale, onPage }: PrintRequest): Promise<Page> {
  if (!existsSync(deck)) throw new Error(`expected ${deck}, got none: leave --no-build out, or run "npm run build" first`);
  const page = await browser.newPage({
    // what shows in a window is painted as often as it changes: for paper alone it shows one row
    viewport: { width: 1280, height: scale === undefined ? 1 : 720 },
    deviceScaleFactor: scale ?? 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  if (scale === undefined) await page.addInitScript(skipScreenLayout);
  let current = 'none yet';
  const ended = await listen(page, (id) => {
    current = id;
    onPage?.(id);
  });
  const failure = new Promise<never>((_resolve, reject) => {
    page.once('pageerror', (error) => reject(new Error(`slide "${current}": ${error.message}`)));
    page.once('crash', () => reject(new Error(`slide "${current}": the browser's page crashed`)));
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = () => `slide "${current}": expected to be ready for paper within ${deadline} seconds, got no answer`;
    timer = setTimeout(() => reject(new Error(message())), deadline * 1000);
  });
  try {
    await Promise.race([failure, late, becomeReady(page, `${pathToFileURL(deck).href}?${query}`, ended)]);
  } finally {
    clearTimeout(timer);
  }
  return page;
}

/** What a view for paper tells: the attributes of its root element, and, once it is ready, which charts failed and why. */
interface Announcement {
  readonly root: DOMStringMap;
  readonly failedCharts: readonly string[];
}

/**
 * Has a view for paper tell of the page that it draws, and how it ends. It calls a binding of the browser: those of the driver answer each
 * call, and its waiting looks through the whole document again and again, all in the thread that draws.
 */
async function listen(page: Page, onPage: (id: string) => void): Promise<{ readonly last: Promise<Announcement> }> {
  const session = await page.context().newCDPSession(page);
  const last = new Promise<Announcement>((resolve) => {
    session.on('Runtime.bindingCalled', ({ payload }) => {
      const announcement = JSON.parse(payload) as Announcement;
      const { printing, print, deck } = announcement.root;
      if (printing) onPage(printing);
      if (print === 'ready' || deck === 'failed') resolve(announcement);
    });
  });
  const binding = session.send('Runtime.enable').then(() => session.send('Runtime.addBinding', { name: 'announceState' }));
  await Promise.all([binding, page.addInitScript(announceStates)]);
  return { last };
}

async function becomeReady(page: Page, address: string, ended: { readonly last: Promise<Announcement> }): Promise<void> {
  let firstError = '';
  page.on('console', (message) => {
    if (message.type() === 'error') firstError ||= message.text().split('\n')[0] ?? '';
  });
  // how long it may take is up to the caller
  await page.goto(address, { timeout: 0, waitUntil: 'commit' });
  const { root, failedCharts } = await ended.last;
  if (failedCharts.length > 0) throw new Error(failedCharts.join('; '));
  if (root.print === 'ready') return;
  // an answer of the page comes after its messages
  await page.evaluate(() => undefined);
  throw new Error(firstError.replace(/^Error: /, ''));
}

/** Runs in the page: reports which page is about to be drawn, as drawing may block, and how the view ended. */
function announceStates(): void {
  const announce = (window as unknown as { announceState: (state: string) => void }).announceState;
  new MutationObserver(() => {
    const root = document.documentElement?.dataset;
    if (!root) return;
    const failed = root.print === 'ready' ? document.querySelectorAll<HTMLElement>('figure[data-error]') : [];
    const failedCharts = [...failed].map(
      (figure) => `chart ${figure.dataset.chart} on slide "${figure.closest('section')?.id}": ${figure.dataset.error}`,
    );
    announce(JSON.stringify({ root, failedCharts }));
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-printing', 'data-print', 'data-deck'] });
}

/**
 * Runs in the page: slides that nobody looks at are laid out for paper alone, and not for the window as well. Those with charts are left as they are:
 * Chromium prints nothing of a canvas that it has not shown.
 */
function skipScreenLayout(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen { [data-view="print"] .slides section[id]:not(:has([data-chart])) { content-visibility: auto } }');
  document.adoptedStyleSheets = [sheet];
}
