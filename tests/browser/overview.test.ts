import { expect, test } from 'vitest';
import { openDeck, shown, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { look } from './measure.ts';
import { beside, first, firstWith, last, parts, second, slides } from './slides.ts';

useBrowser();

const overview = '.reveal.overview';
const stage = '.reveal:not(.overview)';

test('in the overview the arrows lead across slides and down parts, and Enter shows the slide', async () => {
  const { page, complaints } = await openDeck();
  const [endOfOpening = '', endOfFirst = ''] = parts.map((ids) => ids.at(-1) ?? '');
  const ways: [key: string, to: string | undefined][] = [
    ['ArrowUp', first],
    ['ArrowLeft', first],
    ['ArrowRight', second],
    ['ArrowDown', parts[1]?.[1]],
    ['ArrowDown', parts[2]?.[1]],
    ['ArrowLeft', parts[2]?.[0]],
    ['ArrowLeft', endOfFirst],
    ['ArrowRight', parts[2]?.[0]],
    ['ArrowUp', parts[1]?.[0]],
    ['ArrowLeft', endOfOpening],
  ];
  await page.keyboard.press('Escape');
  await page.waitForSelector(overview);
  for (const [key, to] of ways) {
    await page.keyboard.press(key);
    expect([key, await shown(page)]).toEqual([key, to]);
    // the one slide with a ring around it, inside the window
    const ring = page.locator('.slides section[id].present').locator('visible=true');
    expect(await ring.evaluate((slide) => Number.parseFloat(getComputedStyle(slide).outlineWidth))).toBeGreaterThan(3);
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector(stage);
  expect(await shown(page)).toBe(endOfOpening);
  expect((await page.locator(`#${endOfOpening}`).boundingBox())?.width).toBe(1280);
  expect(complaints).toEqual([]);
});

test('the route keeps to the sheet of the overview, then to the slide again', async () => {
  const { page } = await openDeck();
  const colour = () => page.locator('.route').evaluate((route) => getComputedStyle(route).color);
  const byNight = await colour();
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, second);
  const onPaper = await colour();
  expect(onPaper).not.toBe(byNight);
  await page.keyboard.press('ArrowLeft');
  await waitForSlide(page, first);
  await page.keyboard.press('Escape');
  await page.waitForSelector(overview);
  expect(await colour()).toBe(onPaper);
  await page.keyboard.press('Escape');
  await page.waitForSelector(stage);
  expect(await colour()).toBe(byNight);
});

test('a click on a slide of the overview shows it', async () => {
  const { page } = await openDeck();
  await page.keyboard.press('o');
  await page.waitForSelector(overview);
  await page.locator(`#${beside(last, -1)}`).click();
  await page.waitForSelector(stage);
  await waitForSlide(page, beside(last, -1));
  expect((await page.locator(`#${beside(last, -1)}`).boundingBox())?.width).toBe(1280);
});

test.each([false, true])('each thumbnail of the overview shows all of its slide, under a finger too: %s', async (hasTouch) => {
  const { page } = await openDeck('', { hasTouch });
  await page.keyboard.press('o');
  await page.waitForSelector(overview);
  const cut: string[] = [];
  for (const { id } of slides) {
    const { words, spilled, slide } = await look(page, id);
    cut.push(...spilled.map((what) => `${id}: ${what}`));
    cut.push(...words.filter(({ bottom, right }) => bottom > slide.bottom || right > slide.right).map(({ text }) => `${id}: "${text}"`));
  }
  expect(cut).toEqual([]);
});

const stepped = firstWith('a chart that has steps', ({ charts, fragments }) => charts.length > 0 && fragments > 0).id;

test('the overview shows all steps of a chart at once, and the slide again only those taken', async () => {
  const { page } = await openDeck(`#/${stepped}`);
  await waitForCharts(page, stepped);
  const images = await page.evaluate(async (id) => {
    const image = async () => {
      // observers of the change are called before what follows
      await Promise.resolve();
      const figure = document.querySelector(`#${id} figure[data-drawn]`);
      return figure?.querySelector('canvas')?.toDataURL();
    };
    const before = await image();
    window.Reveal.toggleOverview(true);
    const all = await image();
    window.Reveal.toggleOverview(false);
    return { before, all, after: await image() };
  }, stepped);
  expect(images.all).toBeDefined();
  expect(images.all).not.toBe(images.before);
  expect(images.after).toBe(images.before);
});
