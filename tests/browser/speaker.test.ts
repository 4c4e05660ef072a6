import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { themes } from '../../src/page/themes.ts';
import { median } from '../bench/bench.ts';
import { fileAddress, inkOf, openDeck, resize, shown, useBrowser, waitForSlide } from './deck.ts';
import { look } from './measure.ts';
import { aroundOneStep, charted, first, last, numberOf, second, slideNamed, slides, slidesWithoutSteps } from './slides.ts';
import { delay, followed, linked, openBoth, pressS, read, waitForFollowed } from './two-windows.ts';

useBrowser();

/** A slide with a chart, and the one after it, neither with steps. */
const [start = '', next = ''] = slidesWithoutSteps(2, ({ charts }) => charts.length > 0);
const [before, stepped, after] = aroundOneStep();

const places = [
  ['served under a sub-path', {}],
  ['opened from a file', { address: fileAddress }],
] as const;

test.each(places)('S opens the speaker view beside the stage: %s', async (_where, options) => {
  const { stage, speaker, complaints, strangers } = await openBoth(`#/${start}`, options);
  expect(await read(speaker, 'number')).toBe(`${numberOf(start)} / ${slides.length}`);
  expect(await read(speaker, 'part')).toBe(slideNamed(start).part);
  expect(await read(speaker, 'notes')).toContain(slideNamed(start).notes.slice(0, 60));
  expect(await read(speaker, 'next-title')).toBe(`${numberOf(next)} ${slideNamed(next).heading}`);
  expect(await speaker.getByRole('img', { name: slideNamed(start).heading }).isVisible()).toBe(true);
  expect(await speaker.getByRole('img', { name: slideNamed(next).heading }).isVisible()).toBe(true);
  expect(await stage.locator('.notes:visible').count()).toBe(0);
  expect(await speaker.locator('.reveal, iframe').count()).toBe(0);
  expect([...complaints, ...strangers]).toEqual([]);
});

test.each(places)('what is done on one side shows on the other within half a second: %s', async (_where, options) => {
  const { stage, speaker, complaints } = await openBoth(`#/${before}`, options);
  const delays: Record<string, number> = {};
  const time = async (from: typeof stage, key: string, selector: string) => {
    const to = from === stage ? speaker : stage;
    delays[`${key} ${selector}`] = await delay(from, key, to, selector);
  };
  await time(speaker, 'ArrowRight', `#${stepped}.present`);
  await time(stage, 'PageDown', `#now-${stepped} .fragment.visible`);
  await time(speaker, 'PageUp', `#${stepped}:not(:has(.visible)).present`);
  await time(speaker, ' ', `#${stepped} .fragment.visible`);
  await time(speaker, ' ', `#${after}.present`);
  await time(stage, 'b', '[data-do="blank"][aria-pressed="true"]');
  await time(speaker, '.', '.reveal:not(.paused)');
  await time(speaker, 'b', '.reveal.paused');
  await time(stage, 'b', '[data-do="blank"][aria-pressed="false"]');
  await time(speaker, 'o', '.reveal.overview');
  await time(speaker, 'Escape', '.reveal:not(.overview)');
  await time(stage, 'o', '[data-do="overview"][aria-pressed="true"]');
  await time(stage, 'o', '[data-do="overview"][aria-pressed="false"]');
  await time(stage, 't', `[data-theme="${themes[1]}"]`);
  await time(speaker, 't', `[data-theme="${themes[2]}"]`);
  await time(speaker, 'd', '[data-numbers]');
  await time(stage, 'd', '[data-do="numbers"][aria-pressed="false"]');
  await time(speaker, 'End', `#${last}.present`);
  await time(stage, 'Home', `#now-${first} h1`);
  expect(Object.keys(delays)).toHaveLength(19);
  // each came, or `delay` had thrown; those that wait for the next heartbeat, a second apart, would take nearly a second
  expect(median(Object.values(delays))).toBeLessThan(500);
  expect(complaints).toEqual([]);
});

test('Escape in the speaker view leaves the overview however soon it comes after O', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`);
  await speaker.evaluate(() => {
    // in one task, so that the stage cannot have answered the first
    for (const key of ['o', 'Escape', 'ArrowRight']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await waitForSlide(stage, next);
  expect(await stage.locator('.reveal.overview').count()).toBe(0);
});

/** Lets three frames begin, 50 ms where the machine keeps up. */
const threeFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((begun) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(begun)))));

test.each(places)('a run of all slides at a key every third frame ends with both on the same slide: %s', async (_where, options) => {
  const { stage, speaker, complaints } = await openBoth('', options);
  const presses = slides.reduce((sum, { fragments }) => sum + 1 + fragments, 4);
  for (const [key, end] of [
    ['ArrowRight', last],
    ['ArrowLeft', first],
    ['PageDown', last],
  ] as const) {
    for (let i = 0; i < presses; i++) await Promise.all([speaker.keyboard.press(key), threeFrames(speaker)]);
    await waitForSlide(stage, end);
    await waitForFollowed(speaker, end);
    expect(await speaker.locator('.slide-frame').count()).toBe(end === last ? 1 : 2);
  }
  expect(complaints).toEqual([]);
});

test('while the screen is blank, moves are refused on both sides as on the stage, and the view says so', async () => {
  const { stage, speaker } = await openBoth();
  await speaker.keyboard.press('b');
  await speaker.getByText('The screen is blank: B shows it again').waitFor();
  await speaker.keyboard.press('ArrowRight');
  await speaker.keyboard.press('b');
  await stage.waitForSelector('.reveal:not(.paused)');
  expect(await shown(stage)).toBe(first);
  expect(await followed(speaker)).toBe(first);
});

test('a jump from the speaker view goes by number or by words', async () => {
  const { stage, speaker } = await openBoth();
  await speaker.keyboard.press('g');
  await speaker.keyboard.type(String(numberOf(charted)));
  await speaker.keyboard.press('Enter');
  await waitForSlide(stage, charted);
  await waitForFollowed(speaker, charted);
  await speaker.getByRole('button', { name: 'Go to…' }).click();
  await speaker.keyboard.type(slideNamed(last).heading);
  await speaker.keyboard.press('Enter');
  await waitForSlide(stage, last);
});

test('all slides can be looked through and searched in the speaker view; the audience sees nothing of it', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`);
  await speaker.keyboard.press('a');
  const grid = speaker.getByRole('dialog', { name: 'All slides, seen here alone' });
  await grid.locator('[aria-current] .slide-frame canvas').waitFor();
  expect(await grid.locator('.speaker-grid-body > ol > li').count()).toBe(slides.length);
  expect(await grid.locator('h3').allTextContents()).toEqual([...new Set(slides.map(({ part }) => part))].filter(Boolean));
  expect(await stage.locator('.reveal.overview').count()).toBe(0);
  for (const { id } of slides) {
    // a picture is drawn once it comes into sight
    const picture = grid.locator(`section[id$="-${id}"]`);
    const box = grid.locator('.speaker-grid-body > ol > li').nth(numberOf(id) - 1);
    await box.scrollIntoViewIfNeeded();
    await picture.waitFor();
    const { words, spilled, slide } = await look(speaker, (await picture.getAttribute('id')) ?? '');
    expect([id, ...spilled, ...words.filter(({ bottom }) => bottom > slide.bottom).map(({ text }) => text)]).toEqual([id]);
  }
  await speaker.keyboard.type(slideNamed(last).heading);
  await expect.poll(() => grid.locator('.speaker-grid-body > ol > li').first().innerText()).toContain(slideNamed(last).heading);
  await speaker.keyboard.press('ArrowDown');
  await speaker.keyboard.press('ArrowRight');
  expect(await shown(stage)).toBe(start);
  await speaker.keyboard.press('Escape');
  await grid.waitFor({ state: 'detached' });
  expect(await shown(stage)).toBe(start);
  await speaker.keyboard.press('a');
  await speaker.keyboard.press('ArrowDown');
  await speaker.keyboard.press('ArrowRight');
  await speaker.keyboard.press('Enter');
  await waitForSlide(stage, next);
  await waitForFollowed(speaker, next);
});

test('notes are searched in the speaker view and not on the stage; what nobody finds is said', async () => {
  const { stage, speaker } = await openBoth();
  const spoken = await stage.evaluate((start) => {
    const words = (node: Element | null | undefined) => (node?.textContent ?? '').toLowerCase().match(/[a-z]{8,}/g) ?? [];
    const slide = document.getElementById(start);
    const all = [...document.querySelectorAll('.slides section[id]')].map((section) => {
      const copy = section.cloneNode(true) as Element;
      copy.querySelector('.notes')?.remove();
      return copy.textContent?.toLowerCase() ?? '';
    });
    return words(slide?.querySelector('.notes')).find((word) => all.every((text) => !text.includes(word.slice(0, 6)))) ?? '';
  }, start);
  expect(spoken).not.toBe('');
  await speaker.keyboard.press('Control+Shift+F');
  await speaker.keyboard.type(spoken);
  await speaker
    .getByRole('button', { name: /in the notes/ })
    .first()
    .waitFor();
  await speaker.keyboard.press('Escape');
  await stage.keyboard.press('g');
  await stage.keyboard.type(spoken);
  await stage.getByText('Nothing found').waitFor();
});

test('charts are drawn for the two slides that are shown, and given up with them', async () => {
  const drawn = slides.findIndex(({ charts, fragments }, i) => charts.length > 0 && fragments === 0 && slides[i + 1]?.charts.length);
  const { speaker } = await openBoth(`#/${slides[drawn]?.id}`);
  for (const id of [`now-${slides[drawn]?.id}`, `next-${slides[drawn + 1]?.id}`]) {
    await speaker.locator(`#${id} canvas`).waitFor();
    await expect.poll(() => inkOf(speaker.locator(`#${id} canvas`))).toBeGreaterThan(0.005);
  }
  await speaker.keyboard.press('End');
  await waitForFollowed(speaker, last);
  await expect.poll(() => speaker.locator('canvas').count()).toBe(0);
});

test('the same step is shown twice without a shared id', async () => {
  const { speaker } = await openBoth(`#/${stepped}`);
  await waitForFollowed(speaker, stepped);
  expect(await read(speaker, 'next-title')).toBe('step 2 of 2 on this slide');
  expect(await speaker.locator(`#now-${stepped} .fragment.visible`).count()).toBe(0);
  expect(await speaker.locator(`#next-${stepped} .fragment.visible`).count()).toBe(1);
  const ids = await speaker.$$eval('[id]', (all) => all.map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

const twoSteps = slides.find(({ classes }) => classes.has('map-before'))?.id ?? '';
test.skipIf(!twoSteps)(
  'a preview shows a map of two steps as the stage does, before its step and after (skipped where no slide has one)',
  async () => {
    const { stage, speaker } = await openBoth(`#/${twoSteps}`, { reducedMotion: 'reduce' });
    const shownGroups = (page: Page, slide: string) =>
      page
        .locator(`${slide} .map-wide :is(.map-before, .map-after)`)
        .evaluateAll((all) => all.filter((group) => getComputedStyle(group).visibility === 'visible').map((group) => group.classList[0]));
    for (const seen of ['map-before', 'map-after']) {
      await expect.poll(() => shownGroups(stage, `#${twoSteps}`)).toEqual([seen]);
      await expect.poll(() => shownGroups(speaker, `#now-${twoSteps}`)).toEqual([seen]);
      await speaker.keyboard.press('ArrowRight');
    }
  },
);

test('previews have the shape of the stage', async () => {
  const { stage, speaker } = await openBoth('', { viewport: { width: 1024, height: 768 } });
  const ratio = async () => {
    const box = await speaker.locator('.speaker-now .speaker-preview').boundingBox();
    return Math.round(((box?.width ?? 0) / (box?.height ?? 1)) * 100) / 100;
  };
  await expect.poll(ratio).toBe(1.33);
  await resize(stage, { width: 1280, height: 720 });
  await expect.poll(ratio).toBe(1.78);
});

test.each(places)('a second S brings the same window forward and does not load it again: %s', async (_where, options) => {
  const { stage, speaker, context } = await openBoth('', options);
  await speaker.evaluate(() => Object.assign(window, { same: true }));
  await stage.keyboard.press('s');
  await stage.reload();
  await stage.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await linked(speaker);
  await stage.keyboard.press('s');
  await stage.keyboard.press('ArrowRight');
  await waitForFollowed(speaker, second);
  expect(context.pages()).toHaveLength(2);
  expect(await speaker.evaluate(() => 'same' in window)).toBe(true);
});

test.each(places)('a pop-up that is blocked is said so, with a link that opens the view in a tab: %s', async (_where, options) => {
  const { page: stage, complaints } = await openDeck('', options);
  await stage.evaluate(() => Object.assign(window, { open: () => null }));
  await stage.keyboard.press('s');
  const message = stage.getByRole('dialog', { name: /blocked the window of the speaker view/ });
  await message.waitFor();
  await stage.keyboard.press('Escape');
  await message.waitFor({ state: 'hidden' });
  await stage.keyboard.press('s');
  await message.waitFor();
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.getByRole('link', { name: 'Open it in a tab' }).press('Enter'),
  ]);
  await linked(speaker);
  expect(await message.count()).toBe(0);
  await speaker.keyboard.press('ArrowRight');
  await waitForSlide(stage, second);
  expect(complaints).toEqual([]);
});

test('the help of the stage lists S and P', async () => {
  const { page } = await openDeck();
  await page.keyboard.press('Shift+?');
  const help = await page.getByRole('dialog', { name: 'Keys' }).innerText();
  expect(help).toMatch(/\nS\s+Speaker view/);
  expect(help).toMatch(/\nP\s+Start, pause or go on with the clock/);
});

test('the screen is kept awake on both sides, and asked for again when the page is seen again', async () => {
  const opened = await openDeck();
  const context = opened.page.context();
  await context.addInitScript(() => {
    const locks = { asked: 0 };
    window.locks = locks;
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => ++locks.asked } });
  });
  await opened.page.reload();
  await opened.page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  const asked = (page: typeof opened.page) => page.evaluate(() => window.locks.asked);
  expect(await asked(opened.page)).toBe(0);
  const speaker = await pressS(opened.page);
  await expect.poll(() => asked(speaker)).toBe(1);
  await expect.poll(() => asked(opened.page)).toBe(1);
  await opened.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await asked(opened.page)).toBe(2);
});
