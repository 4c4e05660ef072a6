import { expect, test } from 'vitest';
import { openDeck, shown, useBrowser, waitForSlide } from './deck.ts';
import { slidesWithoutSteps } from './slides.ts';
import { elapsedOn, linked, pressS, waitForFollowed } from './two-windows.ts';

useBrowser();

const [start = '', next = ''] = slidesWithoutSteps(2);

/** A browser that allows no site data: neither storage nor channels between tabs. */
function blockStorage(): void {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
  Object.assign(window, {
    BroadcastChannel: class {
      constructor() {
        refuse();
      }
    },
  });
}

test('with storage blocked, stage and speaker view meet again in whatever order they are loaded anew', async () => {
  const opened = await openDeck(`#/${start}`, { script: blockStorage });
  const stage = opened.page;
  const view = await pressS(stage, opened);
  for (const order of [[stage], [view], [stage, view], [view, stage]]) {
    for (const page of order) {
      await page.reload();
      await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    }
    await linked(view);
    await view.keyboard.press('ArrowRight');
    await waitForSlide(stage, next);
    await waitForFollowed(view, next);
    await stage.keyboard.press('ArrowLeft');
    await waitForFollowed(view, start);
    expect(await shown(stage)).toBe(start);
  }
  // the time has gone on as well
  await expect.poll(() => elapsedOn(view)).toBeGreaterThanOrEqual(1);
  expect(opened.complaints).toEqual([]);
});
