import type { BrowserContext, Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProjectCopy } from '../project.ts';
import { openDeck, recordWords, takeWords, useBrowser, waitForCharts, waitForSlide, watch } from './deck.ts';
import { beside, first, growth, last, slides } from './slides.ts';
import { followed, linked, pressS } from './two-windows.ts';

/** The site lies under a sub-path, as a project's site does. */
const base = '/talks/deck/';

useBrowser();
const project = new ProjectCopy();
let server: PreviewServer | undefined;
/** Any free port at first, the same one from then on. */
let port = 0;
let address = '';

/** Serves what has been built last. */
async function connect(): Promise<void> {
  server = await preview({
    root: project.folder,
    configFile: false,
    base,
    preview: { port, strictPort: true, host: '127.0.0.1', open: false },
    logLevel: 'error',
  });
  port = Number(new URL(server.resolvedUrls?.local[0] ?? '').port);
  // not this machine's usual name: what is served under that is not stored
  address = `http://deck.localhost:${port}${base}`;
}

/** From now on the site does not answer. */
async function disconnect(): Promise<void> {
  await server?.close();
  server = undefined;
}

function build(): void {
  expect(project.build().output).toContain('built in');
}

/** Waits until the files of the deck are stored. */
const stored = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

/** The state of the worker that a new build has brought, once it is stored or refused. */
const newWorker = (page: Page): Promise<string> =>
  page.evaluate(async (scope) => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    if (!registration) throw new Error('expected a service worker, got none');
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker?.state === 'installing') await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    return worker?.state ?? 'none';
  }, base);

/** Waits until no worker waits for windows of an earlier build to close. */
async function taken(context: BrowserContext): Promise<void> {
  // an address of the same site outside the deck, which no worker controls
  const outside = await context.newPage();
  await outside.goto(new URL('/', address).href);
  await outside.waitForFunction(async (scope) => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    return registration?.active?.state === 'activated' && !registration.waiting;
  }, base);
  await outside.close();
}

async function openAgain(context: BrowserContext, path: string) {
  const opened = watch(await context.newPage(), address);
  await opened.page.goto(address + path);
  await opened.page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  return opened;
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
}

/** On one line, as in the file it may stand on several. */
const heading = async (page: Page, id: string) => (await page.locator(`#${id} :is(h1, h2)`).textContent())?.replace(/\s+/g, ' ').trim();

beforeAll(async () => {
  build();
  await connect();
});
afterAll(async () => {
  await disconnect();
  project.remove();
});

test('after one visit the deck needs no network: every slide, the speaker view, the print view', async () => {
  const { page, complaints, strangers } = await openDeck('', { address });
  await stored(page);
  // the last that a first visit fetches, from the network still
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/chart-files-')));
  await disconnect();
  await reload(page);
  for (const { id } of slides) {
    await page.evaluate((slide) => {
      location.hash = `/${slide}`;
    }, id);
    await waitForSlide(page, id);
    await waitForCharts(page, id);
  }
  expect(await page.locator('figure[data-error]').count()).toBe(0);
  const speaker = await pressS(page, { page, complaints, strangers });
  expect(await followed(speaker)).toBe(last);
  await speaker.keyboard.press('Home');
  await waitForSlide(page, first);
  const print = watch(await page.context().newPage(), address);
  await print.page.goto(`${address}?view=print`);
  await print.page.waitForSelector('html[data-print="ready"]', { state: 'attached' });
  expect([...complaints, ...print.complaints, ...strangers]).toEqual([]);
  await page.context().close();
  await connect();
});

test.skipIf(!growth)(
  'a new build is taken on the next visit, whole; a talk in progress keeps the one it began with (skipped where no slide has the chart of trade)',
  async () => {
    const { page, complaints } = await openDeck(`#/${beside(growth, -1)}`, { address });
    const context = page.context();
    await stored(page);
    const before = await heading(page, growth);
    await reload(page);

    project.beginHeading(growth, 'Edited: ');
    project.setTradeOf2020('987');
    build();
    expect(await newWorker(page)).toBe('installed');
    // neither a reload nor a speaker view that is opened now changes the build
    await reload(page);
    const speaker = await pressS(page);
    expect([await heading(page, growth), await heading(speaker, `next-${growth}`)]).toEqual([before, before]);
    await reload(speaker);
    await linked(speaker);
    expect(complaints).toEqual([]);

    await speaker.close();
    await page.close();
    await taken(context);
    await disconnect();
    await context.addInitScript(recordWords);
    const next = await openAgain(context, `#/${growth}`);
    await waitForCharts(next.page, growth);
    expect(await heading(next.page, growth)).toMatch(/^Edited: .*987/);
    expect(await takeWords(next.page)).toContain('987');
    expect(next.complaints).toEqual([]);
    await context.close();
    await connect();
  },
);

test('a site that still sends an old page beside a new worker changes nothing', async () => {
  const { page } = await openDeck('', { address });
  await stored(page);
  await reload(page);
  const before = await heading(page, first);
  const old = project.read('dist/index.html');
  project.beginHeading(first, 'Later: ');
  build();
  project.write('dist/index.html', old);
  expect(await newWorker(page)).toBe('redundant');
  await disconnect();
  await reload(page);
  expect(await heading(page, first)).toBe(before);
  await page.context().close();
});
