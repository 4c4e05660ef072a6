import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openDeck, shown, useBrowser, waitForSlide } from './deck.ts';
import { slidesWithoutSteps } from './slides.ts';
import { linked, openBoth, pressS, waitForFollowed } from './two-windows.ts';

useBrowser();

/** The tab that opens the view stands on the first of these and moves to the second; the other tab stands on the third. */
const [start = '', next = '', elsewhere = ''] = slidesWithoutSteps(3);

const ready = (page: Page) => page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });

/** Writes down every slide that a speaker view has shown. */
function recordFollowed(): void {
  window.seen = [];
  new MutationObserver(() => {
    const id = document.querySelector('.speaker-now .slide-frame > section')?.id;
    if (id && id !== window.seen.at(-1)) window.seen.push(id);
  }).observe(document, { subtree: true, childList: true });
}

/** Waits in a tab until a speaker view has called twice. */
function hearTwoHeartbeats(): Promise<void> {
  const channel = new BroadcastChannel(`deck ${location.pathname}`);
  return new Promise((resolve) => {
    let heard = 0;
    channel.onmessage = ({ data }) => {
      if (data?.from === 'speaker' && ++heard === 2) resolve();
    };
  });
}

/** Checks that a view moves its own tab, and neither moves nor ever showed another one. */
async function expectSteers(view: Page, own: Page, other: Page): Promise<void> {
  await linked(view);
  await waitForFollowed(view, start);
  await view.keyboard.press('ArrowRight');
  await waitForSlide(own, next);
  await waitForFollowed(view, next);
  await view.keyboard.press('ArrowLeft');
  await waitForSlide(own, start);
  await waitForFollowed(view, start);
  expect(await shown(other)).toBe(elsewhere);
  expect(await view.evaluate(() => window.seen)).not.toContain(`now-${elsewhere}`);
}

test('with the deck open in two tabs, the view steers the one that opened it, whatever is loaded anew and in which order', async () => {
  const { page: other } = await openDeck(`#/${elsewhere}`);
  const context = other.context();
  await context.addInitScript(recordFollowed);
  const own = await context.newPage();
  await own.goto(new URL(`#/${start}`, other.url()).href);
  await ready(own);
  const view = await pressS(own);
  await expectSteers(view, own, other);
  for (const order of [[own], [other], [view], [other, own], [own, view, other]]) {
    for (const page of order) {
      await page.reload();
      await ready(page);
    }
    await expectSteers(view, own, other);
  }
  await Promise.all([own, other, view].map((page) => page.reload()));
  await expectSteers(view, own, other);
  // a third tab, opened while the view is linked
  const late = await context.newPage();
  await late.goto(other.url());
  await ready(late);
  await expectSteers(view, own, late);
});

test('a stage that takes a while to load anew is waited for, before another tab is taken', async () => {
  const { stage, speaker, context } = await openBoth(`#/${start}`);
  await context.addInitScript(recordFollowed);
  await speaker.reload();
  await linked(speaker);
  const other = await context.newPage();
  await other.goto(new URL(`#/${elsewhere}`, stage.url()).href);
  await ready(other);
  await stage.route('**/assets/index-*.js', async (route) => {
    await other.evaluate(hearTwoHeartbeats);
    await route.continue();
  });
  await stage.reload();
  await ready(stage);
  await expectSteers(speaker, stage, other);
});

test('a tab that is duplicated gets a view of its own, and each steers its own', async () => {
  const { page: own } = await openDeck(`#/${start}`);
  const context = own.context();
  await context.addInitScript(recordFollowed);
  const view = await pressS(own);
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    // a window opened by script begins with a copy of its opener's storage, as a duplicated tab does
    own.evaluate((hash) => void window.open(`${location.pathname}${hash}`), `#/${elsewhere}`),
  ]);
  await ready(copy);
  for (const order of [[own], [copy], [copy, own]]) {
    for (const page of order) {
      await page.reload();
      await ready(page);
    }
    await expectSteers(view, own, copy);
  }
  await pressS(copy);
  expect(context.pages()).toHaveLength(4);
  await expectSteers(view, own, copy);
});
