import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openDeck, useBrowser, waitForSlide } from './deck.ts';
import { beside, numberOf, second, slideNamed, slides } from './slides.ts';

useBrowser();

/** Has the page write down whatever a live region says from now on, but for regions of single charts. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const announced: string[] = [];
    window.announced = announced;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const node = target instanceof Element ? target : target.parentElement;
        const region = node?.closest('[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]');
        if (region?.textContent) announced.push(region.textContent);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });

const announced = (page: Page) => page.evaluate(() => window.announced);

test('the deck is no application: a screen reader keeps its reading keys', async () => {
  const { page } = await openDeck();
  expect(await page.locator('[role="application"]:not(.chart-plot)').count()).toBe(0);
  expect(await page.locator('.aria-status').count()).toBe(0);
});

test('a slide is announced once, by number, heading and the summary of its chart', async () => {
  const chart = slides.find(({ charts, fragments }) => charts.length > 0 && fragments === 0)?.id ?? '';
  const { page } = await openDeck(`#/${beside(chart, -1)}`);
  await listen(page);
  await page.evaluate((id) => {
    location.hash = `#/${id}`;
  }, chart);
  await waitForSlide(page, chart);
  const summary = await page.locator(`#${chart} .chart-plot`).getAttribute('aria-label');
  const words = `Slide ${numberOf(chart)} of ${slides.length}: ${slideNamed(chart).heading}. ${summary}`;
  await expect.poll(() => announced(page)).toEqual([words]);
  // the title comes with the rest of the slide, which on a busy machine takes longer than the pause before an announcement
  await expect.poll(() => page.title()).toBe(`${slideNamed(chart).heading} | ${await baseTitle(page)}`);
});

test('paging quickly announces the last slide only, a step what it adds', async () => {
  const stepped = slides.find(({ fragments, charts }, i) => i > 1 && fragments > 0 && charts.length === 0)?.id ?? '';
  const { page } = await openDeck(`#/${stepped}`);
  await listen(page);
  // at once, as nothing else makes sure that no pause comes between the keys
  await page.evaluate(() => {
    for (const key of ['End', 'Home', 'End', 'Home'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => announced(page)).toEqual([expect.stringMatching(/^Slide 1 of/)]);
  await page.evaluate((id) => {
    location.hash = `#/${id}`;
  }, stepped);
  await expect.poll(() => announced(page)).toHaveLength(2);
  const added = await page.locator(`#${stepped} .fragment`).first().textContent();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => announced(page)).toHaveLength(3);
  expect((await announced(page))[2]).toContain(added?.replace(/\s+/g, ' ').trim().slice(0, 12));
});

test('theme, numbers and the blank screen are announced', async () => {
  const { page } = await openDeck();
  await listen(page);
  for (const [key, words] of [
    ['t', 'Theme: dark'],
    ['d', 'Numbers in place of charts'],
    ['d', 'Charts in place of numbers'],
    ['b', 'The screen is blank'],
    ['b', 'The slide is shown again'],
    ['o', 'Overview of all slides'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(async () => (await announced(page)).at(-1)).toBe(words);
  }
});

test('the title of the page that scrolls follows the slide that is read', async () => {
  const { page } = await openDeck('', { viewport: { width: 390, height: 844 } });
  expect(await page.title()).toBe(await baseTitle(page));
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), second);
  await expect.poll(() => page.title()).toBe(`${slideNamed(second).heading} | ${await baseTitle(page)}`);
});

/** The title of the deck, as its page comes. */
const baseTitle = async (page: Page) => /<title>(.*?)<\/title>/.exec(await (await page.request.get(page.url())).text())?.[1];
