import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../src/export/browser.ts';
import { openPrintPage } from '../../src/export/print-page.ts';
import { root } from '../project.ts';
import { charts, slides } from './exported.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The slides that a page for paper has laid out for its window, all but those at its top, which show in it. */
async function laidOut(scale?: number): Promise<string[]> {
  const page = await openPrintPage(browser, {
    deck: join(root, 'dist/deck.html'),
    query: 'view=print',
    deadline: 60,
    ...(scale !== undefined && { scale }),
  });
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slides section[id]')]
      .filter((slide) => slide.querySelector('h1, h2')?.checkVisibility({ contentVisibilityAuto: true }))
      .map(({ id }) => id),
  );
  await page.close();
  return ids.filter((id) => slides.slice(2).some((slide) => slide.id === id));
}

test('slides that nobody looks at are laid out for paper alone, those with charts for the window too', async () => {
  const withCharts = new Set(charts.map(({ slide }) => slide));
  expect(await laidOut()).toEqual(slides.slice(2).flatMap(({ id }) => (withCharts.has(id) ? [id] : [])));
});

test('slides of which pictures are taken are all laid out', async () => {
  expect(await laidOut(1)).toEqual(slides.slice(2).map(({ id }) => id));
});
