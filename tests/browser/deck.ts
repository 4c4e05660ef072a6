import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../../src/export/browser.ts';

/** One for all test files that a worker runs; Playwright ends it with the worker. */
let browser: Browser;

/**
 * Gives a test file the browser of its worker. What a test has opened goes with it: pages left open would take time from the tests after it. Of a
 * test that fails, the console says in what state its pages were.
 */
export function useBrowser(): { readonly browser: Browser } {
  beforeAll(async () => {
    const running = browser as Browser | undefined;
    if (!running?.isConnected()) browser = await launchBrowser();
  });
  afterEach(async ({ task }) => {
    const pages = task.result?.state === 'fail' ? browser.contexts().flatMap((context) => context.pages()) : [];
    for (const state of await Promise.all(pages.map(stateOf))) console.error(`${task.name}: Chromium ${browser.version()}, ${state}`);
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return {
    get browser() {
      return browser;
    },
  };
}

/**
 * What a page is doing, for whoever looks for the cause of a failed test: whether its script answers, whether it is drawn, whether it moves. One whose
 * clock the test has stopped gives no answer.
 */
async function stateOf(page: Page): Promise<string> {
  const seconds = 5;
  const state = page
    .evaluate(async () => {
      const tops = new Set<number | undefined>();
      let frames = 0;
      const count = () => {
        frames++;
        tops.add(document.querySelector('.slides section[id]')?.getBoundingClientRect().top);
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const { visibilityState, documentElement } = document;
      const { deck, layout } = documentElement.dataset;
      const waiting = [...document.querySelectorAll<HTMLElement>('figure[data-chart]:not([data-drawn])')].map(
        ({ dataset }) => dataset.chart,
      );
      return `${deck}, ${layout}, ${visibilityState}, ${innerWidth} x ${innerHeight}, scrolled by ${scrollY}; in one second ${frames} frames, ${tops.size} places of the first slide; charts not drawn: ${waiting.join(', ')}`;
    })
    .catch((error: unknown) => `cannot be asked: ${error}`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer in ${seconds} seconds`), 1000 * seconds);
  });
  const says = await Promise.race([state, late]).finally(() => clearTimeout(timer));
  return `${page.url()}: ${says}`;
}

/** The built deck as one file, opened as from a stick. */
export const fileAddress = pathToFileURL(join(import.meta.dirname, '../../dist/deck.html')).href;

/** A page of the deck with everything on it that should not be there. */
export interface Opened {
  readonly page: Page;
  /** console errors, page errors and broken policies */
  readonly complaints: string[];
  /** addresses asked for outside the deck's own host */
  readonly strangers: string[];
}

/** Where and how a test opens the deck. */
interface Opening extends BrowserContextOptions {
  /** the deck's address, where it is not the built site */
  readonly address?: string;
  /** runs in the page before anything else */
  readonly script?: () => void;
}

/** Opens the deck in a context of its own and waits until it is ready. */
export async function openDeck(path = '', { address = inject('site'), script, ...options }: Opening = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  if (script) await context.addInitScript(script);
  const { page, complaints, strangers } = watch(await context.newPage(), address);
  await page.goto(address + path);
  await page.waitForSelector('html[data-deck="ready"], html[data-deck="failed"]', { state: 'attached' });
  return { page, complaints, strangers };
}

/** Writes down what a page complains of and whom it calls. */
export function watch(page: Page, address: string): Opened {
  const complaints: string[] = [];
  const strangers: string[] = [];
  const host = address.startsWith('file:') ? 'file://' : new URL(address).origin;
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(host) && !/^(data|blob|about):/.test(request.url())) strangers.push(request.url());
  });
  return { page, complaints, strangers };
}

/** The id of the slide that is shown. */
export const shown = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('.slides section[id].present')?.id ?? '');

/** Waits until a slide is shown, and the route says so: it follows a frame later. */
export async function waitForSlide(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.slides section[id].present')?.id === wanted &&
      document.querySelector<HTMLElement>('.route-here')?.dataset.station === wanted,
    id,
  );
}

/** Gives a page another window, and waits until it has it: the page learns of it later than the browser. */
export async function resize(page: Page, { width, height }: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height });
  // the event comes with the next frame
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Waits until every chart of a slide is drawn or has failed. */
export async function waitForCharts(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    (slide) =>
      [...document.querySelectorAll(`#${slide} figure[data-chart]`)].every((figure) => figure.matches('[data-drawn], [data-error]')),
    id,
  );
}

/** Waits until the canvas of a chart has as many pixels as its box takes on the screen, give or take one. */
export const waitForFit = (page: Page, id: string) =>
  page.waitForFunction((slide) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`#${slide} canvas`);
    const box = canvas?.parentElement?.getBoundingClientRect();
    const fits = (pixels: number, side: number) => Math.abs(pixels - side * devicePixelRatio) < 1;
    return canvas && box && fits(canvas.width, box.width) && fits(canvas.height, box.height);
  }, id);

/** The share of a canvas that is painted, 0 to 1: a blank chart has none. */
export function inkOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const data = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let painted = 0;
    for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 0) painted++;
    return painted / (width * height);
  });
}

/** A script for `openDeck`: keeps every word that the page writes onto a canvas, as it can be read nowhere else. */
export function recordWords(): void {
  const written: string[] = [];
  const fillText = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    written.push(text);
    fillText.call(this, text, ...place);
  };
  window.written = written;
}

/** What has been written onto canvases since the page was opened, or since the last call. */
export function takeWords(page: Page): Promise<string> {
  return page.evaluate(() => window.written.splice(0).join(' '));
}
