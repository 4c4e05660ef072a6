import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { themes } from '../../src/page/themes.ts';
import { findBars } from './bars.ts';
import { contrast, rgb } from './contrast.ts';
import { fileAddress, openDeck, shown, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { charted, growth, parts, slides } from './slides.ts';
import { pressS } from './two-windows.ts';

useBrowser();

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The slide whose chart has the longest table. */
const tabled = slides.toSorted((a, b) => rows(b) - rows(a))[0]?.id ?? '';
function rows({ charts }: (typeof slides)[number]): number {
  return Math.max(0, ...charts.map((chart) => chart.rows.length));
}

const go = async (page: Page, id: string) => {
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, id);
  await waitForSlide(page, id);
};

test('2.1.1: a table that is larger than its place is reached by Tab and scrolled by the arrow keys', async () => {
  const { page } = await openDeck(`#/${tabled}`);
  await waitForCharts(page, tabled);
  await page.keyboard.press('d');
  const table = page.locator(`#${tabled} .chart-table`);
  expect(await table.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true);
  const focused = () => table.evaluate((one) => one === document.activeElement);
  for (let tabs = 0; tabs < 12 && !(await focused()); tabs++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(true);
  expect(await table.getAttribute('aria-label')).not.toBe('');
  expect(await table.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => table.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('ArrowRight');
  expect(await shown(page)).toBe(tabled);
  await page.keyboard.press('d');
  expect(await table.getAttribute('tabindex')).toBeNull();
});

test('2.4.11: on a phone nothing that has the focus is under the bar at the foot', async () => {
  const { page } = await openDeck('', phone);
  const hidden: string[] = [];
  let stops = 0;
  for (; stops < 400; stops++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'end';
      if (element.closest('.page-bar')) return '';
      const { bottom, top } = element.getBoundingClientRect();
      const bar = document.querySelector('.route')?.getBoundingClientRect().top ?? innerHeight;
      return bottom > bar + 1 || top < -1 ? `${element.outerHTML.slice(0, 80)} ${top} to ${bottom}, bar at ${bar}` : '';
    });
    if (covered === 'end') break;
    if (covered) hidden.push(covered);
  }
  expect(stops).toBeGreaterThan(slides.length);
  expect(hidden).toEqual([]);
});

test('the page that scrolls has contents with the name of every part and slide, and a way back to the top', async () => {
  const { page, complaints } = await openDeck('', phone);
  await page.getByRole('button', { name: 'Contents' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Contents' });
  await dialog.waitFor();
  const links = dialog.getByRole('link');
  expect(await links.count()).toBe(slides.length);
  expect(await dialog.getByRole('heading', { level: 3 }).count()).toBe(parts.length);
  for (const link of await links.all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await links.nth(20).tap();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction((id) => Math.abs(document.getElementById(id)?.getBoundingClientRect().top ?? 99) < 2, slides[20]?.id ?? '');
  await page.getByRole('link', { name: 'Back to top' }).tap();
  await page.waitForFunction(() => scrollY === 0);
  for (const control of await page.locator('.page-bar :is(a, button):visible').all()) {
    const box = await control.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  expect(complaints).toEqual([]);
});

test.each([320, 390, 568])('on a page %d px wide no number and no short word of a table is broken', async (width) => {
  const { page } = await openDeck('', { viewport: { width, height: 700 } });
  const { words, broken } = await page.$$eval('.chart-table table', (tables) => {
    const broken: string[] = [];
    let words = 0;
    for (const table of tables) {
      if (!table.checkVisibility() || table.getBoundingClientRect().width < 9) continue;
      const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode())
        for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/(?<![^\s–-])[^\s–-]{2,12}(?![^\s–-])/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          words++;
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
    }
    return { words, broken };
  });
  expect(words).toBeGreaterThan(50);
  expect(broken).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

/** Links and buttons outside of sentences that are lower or narrower than 24 px, with no room of 24 px around them. */
const smallTargets = (page: Page, id: string) =>
  page.$$eval(`#${id} :is(a, button, summary), .route a, .page-bar :is(a, button)`, (all) => {
    const boxes = all
      .filter((one) => one.checkVisibility() && !one.closest('[inert]'))
      .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const words = one.parentElement?.textContent?.trim() ?? '';
        // a link in a line of text is as high as the line
        const inSentence = getComputedStyle(one).display === 'inline' && words.length > (one.textContent?.trim().length ?? 0) + 2;
        return { name: one.textContent?.trim() ?? '', x: x + width / 2, y: y + height / 2, width, height, inSentence };
      });
    return boxes
      .filter(({ width, height, inSentence }) => !inSentence && Math.min(width, height) < 23.5)
      .map(({ name, width, height }) => `${name}: ${width.toFixed(0)} x ${height.toFixed(0)}`);
  });

test.each([
  [390, 844],
  [1024, 768],
  [1366, 1024],
])('2.5.8: under a finger every link and button of %d x %d is 24 px high at least', async (width, height) => {
  const { page } = await openDeck('', { ...phone, viewport: { width, height } });
  const found: string[] = [];
  for (const { id } of slides) {
    if (width < 640) await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    else await go(page, id);
    found.push(...(await smallTargets(page, id)).map((one) => `${id}: ${one}`));
  }
  expect(found).toEqual([]);
});

test.each(themes)('1.4.11: in the %s theme the ring of the focus and the stops ahead stand out, on dark slides too', async (theme) => {
  const { page } = await openDeck('', { script: () => {} });
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  for (const surface of ['dark', 'light']) {
    await page.waitForSelector(`.route[data-surface="${surface}"]`);
    const colours = await page.evaluate(() => {
      const slide = document.querySelector('.slides section[id].present') as HTMLElement;
      const stop = document.querySelector('.route .route-stop:not(.route-passed, .route-here)') as HTMLElement;
      const link = stop.querySelector('a') as HTMLElement;
      link.focus();
      return {
        surface: getComputedStyle(slide).backgroundColor,
        ahead: getComputedStyle(stop, '::after').borderTopColor,
        ring: getComputedStyle(link).outlineColor,
        button: getComputedStyle(document.querySelector('.route button') as HTMLElement).color,
      };
    });
    const background = rgb(colours.surface);
    for (const mark of ['ahead', 'ring', 'button'] as const)
      expect(contrast(rgb(colours[mark]), background), `${mark} on ${surface}`).toBeGreaterThanOrEqual(3);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('ArrowRight');
  }
});

test('4.1.2: what is on a thumbnail of the overview is reached by no Tab, and again on the slide', async () => {
  const linked = slides.find(({ links }) => links.length > 0)?.id ?? '';
  const { page } = await openDeck(`#/${linked}`);
  await page.keyboard.press('o');
  await page.waitForSelector('.reveal.overview');
  for (let tabs = 0; tabs < 25; tabs++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.slides')?.className ?? '')).toBe('');
  }
  await page.keyboard.press('Escape');
  await page.waitForSelector('.reveal:not(.overview)');
  await page.locator(`#${linked} a`).first().focus();
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(linked);
});

test('1.4.13: the name of a stop stays while the pointer is on it, and goes with Escape', async () => {
  const { page } = await openDeck();
  const stop = page.locator('.route a').nth(2);
  const name = stop.locator('.route-name');
  const opacity = () => name.evaluate((label) => getComputedStyle(label).opacity);
  await stop.hover();
  await expect.poll(opacity).toBe('1');
  const [from, to] = [await stop.boundingBox(), await name.boundingBox()];
  const middle = (from?.x ?? 0) + (from?.width ?? 0) / 2;
  await page.mouse.move(middle, (to?.y ?? 0) + 8, { steps: 8 });
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 8, { steps: 8 });
  expect(await opacity()).toBe('1');
  await page.keyboard.press('Escape');
  await expect.poll(opacity).toBe('0');
  expect(await page.locator('.reveal.overview').count()).toBe(0);
  await page.mouse.move(600, 200);
  await stop.hover();
  await expect.poll(opacity).toBe('1');
});

test.skipIf(!growth)(
  '1.4.13: what is said of a mark stays while the pointer is on it, and goes with Escape (skipped where no slide has the chart of trade)',
  async () => {
    const { page, complaints } = await openDeck(`#/${growth}`, { reducedMotion: 'reduce' });
    await waitForCharts(page, growth);
    const tooltip = page.locator(`#${growth} .chart-tooltip`);
    const words = async () => ((await tooltip.isVisible()) ? await tooltip.textContent() : '');
    const bars = await page.evaluate(findBars);
    const [bar = { x: 0, y: 0 }, other = { x: 0, y: 0 }] = bars;
    await page.mouse.move(bar.x, bar.y);
    await expect.poll(words).not.toBe('');
    const said = await words();
    const box = await tooltip.boundingBox();
    const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const [right, down] of [
      [0.5, 0.5],
      [0.05, 0.1],
      [0.95, 0.9],
    ] as const) {
      await page.mouse.move(x + width * right, y + height * down, { steps: 20 });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await words()).toBe(said);
    }
    await page.mouse.move(bar.x, bar.y);
    await page.keyboard.press('Escape');
    expect(await words()).toBe('');
    expect(await page.locator('.reveal.overview').count()).toBe(0);
    // no move on the same mark brings it back, another mark does
    await page.mouse.move(bar.x + 2, bar.y + 2);
    expect(await words()).toBe('');
    await page.mouse.move(other.x, other.y);
    await expect.poll(words).not.toBe('');
    expect(await words()).not.toBe(said);
    await page.mouse.move(5, 5);
    await expect.poll(words).toBe('');
    expect(complaints).toEqual([]);
  },
);

test('1.4.13: Escape takes what is said of the mark in hand away and leaves the focus where it is', async () => {
  const { page } = await openDeck(`#/${charted}`, { reducedMotion: 'reduce' });
  await waitForCharts(page, charted);
  const plot = page.locator(`#${charted} .chart-plot`);
  const tooltip = plot.locator('.chart-tooltip');
  const inHand = () => plot.evaluate((one) => one === document.activeElement);
  await plot.focus();
  await page.keyboard.press('ArrowRight');
  expect(await tooltip.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect([await tooltip.isVisible(), await inHand()]).toEqual([false, true]);
  await page.keyboard.press('ArrowRight');
  expect(await tooltip.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect([await inHand(), await page.locator('.reveal.overview').count()]).toEqual([false, 0]);
});

test.each([
  [320, 640],
  [320, 256],
])('1.4.10: the speaker view of %d x %d px scrolls down only, and nothing in it is cut at the side', async (width, height) => {
  const { page } = await openDeck('?view=speaker', { address: fileAddress, viewport: { width, height } });
  await page.locator('[data-part="more"]').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const cut = await page.$$eval('.speaker :is(button, a, h2, p, dt, dd)', (all) =>
    all
      .filter((one) => one.checkVisibility() && !one.closest('.slide-frame') && getComputedStyle(one).textOverflow !== 'ellipsis')
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => one.textContent),
  );
  expect(cut).toEqual([]);
  // the notes have room, and lie on nothing else
  const [notes, time] = [await page.locator('.speaker-notes').boundingBox(), await page.locator('.speaker-time').boundingBox()];
  expect(notes?.height).toBeGreaterThan(100);
  expect(notes?.y).toBeGreaterThanOrEqual((time?.y ?? 0) + (time?.height ?? 0) - 1);
});

/** Marks that are only a background, and where they are. */
const marks = (
  [
    ['verdict', '.verdict'],
    ['numbers-length', '.numbers-length svg'],
    ['seats-reached', '.seats-reached'],
    ['verdict-mark', '.verdict-mark'],
    ['timeline-wide', '.timeline-wide'],
    ['mark-sign', '.mark-sign'],
  ] as const
).map(([className, mark]) => ({ mark, id: slides.find(({ classes }) => classes.has(className))?.id ?? '' }));

for (const { mark } of marks.filter(({ id }) => !id)) test.skip(`in forced colours ${mark} is seen (skipped: no slide has it)`);

test('in forced colours every mark is seen', async () => {
  const { page } = await openDeck('', { forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
  const lost: string[] = [];
  const there = marks.filter(({ id }) => id);
  expect(there.length).toBeGreaterThan(0);
  for (const { id, mark } of there) {
    await go(page, id);
    const { data } = PNG.sync.read(await page.locator(`#${id} ${mark}`).first().screenshot());
    const canvas = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.setProperty('background-color', 'Canvas');
      const { backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return backgroundColor;
    });
    let seen = 0;
    for (let i = 0; i < data.length; i += 4) if (contrast([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0], rgb(canvas)) >= 3) seen++;
    if (seen < 40) lost.push(`${id} ${mark}: ${seen} pixels`);
  }
  expect(lost).toEqual([]);
});

test('in forced colours the route and its buttons are seen on a dark map too', async () => {
  const { page } = await openDeck('', { forcedColors: 'active', colorScheme: 'light' });
  await page.waitForSelector('.route[data-surface="dark"]');
  for (const selector of ['.route', '.route-next', '.route-commands']) {
    const colours = await page.locator(selector).evaluate((one) => {
      const { color, backgroundColor } = getComputedStyle(one);
      return { color, backgroundColor };
    });
    expect(colours.backgroundColor, selector).toMatch(/^rgb\(/);
    expect(contrast(rgb(colours.color), rgb(colours.backgroundColor)), selector).toBeGreaterThanOrEqual(3);
  }
});

const hasKey = slides.some(({ classes }) => classes.has('map-key'));
test.skipIf(!hasKey)('in forced colours the key of a map has its colours (skipped where no map has a key)', async () => {
  const { page } = await openDeck('', { forcedColors: 'active', colorScheme: 'dark' });
  const keys = await page.$$eval('.map-key li', (all) => all.map((one) => getComputedStyle(one, '::before').backgroundColor));
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(keys.length);
});

test('in forced colours dialogs have an edge, and the hit that Enter takes is marked', async () => {
  const { page } = await openDeck(`#/${charted}`, { forcedColors: 'active', colorScheme: 'dark' });
  for (const key of ['?', 'i', 'g']) {
    await page.keyboard.press(key);
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.evaluate((one) => getComputedStyle(one).borderTopStyle), key).toBe('solid');
    if (key === 'g') continue;
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await page.keyboard.type('trade');
  const outlines = () => page.$$eval('.dialog-search li button', (all) => all.map((one) => getComputedStyle(one).outlineStyle));
  await expect.poll(async () => (await outlines()).slice(0, 2)).toEqual(['solid', 'none']);
});

test('in forced colours the speaker view shows what is pressed, where the talk is, and what to do', async () => {
  const { page } = await openDeck('', { forcedColors: 'active', colorScheme: 'dark' });
  const view = await pressS(page);
  const look = (selector: string) =>
    view.locator(selector).evaluate((one) => {
      const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(one);
      return { backgroundColor, line: backgroundImage, edge: borderTopStyle };
    });
  const before = await look('[data-do="blank"]');
  await view.keyboard.press('b');
  await view.locator('[data-do="blank"][aria-pressed="true"]').waitFor();
  expect((await look('[data-do="blank"]')).backgroundColor).not.toBe(before.backgroundColor);
  const [, colour = ''] = /gradient\((rgb[^)]*\))/.exec((await look('[data-part="track"]')).line) ?? [];
  expect(contrast(rgb(colour), [0, 0, 0])).toBeGreaterThanOrEqual(3);
  await view.keyboard.press('b');
  const cued = slides.find(({ lines }) => lines.some(({ kind }) => kind === 'cue'))?.id ?? '';
  await go(page, cued);
  await view.locator('.speaker-notes .cue').first().waitFor();
  expect((await look('.speaker-notes .cue >> nth=0')).edge).toBe('solid');
});

test('stations of the route without a link are hidden from assistive technology', async () => {
  const { page } = await openDeck();
  const items = await page.$$eval('.route li', (all) =>
    all.map((item) => ({ linked: item.querySelector('a') !== null, hidden: item.getAttribute('aria-hidden') === 'true' })),
  );
  expect(items.filter(({ linked, hidden }) => linked === hidden)).toEqual([]);
});
