import { expect, test } from 'vitest';
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
