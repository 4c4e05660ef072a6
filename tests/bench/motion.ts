import type { Page } from 'playwright-core';
import { type Bench, type Lab, median } from './bench.ts';

const times = 3;

/** Milliseconds from key to key: as long as reveal's own transition takes, so that the bare deck moves all the time. */
const pace = 800;

/** A sixtieth of a second and half of another: a frame is shown for whole sixtieths, give or take the jitter of timers. */
const late = 1.5 * (1000 / 60);

/** One walk through the whole talk, forward: how long every frame took, milliseconds. */
type Walk = readonly number[];

/**
 * Whether moving from slide to slide is smooth: key by key through the whole talk, processor slowed four times. A frame counts as over
 * 16.7 ms from 25 ms on, when the screen has shown the same frame at least twice: between the two lies only the jitter of timers.
 */
export const motion: Bench = async (lab) => {
  const ours: Walk[] = [];
  const other: Walk[] = [];
  for (let i = 0; i < times; i++) {
    ours.push(await walk(lab, lab.deck));
    other.push(await walk(lab, lab.bare));
  }
  return [
    {
      what: 'frames over 16.7 ms (from 25), quarter of the speed',
      ours: shareOfLate(ours),
      other: shareOfLate(other),
      unit: '%',
      atMost: 1,
    },
    { what: 'longest frame from slide to slide', ours: longestOf(ours), other: longestOf(other), unit: 'ms' },
  ];
};

/** Percent of the frames of all walks together: a walk of 1,700 frames has one to five late ones, too few for a middle of walks to tell. */
function shareOfLate(walks: readonly Walk[]): number {
  const frames = walks.flat();
  return (100 * frames.filter((length) => length > late).length) / frames.length;
}

function longestOf(walks: readonly Walk[]): number {
  return median(walks.map((frames) => Math.max(...frames)));
}

async function walk({ browser }: Lab, address: string): Promise<Walk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await watchFrames(page);
  // the space bar leads through every slide in both decks; the arrows would skip slides in the bare one
  while (!(await atEnd(page))) {
    await page.keyboard.press('Space');
    await page.waitForTimeout(pace);
  }
  const frames = await page.evaluate(() => window.frameLengths);
  await context.close();
  return frames;
}

/** Keeps the length of every frame of a page, milliseconds, from now on. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    // methods, since the loader of these files gives arrow functions a helper that the page does not have
    const watch = {
      frames: [] as number[],
      last: performance.now(),
      frame(now: number) {
        watch.frames.push(now - watch.last);
        watch.last = now;
        requestAnimationFrame(watch.frame);
      },
    };
    window.frameLengths = watch.frames;
    requestAnimationFrame(watch.frame);
  });
}

const atEnd = (page: Page): Promise<boolean> =>
  page.evaluate(() => [...document.querySelectorAll('.slides > section > section')].at(-1)?.matches('.present > .present') ?? false);
