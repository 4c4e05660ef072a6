import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import { expect, inject, test } from 'vitest';
import { themes } from '../../src/page/themes.ts';
import { ProjectCopy } from '../project.ts';
import { fileAddress, openDeck, resize, shown, useBrowser, waitForSlide, watch } from './deck.ts';
import { aroundOneStep, numberOf, slideNamed, slides, slidesWithoutSteps } from './slides.ts';
import { closeView, elapsedOn, linked, openBoth, pressS, read, waitForFollowed } from './two-windows.ts';

const run = useBrowser();

/** Where tests start, and the slides after it. */
const [start = '', next = '', afterNext = ''] = slidesWithoutSteps(3);
/** A slide with one step, and the one before it. */
const [beforeStepped, stepped] = aroundOneStep();

const places = [
  ['served under a sub-path', {}],
  ['opened from a file', { address: fileAddress }],
] as const;

/** Keeps the number that the speaker view shows at the moment when it says that it follows the stage. */
function recordNumberWhenLinked(): void {
  new MutationObserver(() => {
    const linkedView = document.querySelector('.speaker[data-link="linked"]');
    if (linkedView) window.numberWhenLinked ??= linkedView.querySelector('[data-part="number"]')?.textContent ?? '';
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-link'] });
}

test.each(places)('the speaker view says that it follows once it shows the slide of the stage, not before: %s', async (_where, options) => {
  const { speaker } = await openBoth(`#/${start}`, options);
  // a view that remembers nothing begins at the first slide
  await speaker.evaluate(() => sessionStorage.clear());
  await speaker.addInitScript(recordNumberWhenLinked);
  await speaker.reload();
  await linked(speaker);
  expect(await speaker.evaluate(() => window.numberWhenLinked)).toBe(`${numberOf(start)} / ${slides.length}`);
});

/** Waits until the clock has counted something. */
const oneSecond = (speaker: Page) => expect.poll(() => elapsedOn(speaker)).toBeGreaterThanOrEqual(1);

test.each(places)('either side may be loaded anew, and both meet again on the same slide: %s', async (_where, options) => {
  const { stage, speaker, complaints } = await openBoth(`#/${start}`, options);
  for (const reload of [[stage], [speaker], [stage, speaker]]) {
    await Promise.all(reload.map((page) => page.reload()));
    await stage.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    await linked(speaker);
    await speaker.keyboard.press('ArrowRight');
    await waitForSlide(stage, next);
    await waitForFollowed(speaker, next);
    await stage.keyboard.press('ArrowLeft');
    await waitForFollowed(speaker, start);
  }
  expect(complaints).toEqual([]);
});

test.each(places)('a speaker view that was closed opens again with the time gone on: %s', async (_where, options) => {
  const { stage, speaker } = await openBoth(`#/${beforeStepped}`, options);
  await stage.keyboard.press('ArrowRight');
  await waitForFollowed(speaker, stepped);
  await oneSecond(speaker);
  await closeView(stage, speaker);
  const again = await pressS(stage);
  await waitForFollowed(again, stepped);
  expect(await elapsedOn(again)).toBeGreaterThanOrEqual(1);
  await again.keyboard.press('ArrowRight');
  await stage.waitForSelector(`#${stepped} .fragment.visible`, { state: 'attached' });
});

test.each(places)('while the stage is gone a banner says so, and the speaker reads on: %s', async (_where, options) => {
  const { stage, speaker, complaints } = await openBoth(`#/${start}`, options);
  await stage.keyboard.press('ArrowRight');
  await waitForFollowed(speaker, next);
  expect(await read(speaker, 'banner-words')).toBe('');
  await stage.close();
  await speaker.getByText(/The stage is gone/).waitFor();
  await speaker.keyboard.press('ArrowRight');
  await waitForFollowed(speaker, afterNext);
  expect((await read(speaker, 'notes')).replace(/\s+/g, ' ')).toContain(slideNamed(afterNext).notes.slice(0, 40));
  expect(await speaker.locator('.speaker-time button').first().innerText()).toBe('Pause');
  expect(complaints).toEqual([]);
});

test('a stage that the browser lets run on while it closes answers no view until it comes back', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`);
  await stage.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  await speaker.getByText(/The stage is gone/).waitFor();
  // the view has called twice since: an answer to the first has reached it before the second
  await stage.evaluate(async () => {
    const channel = new BroadcastChannel(`deck ${location.pathname.replace(/index\.html$/, '')}`);
    for (let calls = 0; calls < 2; )
      await new Promise<void>((resolve) => {
        channel.onmessage = ({ data }) => {
          if (data?.body?.kind === 'heartbeat') calls++;
          resolve();
        };
      });
  });
  expect(await read(speaker, 'banner-words')).toContain('The stage is gone');
  await speaker.keyboard.press('ArrowRight');
  await waitForFollowed(speaker, next);
  // as a page comes back from the browser's cache of pages
  await stage.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await linked(speaker);
  expect(await read(speaker, 'banner-words')).toBe('');
});

test.each(places)('a deck opened from a view that has lost its stage takes over key, slide, step and time: %s', async (_where, options) => {
  const { stage, speaker, context, complaints } = await openBoth(`#/${beforeStepped}`, options);
  await speaker.keyboard.press('ArrowRight');
  await speaker.keyboard.press('ArrowRight');
  await speaker.locator(`#now-${stepped} .fragment.visible`).waitFor({ state: 'attached' });
  // an old clock in the storage that a new window copies
  await oneSecond(speaker);
  await speaker.keyboard.press('p');
  await speaker.getByText(/^Paused, /).waitFor();
  const time = await elapsedOn(speaker);
  for (let stageNow = stage, times = 0; times < 2; times++) {
    await stageNow.close();
    await speaker.getByText(/The stage is gone/).waitFor();
    const open = speaker.getByRole('link', { name: 'Open the deck here' });
    [stageNow] = await Promise.all([context.waitForEvent('page'), open.click()]);
    await linked(speaker);
    expect(await read(speaker, 'banner-words')).toBe('');
    await waitForSlide(stageNow, stepped);
    expect(await stageNow.locator(`#${stepped} .fragment.visible`).count()).toBe(1);
    await waitForFollowed(speaker, stepped);
    expect(await elapsedOn(speaker)).toBe(time);
    // S finds the view by its name, also after a reload of either
    for (const page of [undefined, stageNow, speaker]) {
      await page?.reload();
      await stageNow.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
      await linked(speaker);
      await stageNow.keyboard.press('s');
      await speaker.keyboard.press('ArrowLeft');
      await stageNow.waitForSelector(`#${stepped}:not(:has(.fragment.visible))`, { state: 'attached' });
      await speaker.keyboard.press('ArrowRight');
      await stageNow.waitForSelector(`#${stepped}:has(.fragment.visible)`, { state: 'attached' });
    }
    expect(context.pages()).toHaveLength(2);
  }
  expect(complaints).toEqual([]);
});

test('over http a deck opened by hand takes slide, step and time from a view without a stage, and S opens no second view unasked', async () => {
  const { stage, speaker, context } = await openBoth(`#/${stepped}`);
  await stage.keyboard.press('ArrowRight');
  await oneSecond(speaker);
  await stage.close();
  await speaker.getByText(/The stage is gone/).waitFor();
  const reopened = await context.newPage();
  await reopened.goto(inject('site'));
  await linked(speaker);
  await waitForSlide(reopened, stepped);
  await reopened.waitForSelector(`#${stepped} .fragment.visible`, { state: 'attached' });
  await reopened.keyboard.press('s');
  await reopened.getByRole('dialog', { name: /speaker view is open already/ }).waitFor();
  await reopened.keyboard.press('Escape');
  expect(context.pages()).toHaveLength(2);
  await oneSecond(speaker);
  await speaker.keyboard.press('ArrowLeft');
  await reopened.waitForSelector(`#${stepped}:not(:has(.fragment.visible))`, { state: 'attached' });
});

test('a speaker view opened by its address finds the stage over http, and leaves it for no other', async () => {
  const { page: stage } = await openDeck(`#/${start}`);
  const context = stage.context();
  const speaker = await context.newPage();
  await speaker.goto(new URL('?view=speaker', stage.url()).href);
  await linked(speaker);
  await waitForFollowed(speaker, start);
  const other = await context.newPage();
  await other.goto(new URL(`#/${next}`, stage.url()).href);
  await other.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await other.keyboard.press('ArrowRight');
  await waitForSlide(other, afterNext);
  await speaker.keyboard.press('ArrowRight');
  await waitForSlide(stage, next);
  await waitForFollowed(speaker, next);
  expect(await shown(other)).toBe(afterNext);
});

test.each(places)('without a stage the view says what to do, and can be paged and rehearsed with: %s', async (_where, options) => {
  const { page: speaker, complaints } = await openDeck('?view=speaker', options);
  await speaker.getByText(/No stage is open/).waitFor();
  // so large that no notes have to be paged through
  await resize(speaker, { width: 1920, height: 1080 });
  for (const { fragments } of slides.slice(0, numberOf(stepped) - 1))
    for (let steps = 0; steps <= fragments; steps++) await speaker.keyboard.press('PageDown');
  await speaker.locator(`#now-${stepped} .fragment:not(.visible)`).waitFor({ state: 'attached' });
  await speaker.keyboard.press('Space');
  await speaker.locator(`#now-${stepped} .fragment.visible`).waitFor({ state: 'attached' });
  expect(await read(speaker, 'notes')).toContain(slideNamed(stepped).notes.slice(0, 40));
  await oneSecond(speaker);
  await speaker.keyboard.press('t');
  await speaker.waitForSelector(`[data-theme="${themes[1]}"]`, { state: 'attached' });
  await speaker.reload();
  await waitForFollowed(speaker, stepped);
  await oneSecond(speaker);
  const open = speaker.getByRole('link', { name: 'Open the deck here' });
  const [stage] = await Promise.all([speaker.context().waitForEvent('page'), open.click()]);
  await linked(speaker);
  await waitForSlide(stage, stepped);
  await stage.waitForSelector(`#${stepped} .fragment.visible`, { state: 'attached' });
  await oneSecond(speaker);
  expect(complaints).toEqual([]);
});

test('an update of the dev server loads both sides anew, and both meet again', async () => {
  const project = new ProjectCopy();
  const server = await createServer({
    root: project.folder,
    configFile: join(project.folder, 'vite.config.ts'),
    cacheDir: join(project.folder, '.vite'),
    server: { port: 0, host: '127.0.0.1', fs: { strict: false } },
    logLevel: 'error',
  });
  try {
    await server.listen();
    const address = server.resolvedUrls?.local[0] ?? '';
    const stage = watch(await (await run.browser.newContext()).newPage(), address);
    await stage.page.goto(`${address}#/${start}`);
    await stage.page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    const speaker = await pressS(stage.page, stage);
    await Promise.all([stage.page, speaker].map((page) => page.evaluate(() => Object.assign(window, { old: true }))));
    project.beginHeading(start, 'Edited: ');
    await Promise.all([stage.page, speaker].map((page) => page.waitForFunction(() => !('old' in window))));
    await linked(speaker);
    await speaker.getByRole('img', { name: /^Edited: / }).waitFor();
    await speaker.keyboard.press('ArrowRight');
    await waitForSlide(stage.page, next);
  } finally {
    await server.close();
    project.remove();
  }
});
