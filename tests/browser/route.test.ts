import { expect, test } from 'vitest';
import { openDeck, useBrowser, waitForSlide } from './deck.ts';
import { parts } from './slides.ts';

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
