import { expect, test } from 'vitest';
import { themes } from '../../src/page/themes.ts';
import { faults } from './axe.ts';
import { openDeck, useBrowser, waitForCharts, waitForSlide } from './deck.ts';

useBrowser();

test.each(themes)('axe finds nothing wrong with any step of any slide in the theme %s', { timeout: 600_000 }, async (theme) => {
  const { page } = await openDeck('', { reducedMotion: 'reduce' });
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  const ids = await page.$$eval('.slides section[id]', (slides) => slides.map(({ id }) => id));
  const wrong: string[] = [];
  for (const id of ids) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `/${id}`);
    await waitForSlide(page, id);
    await waitForCharts(page, id);
    do wrong.push(...(await faults(page)).map((fault) => `${id}: ${fault}`));
    while (await page.evaluate(() => window.Reveal.nextFragment()));
  }
  expect(ids.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});
