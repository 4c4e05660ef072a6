import type { CDPSession, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { bindingsOf } from '../../src/page/key-bindings.ts';
import { Random } from '../random.ts';
import { openDeck, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { first, second } from './slides.ts';

useBrowser();

const seed = 20_220_224;
/** After so many keys the page has loaded all that it ever loads: its memory is compared with that at the end. */
const few = 1000;
const many = 10_000;

/** The ratios of the memory at the end to that before. Script memory holds the code that the engine has compiled for what was used more often. */
const most = { heap: 1.25, nodes: 1.1, listeners: 1.1 };

/** Names that Playwright has for keys of the deck. */
const names: Readonly<Record<string, string>> = { ' ': 'Space', 'shift+ ': 'Shift+Space', 'ctrl+shift+f': 'Control+Shift+F' };

/** Every key of the stage, and those that move in dialogs and write into the search. */
const keys = [
  ...bindingsOf('stage').flatMap((binding) => binding.keys.map((key: string) => names[key] ?? key)),
  ...['Tab', 'Tab', 'Shift+Tab', 'Enter', 'Escape', 'Escape', 'Backspace', '1', '7', 'e', 'r', 'x'],
];

async function press(page: Page, random: Random, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await page.keyboard.press(random.of(keys));
}

/** Leaves what is open and goes to the first slide of the stage, as a speaker would. */
async function comeBack(page: Page): Promise<void> {
  // a dialog in a dialog, the drawing, the zoom, the black screen, the overview: each takes one
  const busy = 'dialog[open], .reveal.paused, .reveal.overview, .reveal[data-zoomed], :focus:is(input, .chart-plot)';
  for (let presses = 0; presses < 6 && (await page.locator(busy).count()) > 0; presses++) await page.keyboard.press('Escape');
  const stage = page.getByRole('button', { name: 'Show as slides' });
  if (await stage.isVisible()) await stage.click();
  await page.waitForSelector('html[data-deck="ready"][data-layout="stage"]', { state: 'attached' });
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Home');
  await waitForSlide(page, first);
}

/** What a page holds once nobody needs more: megabytes of script memory, elements, listeners. */
async function memoryOf(page: Page, session: CDPSession): Promise<Record<'heap' | 'nodes' | 'listeners', number>> {
  await comeBack(page);
  await waitForCharts(page, second);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

test(`${many} random keys leave a stage that answers, without an error, in the memory of the first ${few}`, {
  timeout: 900_000,
}, async () => {
  const { page, complaints } = await openDeck();
  const context = page.context();
  const origin = new URL(inject('site')).origin;
  // the speaker view may stay; pages that a link leads to are not ours
  context.on('page', (opened) => {
    if (!opened.url().startsWith(origin) && opened.url() !== 'about:blank') void opened.close();
    opened.on('pageerror', (error) => complaints.push(error.message));
  });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const random = new Random(seed);
  await press(page, random, few);
  const before = await memoryOf(page, session);
  await press(page, random, many - few);
  const after = await memoryOf(page, session);
  for (const what of ['heap', 'nodes', 'listeners'] as const) expect(after[what] / before[what], what).toBeLessThan(most[what]);
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, second);
  expect(complaints).toEqual([]);
});
