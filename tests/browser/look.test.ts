import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, inject, test } from 'vitest';
import { themes } from '../../src/page/themes.ts';
import { contrast, contrastWith, rgb } from './contrast.ts';
import { useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { look, overlaps, recordCanvasWords, type Sight } from './measure.ts';

const context = useBrowser();

async function open(width: number, height: number, { theme = 'light', mute = false } = {}): Promise<{ page: Page; ids: string[] }> {
  const page = await (
    await context.browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', bypassCSP: mute })
  ).newPage();
  await page.addInitScript((wanted) => localStorage.setItem('deck-theme', wanted), theme);
  await recordCanvasWords(page, { mute });
  await page.goto(inject('site'));
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  return { page, ids: await page.$$eval('.slides section[id]', (slides) => slides.map(({ id }) => id)) };
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = `/${wanted}`;
  }, id);
  await waitForSlide(page, id);
  await waitForCharts(page, id);
}

/** Steps through the fragments of the slide that is shown, with its charts; says whether there was another. */
async function nextFragment(page: Page, id: string): Promise<boolean> {
  const isShown = await page.evaluate(() => window.Reveal.nextFragment());
  await waitForCharts(page, id);
  return isShown;
}

const outside = ({ words, slide }: Sight) =>
  words
    .filter(({ left, top, right, bottom }) => left < slide.left || right > slide.right || top < slide.top || bottom > slide.bottom)
    .map(({ text }) => `"${text}" leaves the slide`);

/** Everything about a slide that would make a spectator complain, sizes in slide pixels. */
function complaints(sight: Sight, least = { body: 20, foot: 16 }): string[] {
  const { words, pixel, foot, route } = sight;
  return [
    ...outside(sight),
    ...overlaps(words).map((pair) => `overlap: ${pair}`),
    ...words
      .filter(({ size, part }) => size / pixel < least[part] - 0.2)
      .map(({ text, size }) => `"${text}" is ${(size / pixel).toFixed(1)} px`),
    ...sight.spilled.map((what) => `spilled: ${what}`),
    ...words.filter(({ part, bottom }) => part === 'foot' && bottom > route).map(({ text }) => `"${text}" is on the route`),
    ...words.filter(({ part, bottom }) => part === 'body' && bottom > foot).map(({ text }) => `"${text}" is in the foot`),
    ...(sight.headingLines > 2 ? [`heading of ${sight.headingLines} lines`] : []),
  ].map((complaint) => `${sight.id}: ${complaint}`);
}

test.each([
  [1280, 720],
  [1024, 768],
  [1920, 1080],
  [3840, 2160],
])('every slide at %d x %d: nothing cut, nothing on top of anything, nothing small', async (width, height) => {
  const { page, ids } = await open(width, height);
  const found: string[] = [];
  for (const id of ids) {
    await goTo(page, id);
    do found.push(...complaints(await look(page, id)));
    while (await nextFragment(page, id));
  }
  expect([...new Set(found)]).toEqual([]);
});

test.each([
  [320, 256],
  [390, 844],
  [640, 360],
  [768, 1024],
  [844, 390],
  [960, 540],
])('every slide on a page of %d x %d: nothing cut, nothing on top of anything, nothing small', async (width, height) => {
  const { page, ids } = await open(width, height);
  const found: string[] = [];
  for (const id of ids) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await waitForCharts(page, id);
    const sight = await look(page, id);
    const small = sight.words.filter(({ size, part }) => size < (part === 'foot' ? 12 : 13) - 0.2);
    found.push(...[...outside(sight), ...overlaps(sight.words).map((pair) => `overlap: ${pair}`)].map((one) => `${id}: ${one}`));
    found.push(...small.map(({ text, size }) => `${id}: "${text}" is ${size.toFixed(1)} px`));
  }
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

test('an image of any size is drawn whole in its place, and one that is not is named', async () => {
  const { page } = await open(1280, 720);
  const id = await page.$eval('.slides section[id]:has(.slide-body)', (slide) => slide.id);
  await goTo(page, id);
  /** Puts an image of 3000 by 3000 pixels in the place of all that stands on a slide below its heading, by itself or with a caption. */
  const show = (style: string, isCaptioned = false) =>
    page.evaluate(
      async ([slide, css, inFigure]) => {
        const section = document.getElementById(slide);
        for (const part of section?.querySelectorAll(':scope > :not(h1, h2, .slide-foot)') ?? []) part.remove();
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000"/>')}`;
        image.style.cssText = css;
        const figure = document.createElement('figure');
        figure.append(image, Object.assign(document.createElement('figcaption'), { textContent: 'A caption' }));
        section?.append(inFigure ? figure : image);
        await image.decode();
        return image.getBoundingClientRect().width;
      },
      [id, style, isCaptioned] as const,
    );
  const width = await show('');
  expect((await look(page, id)).spilled).toEqual([]);
  // all the room beside it is its own, with a caption too
  expect(await show('', true)).toBe(width);
  expect((await look(page, id)).spilled).toEqual([]);
  await show('width: auto; height: auto; max-width: none; max-height: none');
  expect((await look(page, id)).spilled).toEqual([expect.stringMatching(/^img/)]);
});

test.each(themes)('in the %s theme every text stands out from what lies behind it', async (theme) => {
  const { page, ids } = await open(1280, 720, { theme, mute: true });
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
  const found: string[] = [];
  let measured = 0;
  for (const id of ids) {
    await goTo(page, id);
    while (await nextFragment(page, id));
    const { words } = await look(page, id);
    // the same slide without its words: what lies behind each of them
    const bare = await page.addStyleTag({
      content: '.slides * { color: transparent !important } .slides :is(text, tspan) { fill: transparent !important }',
    });
    const png = PNG.sync.read(await page.screenshot());
    await bare.evaluate((style) => (style as HTMLElement).remove());
    const pixels = new Uint32Array(png.data.buffer, png.data.byteOffset, png.width * png.height);
    for (const { text, colour, ...box } of words) {
      const ratioTo = contrastWith(rgb(colour));
      const ratios: number[] = [];
      for (let y = Math.ceil(box.top); y < box.bottom; y += 2)
        for (let x = Math.ceil(box.left); x < box.right; x += 2) ratios.push(ratioTo(pixels[y * png.width + x] ?? 0));
      // a border or a line may cross behind a word, but most of it must stand on its background
      const worst = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * 0.08)];
      measured += ratios.length;
      if (worst !== undefined && worst < 4.5) found.push(`${id}: "${text}" has ${worst.toFixed(1)}`);
    }
  }
  expect(measured).toBeGreaterThan(20_000);
  expect(found).toEqual([]);
});

test.each(themes)('in the %s theme every mark stands out from its background', async (theme) => {
  const { page } = await open(1280, 720, { theme });
  const colours = await page.evaluate(() => {
    const resolve = (slide: string, token: string) =>
      getComputedStyle(document.querySelector(`.slides section[id]${slide}`) as HTMLElement)
        .getPropertyValue(token)
        .trim();
    const [light, map, dark] = [
      ':not([data-surface])',
      ':not([data-surface]):has([data-map])',
      '[data-surface="dark"]:has([data-map])',
    ] as const;
    const marks = ['--accent', '--pakistan', '--russia', '--quiet'];
    const pairs = [...marks, '--ink'].map((mark) => [light, mark, '--surface'] as const);
    const backgrounds = ['--map-land', '--map-sea', '--map-pakistan', '--map-russia'];
    const onMaps = ['--accent', '--ink'].flatMap((mark) => backgrounds.map((background) => [map, mark, background] as const));
    const onDark = ['--accent', '--ink'].flatMap((mark) =>
      ['--surface', ...backgrounds].map((background) => [dark, mark, background] as const),
    );
    return [...pairs, ...onMaps, ...onDark].map(([id, mark, background]) => ({
      what: `${mark} on ${background} of ${id}`,
      mark: resolve(id, mark),
      background: resolve(id, background),
    }));
  });
  const weak = colours
    .map(({ what, mark, background }) => ({ what, ratio: contrast(rgb(mark), rgb(background)) }))
    .filter(({ ratio }) => ratio < 3);
  expect(weak).toEqual([]);
});
