import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { ProjectCopy } from '../project.ts';
import { type Opened, openDeck, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { beside, slideNamed } from './slides.ts';

useBrowser();
const project = new ProjectCopy();
afterAll(() => project.remove());

/** Edits the copy, builds it and opens it as one file. */
function openEdited(path: string, ...edit: Parameters<ProjectCopy['edit']>): Promise<Opened> {
  project.edit(...edit);
  expect(project.build('--mode', 'single').status).toBe(0);
  return openDeck(path, { address: pathToFileURL(join(project.folder, 'dist/deck.html')).href });
}

test('a chart that throws shows its message in its own figure and the talk goes on', async () => {
  const { page, complaints } = await openEdited(
    '#/pipeline-scale',
    'src/charts/pipeline-scale.ts',
    /export function pipelineScale[\s\S]*?\{\n/,
    (start) => `${start}  if (typeof document !== 'undefined') throw new Error('no scale today');\n`,
  );
  const figure = page.locator('#pipeline-scale figure');
  expect(await figure.getAttribute('data-error')).toBe('no scale today');
  expect(await figure.innerText()).toContain('The chart pipeline-scale could not be drawn: no scale today');
  await page.evaluate(() => {
    location.hash = '/contacts-2021';
  });
  await waitForSlide(page, 'contacts-2021');
  await waitForCharts(page, 'contacts-2021');
  expect(await page.locator('#contacts-2021 canvas').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a chart that throws as it arrives says so on its slide, and the talk goes on', async () => {
  const { page, complaints } = await openEdited(
    `#/${beside('trade-growth', -1)}`,
    'src/figures/canvas-chart.ts',
    'chart.reset();',
    "chart.reset(); throw new Error('no growth today');",
  );
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, 'trade-growth');
  await page.waitForSelector('#trade-growth figure[data-error="no growth today"]');
  const presses = 1 + slideNamed('trade-growth').fragments;
  for (let i = 0; i < presses; i++) await page.keyboard.press('ArrowRight');
  await waitForSlide(page, beside('trade-growth'));
  expect(complaints).toEqual([]);
});
