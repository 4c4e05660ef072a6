import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { recordTrade } from '../../src/data/trade.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { ProjectCopy, root } from '../project.ts';
import { openDeck, recordWords, takeWords, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { growth, slides } from './slides.ts';

useBrowser();
const project = new ProjectCopy();
afterAll(() => project.remove());

/** The other slides that say it. */
const others = slides.filter(
  ({ id, facts, charts }) =>
    id !== growth && (charts.some(({ name }) => name === 'pipeline-scale') || [...facts].some((fact) => /^trade-2020(-|$)/.test(fact))),
);

/** Everything that a reader or a screen reader gets of the trade of 2020, words on canvases included. */
async function tradeOf2020(address: string): Promise<Record<string, string>> {
  const { page } = await openDeck('', { address, script: recordWords });
  await page.evaluate((id) => {
    location.hash = `/${id}`;
  }, growth);
  await waitForSlide(page, growth);
  await waitForCharts(page, growth);
  const slide = page.locator(`#${growth}`);
  const text = async (selector: string) => (await slide.locator(selector).first().textContent()) ?? '';
  const said: Record<string, string> = {
    heading: await text('h2'),
    sentence: await text('.notes p'),
    alternative: (await slide.locator('.chart-plot').getAttribute('aria-label')) ?? '',
    table: await text('table'),
    chart: await takeWords(page),
  };
  for (const { id } of others) said[id] = (await page.locator(`#${id}`).textContent()) ?? '';
  return said;
}

test.skipIf(!growth)(
  'changing the trade of 2020 in trade.csv changes heading, sentence, chart, text alternative and table, and nothing else has to be edited (skipped where no slide has the chart of trade)',
  async () => {
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
  },
);
