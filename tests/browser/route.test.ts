import { expect, test } from 'vitest';
import { openDeck, useBrowser, waitForSlide } from './deck.ts';
import { parts, second, slidesWithoutSteps } from './slides.ts';

useBrowser();

test('the stops of the route are reached by Tab, show that they are, and lead to their sections by Enter', async () => {
  const { page } = await openDeck();
  const reached: string[] = [];
  const focused = page.locator('.route a:focus');
  for (let tabs = 0; tabs < 30 && reached.length < 4; tabs++) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) === 0) continue;
    reached.push(await focused.innerText());
    const name = await focused.locator('.route-name').boundingBox();
    expect(name?.x).toBeGreaterThanOrEqual(0);
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(1280);
    const seen = await focused.evaluate((stop) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      const label = stop.querySelector('.route-name');
      return { outlineStyle, wide: Number.parseFloat(outlineWidth) >= 2, opacity: label && getComputedStyle(label).opacity };
    });
    expect(seen).toEqual({ outlineStyle: 'solid', wide: true, opacity: '1' });
  }
  expect(reached).toHaveLength(4);
  await page.keyboard.press('Enter');
  await waitForSlide(page, parts[3]?.[0] ?? '');
  expect(await page.locator('.route [aria-current="step"]').innerText()).toBe(reached.at(-1));
});

test('the pointer leads on and back by buttons, which are seen until the first move and on hover', async () => {
  const [start = '', next = ''] = slidesWithoutSteps(2);
  const { page, complaints } = await openDeck(`#/${start}`);
  const on = page.getByRole('button', { name: 'Next step' });
  const back = page.getByRole('button', { name: 'Step back' });
  const opacity = () => on.evaluate((button) => getComputedStyle(button).opacity);
  for (const button of [on, back]) {
    const { x = -1, y = -1, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(1280);
    expect(y + height).toBeLessThanOrEqual(720);
  }
  expect(await opacity()).toBe('1');
  await on.click();
  await waitForSlide(page, next);
  await page.mouse.move(600, 300);
  await expect.poll(opacity).toBe('0');
  await on.hover();
  await expect.poll(opacity).toBe('1');
  await back.click();
  await waitForSlide(page, start);
  await on.focus();
  await page.keyboard.press('Enter');
  await waitForSlide(page, next);
  expect(complaints).toEqual([]);
});

test('where there is no mouse the buttons are always seen', async () => {
  const { page } = await openDeck('', { hasTouch: true, isMobile: true, viewport: { width: 1280, height: 720 } });
  const on = page.getByRole('button', { name: 'Next step' });
  await on.tap();
  await waitForSlide(page, second);
  expect(await on.evaluate((button) => getComputedStyle(button).opacity)).toBe('1');
});

test('in greys the route has no colour, on dark slides as on light ones', async () => {
  const { page } = await openDeck('', { script: () => localStorage.setItem('deck-theme', 'grey') });
  for (const surface of ['dark', 'light']) {
    await page.waitForSelector(`.route[data-surface="${surface}"]`);
    const parts = await page
      .locator('.route')
      .evaluate((route) => (({ color, outlineColor }) => [color, outlineColor])(getComputedStyle(route)));
    for (const colour of parts) expect(new Set(colour.match(/\d+/g)?.slice(0, 3)).size).toBe(1);
    await page.keyboard.press('ArrowRight');
  }
});
