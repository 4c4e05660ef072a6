import type { BrowserContext, Page } from 'playwright-core';
import { type Bench, type Lab, median, type Row } from './bench.ts';
import { heapOf } from './heap.ts';

const times = 5;

/** A slide with a chart in each of both previews: the most that the speaker view ever has to draw. */
const slide = '#/contacts-by-year';

/** Longest frames of the stage in milliseconds, and megabytes of script memory. */
type Measured = Readonly<Record<'still' | 'opening' | 'alone' | 'both', number>>;

/**
 * What the speaker view costs the stage. Both windows live in one process and one thread, as browsers keep a window and its opener: the
 * heap is that of both together, and whatever the new window does could hold up the stage.
 */
export const speaker: Bench = async (lab) => {
  const measured: Measured[] = [];
  for (let i = 0; i < times; i++) measured.push(await measure(lab));
  const middle = (what: (one: Measured) => number) => median(measured.map(what));
  const rows: Row[] = [
    {
      what: 'longest frame of the stage as the speaker view opens',
      ours: middle(({ opening }) => opening),
      other: middle(({ still }) => still),
      unit: 'ms',
      // three frames, 50 ms: what is shorter is not seen as a jump
      atMost: 3,
    },
    {
      what: 'script memory with the speaker view, without',
      ours: middle(({ both }) => both),
      other: middle(({ alone }) => alone),
      unit: 'MB',
      atMost: 2,
    },
  ];
  return rows;
};

async function measure({ browser, deck }: Lab): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const stage = await context.newPage();
  await stage.goto(deck + slide);
  await stage.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await stage.waitForLoadState('networkidle');
  const session = await context.newCDPSession(stage);
  const alone = await heapOf(session);
  const still = await longestFrame(stage, () => stage.waitForTimeout(1000));
  const opening = await longestFrame(stage, () => open(context, stage));
  const both = await heapOf(session);
  await context.close();
  return { still, opening, alone, both };
}

/** Presses S and waits until both windows have met and both previews are drawn. */
async function open(context: BrowserContext, stage: Page): Promise<void> {
  const [view] = await Promise.all([context.waitForEvent('page'), stage.keyboard.press('s')]);
  await view.waitForSelector('html[data-deck="ready"] [data-link="linked"]', { state: 'attached' });
  for (const preview of ['now', 'next']) await view.waitForSelector(`.speaker-${preview} figure[data-drawn]`);
}

/** Milliseconds of the longest frame of a page while something happens. */
async function longestFrame(page: Page, happening: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    // a method, since the loader of these files gives arrow functions a helper that the page does not have
    const watch = {
      longest: 0,
      last: Number.POSITIVE_INFINITY,
      on: true,
      frame(now: number) {
        watch.longest = Math.max(watch.longest, now - watch.last);
        watch.last = now;
        if (watch.on) requestAnimationFrame(watch.frame);
      },
    };
    window.watch = watch;
    requestAnimationFrame(watch.frame);
  });
  await happening();
  return page.evaluate(() => {
    const { watch } = window;
    watch.on = false;
    return watch.longest;
  });
}
