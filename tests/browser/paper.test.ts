import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { fileAddress, openDeck, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { first, slideNamed, slides } from './slides.ts';

const context = useBrowser();

test.each([
  ['served under a sub-path', undefined],
  ['opened from a file', fileAddress],
])('the print view lays every slide out as a page, complete and without controls: %s', async (_where, address) => {
  const { page, complaints, strangers } = await openDeck('?view=print', { ...(address && { address }) });
  expect(await page.getAttribute('html', 'data-print')).toBe('ready');
  const found = await page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const ids = all('[id]').map(({ id }) => id);
    return {
      pages: all('.slides section[id]').map((slide) => `${slide.offsetWidth}x${slide.offsetHeight}`),
      charts: all('figure[data-chart]').length,
      drawn: all('figure[data-chart] canvas[role="img"][aria-label]').length,
      repeated: ids.filter((id, index) => ids.indexOf(id) < index),
      unwanted: all('.notes, .controls, .progress, .route a').length,
      hidden: all('.slides [hidden], .slides [inert]').length,
    };
  });
  expect(found.pages.length).toBeGreaterThan(slides.length);
  expect(new Set(found.pages)).toEqual(new Set(['1280x720']));
  expect(found.drawn).toBe(found.charts);
  expect(found).toMatchObject({ repeated: [], unwanted: 0, hidden: 0 });
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

test.each(['?view=print', '?view=print&fragments', '?view=handout', '?view=handout&script'])(
  'nothing leaves its page, nothing is cut off: %s',
  async (query) => {
    const { page } = await openDeck(query);
    const outside = await page.evaluate(() => {
      const words = document.createTreeWalker(document.querySelector('.slides') ?? document, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      const range = document.createRange();
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        const slide = node.parentElement?.closest('section[id]')?.getBoundingClientRect();
        if (!slide || !node.textContent?.trim()) continue;
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        if (box.left < slide.left - 1 || box.right > slide.right + 1 || box.top < slide.top - 1 || box.bottom > slide.bottom + 1)
          found.push(`${node.parentElement?.closest('section[id]')?.id}: ${node.textContent.trim()}`);
      }
      return found;
    });
    expect(outside).toEqual([]);
  },
);

test('a chart on paper looks as it does on the stage', async () => {
  // paper draws two pixels for each of a plain screen: a screen with as many shows the same pixels
  const screen = { colorScheme: 'light', deviceScaleFactor: 2 } as const;
  const stage = (await openDeck('', { reducedMotion: 'reduce', ...screen })).page;
  const paper = (await openDeck('?view=print', screen)).page;
  const charts = await paper.$$eval('figure[data-chart]', (figures) => figures.map((figure) => figure.closest('section')?.id ?? ''));
  expect(charts.length).toBeGreaterThan(5);
  for (const id of charts) {
    // paper shows the last step
    const steps = slideNamed(id).fragments;
    await stage.evaluate(
      (hash) => {
        location.hash = hash;
      },
      steps > 0 ? `/${id}/${steps - 1}` : `/${id}`,
    );
    await waitForSlide(stage, id);
    await waitForCharts(stage, id);
    expect(difference(await plot(stage, id), await plot(paper, id)), id).toBeLessThan(0.02);
  }
});

const plot = async (page: Page, id: string) => PNG.sync.read(await page.locator(`#${id} .chart-plot`).screenshot());

/** The share of pixels that differ plainly between two screenshots of one size, to a CSS pixel: a line of words may be a little higher on paper. */
function difference(one: PNG, other: PNG): number {
  expect(Math.abs(one.width - other.width) + Math.abs(one.height - other.height)).toBeLessThanOrEqual(2);
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  let differing = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const channels = [0, 1].map((i) => (one.data[(y * one.width + x) * 4 + i] ?? 0) - (other.data[(y * other.width + x) * 4 + i] ?? 0));
      if (channels.reduce((sum, channel) => sum + Math.abs(channel), 0) > 160) differing++;
    }
  return differing / (width * height);
}

test('printing from the browser gives the same pages', async () => {
  const { page } = await openDeck('?view=print');
  const pages = await page.locator('.slides section[id]').count();
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(printed.getPages().map((one) => [one.getWidth(), one.getHeight()].join('x'))).toEqual(Array(pages).fill('960x540'));
});

test('Ctrl+P on the stage opens the pages, which print themselves', async () => {
  const stage = await openDeck();
  await stage.page.context().addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const opened = stage.page.waitForEvent('popup');
  await stage.page.keyboard.press('Control+p');
  const pages = await opened;
  await pages.waitForSelector('html[data-print="ready"][data-printed]', { state: 'attached' });
  expect(await pages.locator('.slides section[id]').count()).toBeGreaterThan(slides.length);
  expect(stage.complaints).toEqual([]);
});

test('whoever prints the stage itself gets a page that says where the slides and the handout are', async () => {
  const { page } = await openDeck();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator(`#${first}`).isVisible()).toBe(false);
  const links = page.locator('.paper-notice a');
  expect(await links.allInnerTexts()).toEqual([expect.stringMatching(/\?view=print$/), expect.stringMatching(/\?view=handout$/)]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.paper-notice').count()).toBe(0);
  expect(await page.locator(`#${first}`).isVisible()).toBe(true);
});

test('the script shows every slide above its notes, and its links lead through the deck', async () => {
  const { page, complaints } = await openDeck('?view=handout&script&paper=letter');
  expect(await page.getAttribute('html', 'data-paper')).toBe('letter');
  const pages = await page.locator('.script-page').all();
  expect(pages).toHaveLength(slides.length);
  for (const one of pages) {
    const [slide, notes] = await Promise.all([one.locator('.slide-frame').boundingBox(), one.locator('.script-notes').boundingBox()]);
    expect((slide?.width ?? 0) / (slide?.height ?? 1)).toBeCloseTo(16 / 9, 2);
    expect(notes?.y).toBeGreaterThan((slide?.y ?? 0) + (slide?.height ?? 0));
    expect(notes?.height).toBeGreaterThan(40);
  }
  await page.getByRole('link', { name: 'Slides' }).click();
  await page.waitForURL(/view=print/);
  await page.waitForSelector('html[data-print="ready"]', { state: 'attached' });
  expect(complaints).toEqual([]);
});

test('the handout shows every slide beside what is said of it, on two halves of a page', async () => {
  const { page, complaints } = await openDeck('?view=handout');
  const blocks = await page.locator('.handout-slide').all();
  expect(blocks).toHaveLength(slides.length);
  for (const block of blocks) {
    const [slide, notes, whole] = await Promise.all(
      ['.slide-frame', '.handout-notes', ':scope'].map((selector) => block.locator(selector).boundingBox()),
    );
    expect((slide?.width ?? 0) / (slide?.height ?? 1)).toBeCloseTo(16 / 9, 2);
    expect(notes?.height).toBeGreaterThan(40);
    // nothing of the notes lies on the slide
    const beside = (notes?.x ?? 0) >= (slide?.x ?? 0) + (slide?.width ?? 0);
    const below = (notes?.y ?? 0) >= (slide?.y ?? 0) + (slide?.height ?? 0);
    expect(beside || below).toBe(true);
    expect(whole?.height).toBeLessThan((261 / 25.4) * 96);
  }
  await page.getByRole('link', { name: 'Script', exact: true }).click();
  await page.waitForURL(/view=handout&script/);
  await page.waitForSelector('html[data-print="ready"]', { state: 'attached' });
  expect(complaints).toEqual([]);
});

test.each(['print', 'handout', 'handout&script'])('the route is drawn at the foot of each slide: ?view=%s', async (view) => {
  const { page } = await openDeck(`?view=${view}`);
  const places = await page.$$eval('.slides section[id]:has(.route)', (sections) =>
    sections.map((section) => {
      const [slide, route] = [section, section.querySelector('.route')].map((one) => one?.getBoundingClientRect());
      return slide && route ? (route.top - slide.top) / slide.height : 0;
    }),
  );
  expect(places).toHaveLength(slides.length);
  for (const place of places) expect(place).toBeCloseTo(0.93, 1);
});

const hasRecord = slides.some(({ classes }) => classes.has('record-list'));
test.skipIf(!hasRecord)('on paper words keep off the marks before them (skipped where no slide has the record of events)', async () => {
  const { page } = await openDeck('?view=print');
  const gaps = await page.$$eval('.record-list li', (items) =>
    items.map((item) => {
      const [mark, name] = ['.mark-sign', 'a'].map((part) => item.querySelector(part)?.getBoundingClientRect());
      return (name?.left ?? 0) - (mark?.right ?? 0);
    }),
  );
  expect(gaps.length).toBeGreaterThan(5);
  expect(Math.min(...gaps)).toBeGreaterThan(3);
});

test('paper is light, whatever the theme of the room', async () => {
  const page = await (await context.browser.newContext({ colorScheme: 'dark' })).newPage();
  await page.addInitScript(() => localStorage.setItem('deck-theme', 'dark'));
  await page.goto(`${fileAddress}?view=print`);
  await page.waitForSelector('html[data-print="ready"]', { state: 'attached' });
  expect(
    await page
      .locator('.slides section[id]:not([data-surface])')
      .first()
      .evaluate((slide) => getComputedStyle(slide).backgroundColor),
  ).toBe('rgb(255, 255, 255)');
});

test.each(['dark', 'sepia'])(
  'the page that scrolls is light on paper, and dark again on the screen, in a dark theme called %s',
  async (name) => {
    const options = { viewport: { width: 390, height: 844 }, colorScheme: 'dark', bypassCSP: true } as const;
    const page = await (await context.browser.newContext(options)).newPage();
    await page.goto(fileAddress);
    await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    // the second is a theme that an editor adds
    await page.addStyleTag({ content: '[data-theme="sepia"] { color-scheme: dark; --surface: #201a10; }' });
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
      window.seen = [];
      addEventListener('beforeprint', () => window.seen.push(getComputedStyle(document.body).backgroundColor));
    }, name);
    await page.pdf({ format: 'A4' });
    expect(await page.evaluate(() => window.seen)).toEqual(['rgb(255, 255, 255)']);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(name);
  },
);

test.each([true, false])(
  'the page that scrolls has numbers on its paper and no words over others, with script: %s',
  async (javaScriptEnabled) => {
    const page = await (await context.browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled })).newPage();
    await page.goto(fileAddress);
    if (javaScriptEnabled) await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.route').isVisible()).toBe(false);
    // as a visitor prints from the browser, which leaves a margin
    const margin = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };
    const printed = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4', margin })), verbosity: 0 }).promise;
    expect(printed.numPages).toBeGreaterThan(slides.length / 2);
    for (let number = 1; number <= printed.numPages; number++) {
      const { items } = await (await printed.getPage(number)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      expect(text.match(/Page \d+ of \d+/g)).toEqual([`Page ${number} of ${printed.numPages}`]);
      expect(overlapping(items.filter((item) => 'str' in item))).toEqual([]);
    }
  },
);

/** Words of a page that lie over others. A name with a stroke around its letters is drawn twice. */
function overlapping(items: readonly { str: string; transform: number[]; width: number }[]): readonly string[] {
  const boxes = items
    .filter(({ str }) => str.trim())
    .map(({ str, transform: [, , , size = 0, x = 0, y = 0], width }) => ({
      str,
      left: x,
      right: x + width,
      bottom: y,
      top: y + size * 0.6,
    }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.str !== b.str &&
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
          Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > 2,
      )
      .map((b) => `${a.str} / ${b.str}`),
  );
}
