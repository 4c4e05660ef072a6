import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { ProjectCopy } from '../project.ts';
import { type Opened, openDeck, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { beside, charted, firstWith, growth, slideNamed } from './slides.ts';

useBrowser();
const project = new ProjectCopy();
afterAll(() => project.remove());

/** Its chart, which has the file of that name; and the next slide with another one. */
const [{ name: chart } = { name: '' }] = slideNamed(charted).charts;
const other = firstWith('another chart', ({ id, charts }) => id !== charted && charts.some(({ name }) => name !== chart)).id;

/** Edits the copy, builds it and opens it as one file. */
function openEdited(path: string, ...edit: Parameters<ProjectCopy['edit']>): Promise<Opened> {
  project.edit(...edit);
  expect(project.build('--mode', 'single').status).toBe(0);
  return openDeck(path, { address: pathToFileURL(join(project.folder, 'dist/deck.html')).href });
}

test('a chart that throws shows its message in its own figure and the talk goes on', async () => {
  const { page, complaints } = await openEdited(
    `#/${charted}`,
    `src/charts/${chart}.ts`,
    /export function \w+\([\s\S]*?\): ChartSpec \{\n/,
    (start) => `${start}  if (typeof document !== 'undefined') throw new Error('no chart today');\n`,
  );
  const figure = page.locator(`#${charted} figure`);
  expect(await figure.getAttribute('data-error')).toBe('no chart today');
  expect(await figure.innerText()).toContain(`The chart ${chart} could not be drawn: no chart today`);
  await page.evaluate((id) => {
    location.hash = `/${id}`;
  }, other);
  await waitForSlide(page, other);
  await waitForCharts(page, other);
  expect(await page.locator(`#${other} canvas`).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test.skipIf(!growth)(
  'a chart that throws as it arrives says so on its slide, and the talk goes on (skipped where no slide has the chart of trade)',
  async () => {
    const { page, complaints } = await openEdited(
      `#/${beside(growth, -1)}`,
      'src/figures/canvas-chart.ts',
      'chart.reset();',
      "chart.reset(); throw new Error('no growth today');",
    );
    await page.keyboard.press('ArrowRight');
    await waitForSlide(page, growth);
    await page.waitForSelector(`#${growth} figure[data-error="no growth today"]`);
    const presses = 1 + slideNamed(growth).fragments;
    for (let i = 0; i < presses; i++) await page.keyboard.press('ArrowRight');
    await waitForSlide(page, beside(growth));
    expect(complaints).toEqual([]);
  },
);
