import type { Page } from 'playwright-core';
import { median } from '../bench.ts';

const advances = 20;

/** Milliseconds from a key to the painted frame of the next slide: the middle of some twenty moves, spread over the deck. */
export async function advanceOf(page: Page, times: number): Promise<number> {
  const starts = await startsOf(page, times);
  const measured: number[] = [];
  for (const start of starts) {
    await page.evaluate((id) => {
      location.hash = `#/${id}`;
    }, start);
    await page.waitForFunction((id) => document.getElementById(id)?.matches('.present > .present') ?? false, start);
    await untilQuiet(page);
    await watchKey(page);
    await page.keyboard.press('Space');
    await page.waitForFunction(() => window.keyToFrame !== undefined);
    await page.waitForFunction((id) => !document.getElementById(id)?.classList.contains('present'), start);
    measured.push(await page.evaluate(() => window.keyToFrame ?? Number.NaN));
  }
  return median(measured);
}

/**
 * The slides to move on from: at every size the same ones of the talk, each in another of its copies. Those with steps stay, and the last
 * of a part leads on to another slide in a larger deck.
 */
async function startsOf(page: Page, times: number): Promise<string[]> {
  const ids = await page.$$eval('.slides section[id]:not(:has(.fragment), :last-child)', (slides) => slides.map(({ id }) => id));
  const own = ids.filter((id) => !/-copy-\d+$/.test(id));
  const usable = times === 1 ? own : own.filter((id) => ids.includes(`${id}-copy-2`));
  const chosen = usable.slice(0, advances);
  return chosen.map((id, i) => {
    const copy = Math.floor((i * times) / chosen.length) + 1;
    return copy === 1 ? id : `${id}-copy-${copy}`;
  });
}

/** Waits until nothing is animated and half a second of frames came in time: what is prepared ahead is then there. */
async function untilQuiet(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // a method, since the loader of these files gives arrow functions a helper that the page does not have
        const watch = {
          quiet: 0,
          all: 0,
          last: performance.now(),
          frame(now: number) {
            const inTime = now - watch.last < 25 && document.getAnimations().every(({ playState }) => playState !== 'running');
            watch.quiet = inTime ? watch.quiet + 1 : 0;
            watch.all++;
            watch.last = now;
            // a deck that never comes to rest is measured as it is
            if (watch.quiet < 30 && watch.all < 300) requestAnimationFrame(watch.frame);
            else resolve();
          },
        };
        requestAnimationFrame(watch.frame);
      }),
  );
}

/** Has a page note when the frame after the next key was painted: its next task begins once the frame is on its way. */
async function watchKey(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyToFrame = undefined;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          window.keyToFrame = performance.now() - timeStamp;
        };
        requestAnimationFrame(() => port2.postMessage(undefined));
      },
      { capture: true, once: true },
    );
  });
}
