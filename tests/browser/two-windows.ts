import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type Opened, openDeck } from './deck.ts';

/** A stage and the speaker view that it has opened. */
export interface Both extends Opened {
  readonly stage: Page;
  readonly speaker: Page;
  readonly context: BrowserContext;
}

/** Opens the deck, presses S, and waits until both windows have met. */
export async function openBoth(path = '', options: BrowserContextOptions & { address?: string } = {}): Promise<Both> {
  const opened = await openDeck(path, options);
  const stage = opened.page;
  const speaker = await pressS(stage, opened);
  return { ...opened, stage, speaker, context: stage.context() };
}

/** Presses S on the stage and waits for the window that opens; its complaints are written down with the stage's. */
export async function pressS(stage: Page, opened?: Opened): Promise<Page> {
  const [speaker] = await Promise.all([stage.context().waitForEvent('page'), stage.keyboard.press('s')]);
  if (opened) {
    speaker.on('pageerror', (error) => opened.complaints.push(error.message));
    speaker.on('console', (message) => message.type() === 'error' && opened.complaints.push(message.text()));
  }
  await linked(speaker);
  return speaker;
}

/** Closes the speaker view and waits until the stage's browser has let go of it: until then its name leads to the window that goes. */
export async function closeView(stage: Page, speaker: Page): Promise<void> {
  const target = `speaker-${new URL(speaker.url()).hash.slice(1)}`;
  const view = await stage.evaluateHandle((name) => window.open('', name), target);
  await speaker.close();
  await stage.waitForFunction((one) => one?.closed, view);
}

/** Waits until a speaker view follows a stage. */
export async function linked(speaker: Page): Promise<void> {
  await speaker.waitForSelector('html[data-deck="ready"] .speaker[data-link="linked"]', { state: 'attached' });
}

/** The id of the slide that a speaker view shows as the current one. */
export const followed = (speaker: Page): Promise<string> =>
  speaker.evaluate(() => document.querySelector('.speaker-now .slide-frame > section')?.id.replace(/^now-/, '') ?? '');

/** Waits until a speaker view shows a slide. */
export async function waitForFollowed(speaker: Page, id: string): Promise<void> {
  await speaker.waitForSelector(`#now-${id}`, { state: 'attached' });
}

/** The text of a part of the speaker view. */
export const read = (speaker: Page, part: string): Promise<string> => speaker.locator(`[data-part="${part}"]`).innerText();

/** The elapsed time that a speaker view shows, in seconds. */
export async function elapsedOn(speaker: Page): Promise<number> {
  return secondsOf(await read(speaker, 'elapsed'));
}

/** Seconds of a time such as `1:02:05`. */
export function secondsOf(time: string): number {
  return time.split(':').reduce((sum, digits) => sum * 60 + Number(digits), 0);
}

/**
 * Milliseconds from a key pressed in one window to its effect in the other.
 *
 * @param selector that the other window matches after the key, not before
 * @throws Error when it does not within half a minute
 */
export async function delay(from: Page, key: string, to: Page, selector: string): Promise<number> {
  await to.waitForFunction((wanted) => !document.querySelector(wanted), selector);
  await from.evaluate(() =>
    addEventListener(
      'keydown',
      () => {
        window.pressedAt = performance.timeOrigin + performance.now();
      },
      { capture: true, once: true },
    ),
  );
  const seen = to.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`expected ${wanted}, got none`)), 30_000);
        const look = () => {
          if (!document.querySelector(wanted)) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        // the key may have been quicker than this watch: what is there already counts as seen now
        look();
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    selector,
  );
  await from.keyboard.press(key);
  const pressed = from.evaluate(() => window.pressedAt);
  return (await seen) - (await pressed);
}
