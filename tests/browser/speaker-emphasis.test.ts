import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fileAddress, openDeck, resize, shown, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { slidesWithoutSteps } from './slides.ts';
import { openBoth, read, waitForFollowed } from './two-windows.ts';

useBrowser();

/** A slide with a chart, and the one after it. */
const [start = '', next = ''] = slidesWithoutSteps(2, ({ charts }) => charts.length > 0);

const places = [
  ['served under a sub-path', {}],
  ['opened from a file', { address: fileAddress }],
] as const;

/** The middle of what is shown of the pointer, in shares of the window; nothing while it is hidden. */
const pointerOn = (stage: Page) =>
  stage.evaluate(() => {
    const pointer = document.querySelector<HTMLElement>('.stage-pointer:not([hidden])');
    if (!pointer) return undefined;
    const { left, top, width, height } = pointer.getBoundingClientRect();
    const share = (middle: number, side: number) => Math.round((middle / side) * 100) / 100;
    return [share(left + width / 2, innerWidth), share(top + height / 2, innerHeight)];
  });

/** Where the preview of the slide has a share of its width and height, in pixels of the speaker view's window. */
async function onPreview(speaker: Page, x: number, y: number): Promise<[number, number]> {
  const box = await speaker.locator('.speaker-now .speaker-preview').boundingBox();
  if (!box) throw new Error('expected a preview of the slide, got none');
  return [box.x + x * box.width, box.y + y * box.height];
}

/** Pixels of a chart's canvas for each pixel of the screen that it takes. */
const sharpness = (stage: Page) =>
  stage.locator(`#${start} canvas`).evaluate((canvas) => {
    const { width } = canvas.getBoundingClientRect();
    return Math.round(((canvas as HTMLCanvasElement).width / width / devicePixelRatio) * 100) / 100;
  });

test.each(places)('the mouse held on the preview, or L, shows a pointer on the stage: %s', async (_where, options) => {
  const { stage, speaker, complaints } = await openBoth(`#/${start}`, options);
  await speaker.mouse.move(...(await onPreview(speaker, 0.25, 0.5)));
  await speaker.mouse.down();
  await speaker.mouse.move(...(await onPreview(speaker, 0.75, 0.25)));
  await expect.poll(() => pointerOn(stage)).toEqual([0.75, 0.25]);
  await speaker.mouse.up();
  await expect.poll(() => pointerOn(stage)).toBeUndefined();
  await speaker.keyboard.down('l');
  await expect.poll(() => pointerOn(stage)).toEqual([0.75, 0.25]);
  await speaker.keyboard.up('l');
  await expect.poll(() => pointerOn(stage)).toBeUndefined();
  // on the stage itself
  await stage.mouse.move(640, 180);
  await stage.keyboard.down('l');
  await expect.poll(() => pointerOn(stage)).toEqual([0.5, 0.25]);
  await stage.mouse.move(320, 360);
  await expect.poll(() => pointerOn(stage)).toEqual([0.25, 0.5]);
  await stage.keyboard.up('l');
  await expect.poll(() => pointerOn(stage)).toBeUndefined();
  expect(complaints).toEqual([]);
});

test.each(places)('a click on the preview, or Z, zooms and back; charts are drawn sharp: %s', async (_where, options) => {
  const { stage, speaker, complaints } = await openBoth(`#/${start}`, options);
  await waitForCharts(stage, start);
  const width = () => stage.locator(`#${start}`).evaluate((slide) => Math.round(slide.getBoundingClientRect().width));
  expect([await width(), await sharpness(stage)]).toEqual([1280, 1]);
  await speaker.mouse.click(...(await onPreview(speaker, 0.75, 0.5)));
  await stage.waitForSelector('.slides[data-zoom="on"]');
  expect([await width(), await sharpness(stage)]).toEqual([2560, 1]);
  // the place that was clicked stays where it is
  expect(await stage.locator(`#${start}`).evaluate((slide) => Math.round(slide.getBoundingClientRect().left))).toBe(-960);
  await expect.poll(() => read(speaker, 'on-stage')).toMatch(/Zoomed/);
  expect(await pointerOn(stage)).toBeUndefined();
  await speaker.keyboard.press('z');
  await stage.waitForSelector('.slides:not([data-zoom])');
  await expect.poll(() => sharpness(stage)).toBe(1);
  expect(await width()).toBe(1280);
  await expect.poll(() => read(speaker, 'on-stage')).toBe('');
  // another slide is shown whole
  await stage.keyboard.press('z');
  await stage.waitForSelector('.slides[data-zoom="on"]');
  await stage.keyboard.press('PageDown');
  await waitForSlide(stage, next);
  await stage.waitForSelector('.slides:not([data-zoom])');
  await waitForFollowed(speaker, next);
  await expect.poll(() => read(speaker, 'on-stage')).toBe('');
  expect(complaints).toEqual([]);
});

test('W draws on the slide; another slide is shown without the drawing, and W takes all of it away', async () => {
  const { page, complaints } = await openDeck(`#/${start}`);
  const draw = async () => {
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(500, 400, { steps: 5 });
    await page.mouse.up();
  };
  const lines = page.locator('.stage-drawing path');
  await page.keyboard.press('w');
  await page.locator('.stage-drawing').waitFor();
  await draw();
  await expect.poll(() => lines.count()).toBe(1);
  expect((await lines.boundingBox())?.width).toBeGreaterThan(150);
  // what draws does not move the slides
  expect(await shown(page)).toBe(start);
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, next);
  expect(await lines.count()).toBe(0);
  await draw();
  expect(await lines.count()).toBe(1);
  await page.keyboard.press('w');
  await page.locator('.stage-drawing').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('pointer, zoom and drawing end where the slides become a page', async () => {
  const { page } = await openDeck();
  await page.keyboard.down('l');
  await page.locator('.stage-pointer').waitFor();
  await page.keyboard.press('z');
  await page.locator('[data-zoom]').waitFor();
  await page.keyboard.press('w');
  await page.locator('.stage-drawing').waitFor();
  await resize(page, { width: 390, height: 844 });
  await page.waitForSelector('html[data-deck="ready"][data-layout="flow"]', { state: 'attached' });
  expect(await page.locator('.stage-pointer, .stage-drawing, [data-zoom], [data-pointing]').count()).toBe(0);
});
