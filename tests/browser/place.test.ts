import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openDeck, shown, useBrowser, waitForSlide } from './deck.ts';
import { aroundOneStep, beside, first, last, parts } from './slides.ts';

useBrowser();

/** A slide with one step, and the one before it. */
const [before, stepped] = aroundOneStep();

/** The slide that is shown and how many of its steps are. */
const placeOn = (page: Page) =>
  page.evaluate(() => {
    const slide = document.querySelector('.slides section[id].present');
    return `${slide?.id} ${slide?.querySelectorAll('.fragment.visible').length}`;
  });

const ready = (page: Page) => page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });

/** A script for `openDeck`: the page goes without being told, as when its process ends. */
function goUntold(): void {
  addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);
}

/** A script for `openDeck`: the page goes without being told, and the browser has refused to change the address. */
function goUntoldAndRefused(): void {
  addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // it refuses for some seconds only
  if (navigation?.type === 'reload') return;
  history.replaceState = () => {
    throw new DOMException('too many calls', 'SecurityError');
  };
}

test.each([
  ['with its address', goUntold],
  ['where the address could not be written', goUntoldAndRefused],
])('a tab that ends without warning comes back to the same slide and step, %s', async (_which, script) => {
  const { page } = await openDeck(`#/${before}`, { script });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, stepped);
  await page.reload();
  await ready(page);
  expect(await placeOn(page)).toBe(`${stepped} 1`);
});

test('a page that was left comes back to the same slide and step', async () => {
  const { page } = await openDeck(`#/${before}`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, stepped);
  await page.goto('about:blank');
  await page.goBack();
  await ready(page);
  expect(await placeOn(page)).toBe(`${stepped} 1`);
});

test('Back and Forward lead through the links that were followed, over another page too', async () => {
  const [, second = [], third = []] = parts;
  const [secondPart = ''] = second;
  const [thirdPart = ''] = third;
  const { page } = await openDeck();
  const stops = page.locator('.route .route-stop a');
  await stops.nth(1).click();
  await waitForSlide(page, secondPart);
  const left = beside(secondPart);
  while ((await shown(page)) !== left) await page.keyboard.press('ArrowRight');
  await stops.nth(2).click();
  await waitForSlide(page, thirdPart);
  await page.goBack();
  await waitForSlide(page, left);
  await page.goForward();
  await waitForSlide(page, thirdPart);
  await page.goto('about:blank');
  // two entries at once: the place of the entry, not the one that was shown last
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => void setTimeout(() => history.go(-2)))]);
  await ready(page);
  expect(await shown(page)).toBe(left);
});

test('an address without a slide leaves the talk where it is, and is put right', async () => {
  const { page, complaints } = await openDeck(`#/${stepped}`);
  for (const hash of ['#/nowhere', '#%', '#/%E0%A4%A', '#/__proto__', '#/"]', '#/-1', `#/${'a'.repeat(3000)}`]) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/${stepped}`);
    expect(await shown(page)).toBe(stepped);
  }
  for (const hash of ['#//', `#/${first}/999`, `#/${first}/-5`]) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/${first}`);
  }
  expect(complaints).toEqual([]);
});

test('an address that is set right after a move is followed, whenever it comes', async () => {
  const { page, complaints } = await openDeck();
  for (let frames = 0; frames < 5; frames++) {
    await page.evaluate(
      ([count, id]) => {
        // a method, since the loader of these files gives arrow functions a helper that the page does not have
        const wait = {
          left: count,
          next() {
            if (wait.left-- > 0) requestAnimationFrame(wait.next);
            else window.location.hash = `#/${id}`;
          },
        };
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', keyCode: 36, bubbles: true }));
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', keyCode: 39, bubbles: true }));
        wait.next();
      },
      [frames, last] as const,
    );
    await waitForSlide(page, last);
  }
  expect(complaints).toEqual([]);
});

test.each([
  '?view=constructor',
  '?view=toString',
  '?view=__proto__',
  '?view=',
  '?view=Stage',
  '?view=%00&view=print',
  '?%',
  '#/__proto__',
  '#%',
  '#/no-such-slide/99',
])('the address %s leads to the stage', async (path) => {
  const { page, complaints } = await openDeck(path);
  expect(await page.evaluate(() => document.documentElement.dataset.deck)).toBe('ready');
  expect(await shown(page)).toBe(first);
  expect(complaints).toEqual([]);
});
