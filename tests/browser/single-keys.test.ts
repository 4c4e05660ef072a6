import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bindingsOf } from '../../src/page/key-bindings.ts';
import { openDeck, shown, useBrowser, waitForSlide } from './deck.ts';
import { first, second, slidesWithoutSteps } from './slides.ts';
import { pressS } from './two-windows.ts';

useBrowser();

test('keys of one character are switched off in the help, on the stage and in the speaker view, and stay off', async () => {
  const { page, complaints } = await openDeck();
  const view = await pressS(page);
  await page.bringToFront();
  await page.keyboard.press('?');
  const single = page.getByRole('dialog', { name: 'Keys' }).getByRole('checkbox', { name: 'Letters, digits and signs alone are keys' });
  expect(await single.isChecked()).toBe(true);
  await single.uncheck();
  await page.keyboard.press('Escape');
  for (const key of ['n', 'j', 'b', '.', 'o', 't', 'd', 'g', '?', 'i', 'N']) await page.keyboard.press(key);
  expect(await shown(page)).toBe(first);
  expect(await page.locator('.paused, .overview, [data-numbers], dialog').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, second);
  // the switch is reached without a character
  await page.reload();
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await page.keyboard.press('n');
  expect(await shown(page)).toBe(second);
  await page.getByRole('button', { name: 'Keys' }).focus();
  await page.keyboard.press('Enter');
  await view.reload();
  await view.waitForSelector('.speaker[data-link="linked"]', { state: 'attached' });
  await view.keyboard.press('m');
  expect(await view.locator('.speaker[data-theme]').count()).toBe(0);
  await page.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.waitForSelector('.reveal.paused');
  expect(complaints).toEqual([]);
});

/** What a command of the help has to have changed. */
const done: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'Next step': (page) => waitForSlide(page, second),
  'Step back': (page) => waitForSlide(page, first),
  'Blank the screen, show it again': (page) => page.waitForSelector('.reveal.paused', { state: 'attached' }),
  'Overview of all slides on the stage': (page) => page.waitForSelector('.reveal.overview'),
  'Next theme': (page) => page.waitForSelector('[data-theme="dark"]'),
  'Numbers in place of charts': (page) => page.waitForSelector('[data-numbers]'),
  'Draw on the slide, take the drawing away': (page) => page.waitForSelector('.stage-drawing'),
  'Zoom to where the mouse is, and back': (page) => page.waitForSelector('.slides[data-zoom="on"]'),
  'Pointer where the mouse is, on the stage or on the preview': (page) => page.waitForSelector('.stage-pointer:not([hidden])'),
  'Go to a slide by its number or its words': (page) => page.getByRole('dialog', { name: 'Search' }).waitFor(),
  'Where the figures and claims of this slide come from; its charts as files': (page) =>
    page.getByRole('dialog', { name: 'Where does this come from?' }).waitFor(),
  'Full screen': (page) => page.waitForFunction(() => document.fullscreenElement !== null),
  'Start, pause or go on with the clock': (page) => page.waitForFunction(() => sessionStorage.getItem('deck-clock')?.includes('paused')),
};

/** Commands of the stage that have a key of one character. */
const commands = bindingsOf('stage')
  .filter(({ command, keys }) => command !== 'help' && keys.some((key) => key.length === 1))
  .map(({ help }) => help);

test('2.1.4: without keys of one character every command of the stage is given by pointer', async () => {
  const { page, complaints } = await openDeck('', {
    reducedMotion: 'reduce',
    script: () => localStorage.setItem('deck-single-keys', 'off'),
  });
  await page.mouse.move(600, 300);
  // each goes on from the slide and the clock that the one before has left
  for (const command of commands) {
    if (command.startsWith('Speaker view')) continue;
    await page.reload();
    await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: command }).click();
    await done[command]?.(page);
    expect(Object.keys(done), command).toContain(command);
    expect(await page.getByRole('dialog', { name: 'Keys' }).count()).toBe(0);
  }
  const [view] = await Promise.all([
    page.context().waitForEvent('page'),
    page
      .getByRole('button', { name: 'Commands' })
      .click()
      .then(() => page.getByRole('button', { name: 'Speaker view' }).click()),
  ]);
  await view.waitForSelector('.speaker[data-link="linked"]', { state: 'attached' });
  // what the keyboard reaches, in the speaker view as well
  await view.getByRole('button', { name: 'Keys' }).focus();
  await view.keyboard.press('Enter');
  const zoom = view.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Zoom' });
  for (let tabs = 0; tabs < 40 && !(await zoom.evaluate((one) => one === document.activeElement)); tabs++) await view.keyboard.press('Tab');
  await view.keyboard.press('Enter');
  await page.waitForSelector('.slides[data-zoom="on"]');
  expect(complaints).toEqual([]);
});

test('the button of the commands is seen until the first move, on hover and by keyboard', async () => {
  const { page } = await openDeck();
  const button = page.getByRole('button', { name: 'Commands' });
  const opacity = () => button.evaluate((one) => getComputedStyle(one).opacity);
  expect(await opacity()).toBe('1');
  await page.mouse.move(600, 300);
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, second);
  await expect.poll(opacity).toBe('0');
  await button.hover();
  await expect.poll(opacity).toBe('1');
  const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});

test('Alt, Control or Meta with a key is the browser’s', async () => {
  const [start = '', next = ''] = slidesWithoutSteps(2);
  const { page } = await openDeck(`#/${start}`);
  for (const held of ['Alt', 'Control', 'Meta'])
    for (const key of ['ArrowRight', 'n', 'b', 'd', 'Home']) {
      const handled = await page.evaluate(
        ([modifier, pressed]) => {
          const event = new KeyboardEvent('keydown', { key: pressed, [`${modifier}Key`]: true, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
          return event.defaultPrevented;
        },
        [held === 'Control' ? 'ctrl' : held.toLowerCase(), key] as const,
      );
      expect(handled, `${held} ${key}`).toBe(false);
    }
  expect(await shown(page)).toBe(start);
  await page.evaluate((id) => {
    location.hash = `#/${id}`;
  }, next);
  await waitForSlide(page, next);
});

test('Escape leaves the black screen', async () => {
  const { page } = await openDeck();
  await page.keyboard.press('b');
  await page.waitForSelector('.reveal.paused');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.reveal:not(.paused):not(.overview)');
});

test.each([
  ['?', 'Keys'],
  ['g', 'Search'],
  ['i', 'Where does this come from?'],
])('the dialog of %s has the name %s, and the focus at its beginning', async (key, name) => {
  const { page } = await openDeck();
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  const at = await dialog.evaluate((open) => ({
    inside: open.contains(document.activeElement) && document.activeElement !== open,
    scrolled: open.scrollTop,
    top: (document.activeElement?.getBoundingClientRect().top ?? 0) - open.getBoundingClientRect().top,
  }));
  expect(at).toEqual({ inside: true, scrolled: 0, top: expect.closeTo(40, -2) });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
