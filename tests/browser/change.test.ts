import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { recordTrade } from '../../src/data/trade.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { ProjectCopy, root } from '../project.ts';
import { openDeck, recordWords, takeWords, useBrowser, waitForCharts, waitForSlide } from './deck.ts';

useBrowser();
const project = new ProjectCopy();
afterAll(() => project.remove());

/** Everything that a reader or a screen reader gets of the trade of 2020, words on canvases included. */
async function tradeOf2020(address: string): Promise<Record<string, string>> {
  const { page } = await openDeck('#/pipeline-scale', { address, script: recordWords });
  await page.evaluate(() => {
    location.hash = '/trade-growth';
  });
  await waitForSlide(page, 'trade-growth');
  await waitForCharts(page, 'trade-growth');
  const slide = page.locator('#trade-growth');
  const text = async (selector: string) => (await slide.locator(selector).first().textContent()) ?? '';
  return {
    heading: await text('h2'),
    sentence: await text('.notes p'),
    alternative: (await slide.locator('.chart-plot').getAttribute('aria-label')) ?? '',
    table: await text('table'),
    chart: await takeWords(page),
    summary: (await page.locator('#in-numbers').textContent()) ?? '',
    scale: (await page.locator('#pipeline-scale').textContent()) ?? '',
  };
}

test('changing the trade of 2020 in trade.csv changes heading, sentence, chart, text alternative and table, and nothing else has to be edited', async () => {
  const was = String(recordTrade(projectTables(root).trade).usdMillion);
  project.setTradeOf2020('812');
  expect(project.build('--mode', 'single').status).toBe(0);
  const before = await tradeOf2020(pathToFileURL(join(import.meta.dirname, '../../dist/deck.html')).href);
  const after = await tradeOf2020(pathToFileURL(join(project.folder, 'dist/deck.html')).href);
  for (const [place, words] of Object.entries(before)) expect(words, place).toContain(was);
  for (const [place, words] of Object.entries(after)) {
    expect(words, place).toContain('812');
    expect(words, place).not.toContain(was);
  }
  // 812 / 1.45 = 560
  expect(after.table).toContain('560');
});
