import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openDeck, shown, useBrowser, waitForCharts } from './deck.ts';
import { look, overlaps } from './measure.ts';
import { slides, slidesWithoutSteps } from './slides.ts';

useBrowser();

/** What WCAG 1.4.12 lets visitors set. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`;

/** Texts that a box with hidden overflow cuts, or that leave the page. */
const cut = (page: Page, id: string) =>
  page.$eval(`#${id}`, (slide) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('.notes, .visually-hidden, script, style')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 1) continue;
      for (let around: Element | null = parent; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (around instanceof SVGElement && around.tagName !== 'svg') continue;
        const edges = around.getBoundingClientRect();
        // a table that is shown to screen readers only
        if (edges.width <= 1) break;
        const scrolls = /auto|scroll/.test(overflowX + overflowY);
        if (scrolls) break;
        const hidesX = /hidden|clip/.test(overflowX) && (box.left < edges.left - 1 || box.right > edges.right + 1);
        const hidesY = /hidden|clip/.test(overflowY) && (box.top < edges.top - 2 || box.bottom > edges.bottom + 2);
        if (hidesX || hidesY) found.push(`${slide.id}: "${node.textContent.trim().slice(0, 40)}" in ${around.tagName}.${around.classList}`);
      }
    }
    return found;
  });

test.each([
  [320, 640],
  [390, 844],
  [768, 1024],
  [1280, 720],
])('with text set apart no slide of the page of %d x %d loses text', async (width, height) => {
  const { page } = await openDeck('', {
    viewport: { width, height },
    bypassCSP: true,
    script: () => sessionStorage.setItem('deck-layout', 'flow'),
  });
  await page.addStyleTag({ content: spacing });
  const found: string[] = [];
  for (const { id } of slides) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await waitForCharts(page, id);
    found.push(...(await cut(page, id)));
    found.push(...overlaps((await look(page, id)).words).map((pair) => `${id}: overlap ${pair}`));
  }
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

test('the page takes over from the stage as soon as text is set apart, at the same slide', async () => {
  const [start = ''] = slidesWithoutSteps(1);
  const { page, complaints } = await openDeck(`#/${start}`, { bypassCSP: true });
  const style = await page.addStyleTag({ content: spacing });
  await page.waitForSelector('html[data-layout="flow"][data-deck="ready"]', { state: 'attached' });
  await page.waitForFunction((id) => Math.abs(document.getElementById(id)?.getBoundingClientRect().top ?? 99) < 2, start);
  await style.evaluate((element) => (element as Element).remove());
  await page.waitForSelector('html[data-layout="stage"][data-deck="ready"]', { state: 'attached' });
  expect(await shown(page)).toBe(start);
  expect(complaints).toEqual([]);
});

test.each(['in any browser', 'in a browser that cannot observe sizes'])(
  'text that is set apart from the start is shown as the page, %s',
  async (browser) => {
    const { page, complaints } = await openDeck('', {
      bypassCSP: true,
      script: browser === 'in any browser' ? setTextApart : setTextApartUnobserved,
    });
    await page.waitForSelector('html[data-layout="flow"][data-deck="ready"]', { state: 'attached' });
    expect(await page.locator('.deck.ready, .reveal-viewport').count()).toBe(0);
    expect(complaints).toEqual([]);
  },
);

/** Runs before the page: a tool of the visitor has set text apart from the start. */
function setTextApart(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { letter-spacing: 0.12em !important }');
  document.adoptedStyleSheets = [sheet];
}

/** The same, in a browser without `ResizeObserver`. */
function setTextApartUnobserved(): void {
  Reflect.deleteProperty(window, 'ResizeObserver');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { letter-spacing: 0.12em !important }');
  document.adoptedStyleSheets = [sheet];
}
