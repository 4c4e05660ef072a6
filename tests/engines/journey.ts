import { expect } from 'vitest';
import type { Driver } from './driver.ts';

/** Waits until a function of the page answers with true. */
export async function until<Args extends readonly unknown[]>(
  driver: Driver,
  action: (...args: Args) => boolean | undefined,
  ...args: Args
): Promise<void> {
  await expect.poll(() => driver.evaluate(action, ...args), { message: action.toString() }).toBe(true);
}

/** Gives the window a size, opens an address of the deck and waits until it is ready. From then on the page writes down its errors. */
export async function openDeck(driver: Driver, address: string, [width, height] = [1280, 720]): Promise<void> {
  await resize(driver, [width, height]);
  // another address, so that a change of the hash alone loads the deck anew
  await driver.goto('about:blank');
  await driver.goto(address);
  await until(driver, () => document.documentElement.dataset.deck !== undefined);
  expect(await driver.evaluate(() => document.documentElement.dataset.deck)).toBe('ready');
  await driver.evaluate(() => {
    const complaints: string[] = [];
    window.complaints = complaints;
    addEventListener('error', ({ message }) => complaints.push(message));
    addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
    console.error = (...words: unknown[]) => complaints.push(words.join(' '));
  });
}

export async function resize(driver: Driver, [width, height]: readonly [number, number] | readonly number[]): Promise<void> {
  await driver.resize(width ?? 0, height ?? 0);
  await until(driver, (w, h) => innerWidth === w && innerHeight === h, width, height);
}

/** What the page has complained of since it was ready, and the messages of charts that failed. */
export const complaintsOf = (driver: Driver): Promise<string[]> =>
  driver.evaluate(() => [
    ...window.complaints,
    ...[...document.querySelectorAll('[data-error]')].map((figure) => figure.getAttribute('data-error') ?? ''),
  ]);

export const waitForSlide = (driver: Driver, id: string): Promise<void> =>
  until(driver, (wanted) => document.querySelector('.slides section[id].present')?.id === wanted, id);

/** Waits until a slide's charts are drawn and have paint on them: on arrival they grow from nothing. */
export const waitForCharts = (driver: Driver, id: string): Promise<void> =>
  until(
    driver,
    (slide) =>
      [...document.querySelectorAll(`#${slide} figure[data-chart]`)].every((figure) => {
        const canvas = figure.querySelector('canvas');
        const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return figure.hasAttribute('data-drawn') && data?.some((value, i) => i % 4 === 3 && value > 0);
      }),
    id,
  );

/** How many CSS pixels wide 1,280 slide pixels are inside an element, as the browser lays them out. */
export const slideWidth = (driver: Driver, selector: string): Promise<number> =>
  driver.evaluate((inside) => {
    const ruler = document.createElement('div');
    document.querySelector(inside)?.append(ruler);
    Object.assign(ruler.style, { position: 'absolute', width: 'calc(1280 * var(--u))' });
    const { width } = ruler.getBoundingClientRect();
    ruler.remove();
    return width;
  }, selector);

/** The words of a slide's body that reach down into its foot, with how many pixels. */
export const wordsInFoot = (driver: Driver, id: string): Promise<string[]> =>
  driver.evaluate((slide) => {
    const foot = document.querySelector(`#${slide} .slide-foot`)?.getBoundingClientRect();
    if (!foot) return [`${slide}: no foot`];
    const words = document.querySelectorAll<HTMLElement>(`#${slide} .slide-body :is(p, li, dt, dd, th, td, a)`);
    return [...words]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().bottom > foot.top)
      .map((one) => `${slide}: "${one.textContent}" ${Math.round(one.getBoundingClientRect().bottom - foot.top)}`);
  }, id);

/** The blocks of text on a slide whose last line is one word that takes less than a quarter of the line above it. */
export const loneLastWords = (driver: Driver, id: string): Promise<string[]> =>
  driver.evaluate((slide) => {
    const found: string[] = [];
    for (const block of document.querySelectorAll<HTMLElement>(`#${slide} :is(h1, h2, p, li, dd, th, td, figcaption)`)) {
      if (block.closest('.notes, .chart-table, .visually-hidden') || block.querySelector('p, li, dd, div, br') || !block.checkVisibility())
        continue;
      const words: { text: string; box: DOMRect }[] = [];
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode())
        for (const { index, 0: text } of node.data.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + text.length);
          words.push({ text, box: range.getBoundingClientRect() });
        }
      const last = words.at(-1);
      const before = words.at(-2);
      if (!last || !before || last.box.top < before.box.bottom - 1) continue;
      const line = words.filter(({ box }) => Math.abs(box.bottom - before.box.bottom) < 4);
      const width = before.box.right - (line[0]?.box.left ?? 0);
      if (last.box.width < width / 4) found.push(`${slide}: "${before.text} / ${last.text}"`);
    }
    return found;
  }, id);
