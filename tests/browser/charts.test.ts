import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { million } from '../../src/data/format.ts';
import { tradeYears } from '../../src/data/trade.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';
import { findBars } from './bars.ts';
import { openDeck, resize, shown, useBrowser, waitForCharts, waitForFit, waitForSlide } from './deck.ts';
import { beside, charted, growth } from './slides.ts';

useBrowser();

/** How a chart's canvas lies in its box, all in pixels of the screen. */
const fitOf = (page: Page, id: string) =>
  page.evaluate((slide) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`#${slide} canvas`);
    const box = document.querySelector(`#${slide} .chart-plot`)?.getBoundingClientRect();
    if (!canvas || !box) throw new Error(`expected a chart on ${slide}, got none`);
    const shown = canvas.getBoundingClientRect();
    return {
      width: shown.width,
      height: shown.height,
      box: [box.width, box.height],
      sharp: canvas.width / (shown.width * devicePixelRatio),
    };
  }, id);

test.each([
  { width: 1280, height: 720, dpr: 1 },
  { width: 1024, height: 768, dpr: 1.25 },
  { width: 1920, height: 1080, dpr: 1.5 },
  { width: 2560, height: 1440, dpr: 2 },
])('a chart fills its box and is sharp at $width x $height, $dpr pixels a point', async ({ width, height, dpr }) => {
  const { page } = await openDeck(`#/${charted}`, { viewport: { width, height }, deviceScaleFactor: dpr });
  await waitForCharts(page, charted);
  const before = await fitOf(page, charted);
  expect(before.box).toEqual([before.width, before.height].map((side) => expect.closeTo(side, 0)));
  // one pixel of the canvas for one of the screen, but for a rounding of the browser's to a 64th
  expect(before.sharp).toBeCloseTo(1, 3);

  // a window that grows and shrinks leaves no trace
  await resize(page, { width: width * 0.75, height: height * 0.75 + 90 });
  await waitForFit(page, charted);
  await page.keyboard.press('o');
  await page.keyboard.press('Escape');
  await resize(page, { width, height });
  await waitForFit(page, charted);
  expect(await fitOf(page, charted)).toEqual(before);
});

test('a chart that was drawn ahead is as large as its box again once the overview has closed, or the window is another', async () => {
  const { page } = await openDeck(`#/${beside(charted, -1)}`, { viewport: { width: 1280, height: 720 } });
  await waitForCharts(page, charted);
  const width = () => page.locator(`#${charted} canvas`).getAttribute('width');
  const whole = await width();
  await page.keyboard.press('o');
  await page.waitForSelector('.reveal.overview');
  // the slide is hidden: the browser may say for a while that its boxes are as large as before, which the canvas fits
  await expect.poll(width).not.toBe(whole);
  await waitForFit(page, charted);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.reveal:not(.overview)');
  await expect.poll(width).toBe(whole);
  await waitForFit(page, charted);
  await resize(page, { width: 1024, height: 640 });
  await expect.poll(width).not.toBe(whole);
  await waitForFit(page, charted);
  expect(await shown(page)).toBe(beside(charted, -1));
});

/** The trade that the chart's bars stand for, million US dollars, as a tooltip writes it but for its decimals. */
const tradeShown = tradeYears(projectTables(root).trade).map(({ usdMillion }) => million(usdMillion));

test.skipIf(!growth).each([
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
])(
  'mouse and finger on a bar find that bar at $width x $height (skipped where no slide has the chart of trade)',
  async ({ width, height }) => {
    const { page } = await openDeck(`#/${growth}`, {
      viewport: { width, height },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    await waitForSlide(page, growth);
    await waitForCharts(page, growth);
    const bars = await page.evaluate(findBars);
    expect(bars).toHaveLength(tradeShown.length);
    const tooltip = page.locator(`#${growth} .chart-tooltip`);
    const words = async () => ((await tooltip.isVisible()) ? await tooltip.textContent() : '');
    for (const point of [
      ({ x, y }: { x: number; y: number }) => page.mouse.move(x, y),
      ({ x, y }: { x: number; y: number }) => page.touchscreen.tap(x, y),
    ])
      for (const [i, value] of tradeShown.entries()) {
        await point(bars[i] ?? { x: 0, y: 0 });
        await expect.poll(words).toContain(value);
        await point({ x: 5, y: 5 });
        await expect.poll(words).toBe('');
      }
  },
);
