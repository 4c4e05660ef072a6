import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inkOf, openDeck, resize, shown, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { beside, slides, slidesWithoutSteps } from './slides.ts';
import { pressS, waitForFollowed } from './two-windows.ts';

useBrowser();

const layoutOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.layout);

/** Waits until the slides are shown in a layout, ready to be read. */
const waitForLayout = (page: Page, layout: 'stage' | 'flow') =>
  page.waitForSelector(`html[data-layout="${layout}"][data-deck="ready"]`, { state: 'attached' });

/** The slide at the upper edge of the page that scrolls; nothing before it is in sight. */
const read = (page: Page) =>
  page.$$eval('.slides section[id]', (all) => all.find((slide) => slide.getBoundingClientRect().bottom > innerHeight / 4)?.id);

const [start = '', next = ''] = slidesWithoutSteps(3, ({ charts }) => charts.length > 0);

test.each([
  [1280, 720, 'stage'],
  [1024, 768, 'stage'],
  [1024, 576, 'stage'],
  [1024, 1366, 'stage'],
  [1366, 500, 'stage'],
  [960, 540, 'flow'],
  [844, 390, 'flow'],
  [768, 1024, 'flow'],
  [640, 360, 'flow'],
  [390, 844, 'flow'],
  [320, 256, 'flow'],
])('a window of %d x %d shows the %s, and nothing scrolls sideways', async (width, height, layout) => {
  const { page, complaints } = await openDeck('', { viewport: { width, height } });
  expect(await layoutOf(page)).toBe(layout);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect(complaints).toEqual([]);
});

test.each([
  [1280, 720],
  [1920, 1080],
])('text grows with every zoom of a window of %d x %d, to twice its size at 400 percent', async (width, height) => {
  const { page } = await openDeck(`#/${start}`, { viewport: { width, height } });
  const sizes: number[] = [];
  for (const zoom of [1, 2, 3, 4]) {
    const window = { width: Math.round(width / zoom), height: Math.round(height / zoom) };
    await resize(page, window);
    await waitForLayout(page, zoom === 1 ? 'stage' : 'flow');
    const size = await page.$eval(`#${start} figcaption, #${start} .slide-foot-source`, (text) =>
      Number.parseFloat(getComputedStyle(text).fontSize),
    );
    sizes.push(size * zoom);
  }
  for (const [i, size] of sizes.entries()) if (i > 0) expect(size).toBeGreaterThan(1.1 * (sizes[i - 1] ?? 0));
  expect(sizes.at(-1)).toBeGreaterThanOrEqual(1.95 * (sizes[0] ?? 0));
});

test('on the page that scrolls text grows too', async () => {
  const { page } = await openDeck('', { viewport: { width: 640, height: 900 } });
  const size = () => page.$eval('.slide-foot-source', (text) => Number.parseFloat(getComputedStyle(text).fontSize));
  const before = await size();
  await resize(page, { width: 320, height: 450 });
  expect((await size()) * 2).toBeGreaterThan(before * 1.4);
});

test('a window that becomes small and large again shows the same slide, on the page and on the stage', async () => {
  const { page, complaints } = await openDeck(`#/${start}`);
  for (const viewport of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
  ]) {
    await resize(page, viewport);
    await waitForLayout(page, 'flow');
    await expect.poll(() => read(page)).toBe(start);
    expect(
      await page
        .locator(
          '.reveal, .present, [aria-hidden="true"].fragment:not(.chart-step), section[hidden], section[inert], section[style*="ahead"]',
        )
        .count(),
    ).toBe(0);
    await waitForCharts(page, start);
    await expect.poll(() => inkOf(page.locator(`#${start} canvas`))).toBeGreaterThan(0.005);
  }
  // the keys of the stage are those of the page here
  await page.keyboard.press('b');
  expect(await page.locator('.paused').count()).toBe(0);
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), next);
  await page.waitForFunction((id) => location.hash === `#/${id}`, next);
  await resize(page, { width: 1280, height: 720 });
  await waitForLayout(page, 'stage');
  await waitForSlide(page, next);
  expect(await page.locator('.provenance-details').count()).toBe(0);
  await page.keyboard.press('ArrowLeft');
  await waitForSlide(page, start);
  await waitForCharts(page, start);
  expect(await page.locator('.route [aria-current]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a phone that is turned upright and back shows the same slide at the top of the page', async () => {
  const { page, complaints } = await openDeck(`#/${start}`, { viewport: { width: 844, height: 390 } });
  const top = () => page.$eval(`#${start}`, (slide) => Math.round(Math.abs(slide.getBoundingClientRect().top)));
  await expect.poll(top).toBe(0);
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ]) {
    await resize(page, viewport);
    expect(await layoutOf(page)).toBe('flow');
    await expect.poll(top).toBe(0);
    expect(await read(page)).toBe(start);
  }
  expect(complaints).toEqual([]);
});

test('the steps that the stage has shown of a slide are shown again when it comes back', async () => {
  const stepped = slides.find(({ fragments }) => fragments > 1)?.id ?? '';
  const { page } = await openDeck(`#/${stepped}/0`);
  const steps = () => page.locator(`#${stepped} .fragment.visible`).count();
  const before = await steps();
  expect(before).toBeGreaterThan(0);
  await resize(page, { width: 600, height: 800 });
  await waitForLayout(page, 'flow');
  await resize(page, { width: 1280, height: 720 });
  await waitForLayout(page, 'stage');
  expect(await steps()).toBe(before);
});

test('a stage that a speaker view follows stays the stage in a small window', async () => {
  const { page } = await openDeck(`#/${start}`);
  const view = await pressS(page);
  await resize(page, { width: 640, height: 600 });
  await view.keyboard.press('ArrowRight');
  await waitForSlide(page, next);
  expect(await layoutOf(page)).toBe('stage');
});

test('a speaker view finds its stage again after the stage was a page, with its clock', async () => {
  const { page } = await openDeck(`#/${start}`);
  const view = await pressS(page);
  await page.getByRole('button', { name: 'Read as a page' }).focus();
  await page.keyboard.press('Enter');
  await view.waitForSelector('.speaker[data-link="lost"]', { state: 'attached' });
  await page.getByRole('button', { name: 'Show as slides' }).click();
  await view.waitForSelector('.speaker[data-link="linked"]', { state: 'attached' });
  await view.keyboard.press('ArrowRight');
  await waitForSlide(page, next);
  await waitForFollowed(view, next);
});

test('the first stop of the Tab key offers the page that scrolls; it opens at the same slide, and leads back', async () => {
  const { page, complaints } = await openDeck(`#/${start}`);
  await page.keyboard.press('Tab');
  const offer = page.getByRole('button', { name: 'Read as a page' });
  expect(await offer.evaluate((button) => button === document.activeElement && getComputedStyle(button).opacity)).toBe('1');
  await page.keyboard.press('Enter');
  await waitForLayout(page, 'flow');
  await expect.poll(() => read(page)).toBe(start);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(20 * 720);
  await page.reload();
  await waitForLayout(page, 'flow');
  await expect.poll(() => read(page)).toBe(start);
  await page.getByRole('button', { name: 'Show as slides' }).click();
  await waitForLayout(page, 'stage');
  expect(await shown(page)).toBe(start);
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, beside(start));
  expect(complaints).toEqual([]);
});

test('the stage is never taller than 4:3, and its pointer is where the mouse is', async () => {
  const { page } = await openDeck(`#/${start}`, { viewport: { width: 1024, height: 1366 } });
  const box = await page.locator(`#${start}`).boundingBox();
  expect(box).toEqual({ x: 0, y: 299, width: 1024, height: 768 });
  const route = await page.locator('.route').boundingBox();
  expect(route?.y).toBeLessThan(299 + 768);
  await page.mouse.move(300, 500);
  await page.keyboard.down('l');
  const pointer = page.locator('.stage-pointer:not([hidden])');
  await pointer.waitFor();
  const { x, y, width, height } = (await pointer.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect([x + width / 2, y + height / 2]).toEqual([300, 500]);
});
