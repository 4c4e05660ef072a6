import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { faults } from './axe.ts';
import { openDeck, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { charted, first, parts, second, slides } from './slides.ts';
import { pressS } from './two-windows.ts';

const context = useBrowser();

const go = async (page: Page, id: string) => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/${id}`);
  await waitForSlide(page, id);
  await waitForCharts(page, id);
};

test('axe finds nothing wrong with any slide', async () => {
  const { page } = await openDeck('', { reducedMotion: 'reduce' });
  const ids = await page.$$eval('.slides section[id]', (slides) => slides.map(({ id }) => id));
  const wrong: string[] = [];
  const surfaces = new Set<string | null>();
  for (const id of ids) {
    await go(page, id);
    // what stands around a slide is looked at once on each surface
    const surface = await page.locator('.route').getAttribute('data-surface');
    const within = surfaces.has(surface) ? `#${id}` : 'html';
    surfaces.add(surface);
    wrong.push(...(await faults(page, { within })).map((fault) => `${id}: ${fault}`));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['?', 'Keys'],
  ['g', 'Search'],
  ['i', 'Where does this come from?'],
])('axe finds nothing wrong with the dialog of %s', async (key, name) => {
  const { page } = await openDeck(`#/${charted}`, { reducedMotion: 'reduce' });
  await page.keyboard.press(key);
  await page.getByRole('dialog', { name }).waitFor();
  expect(await faults(page)).toEqual([]);
});

test('axe finds nothing wrong with the overview, the blank screen and the numbers of a chart', async () => {
  const { page } = await openDeck(`#/${charted}`, { reducedMotion: 'reduce' });
  await waitForCharts(page, charted);
  await page.keyboard.press('d');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('b');
  await page.waitForSelector('.reveal.paused');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('b');
  await page.keyboard.press('o');
  await page.waitForSelector('.reveal.overview');
  expect(await faults(page)).toEqual([]);
});

test('axe finds nothing wrong with the page that scrolls, nor with its contents', async () => {
  const { page } = await openDeck('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Contents' }).tap();
  await page.getByRole('dialog', { name: 'Contents' }).waitFor();
  expect(await faults(page)).toEqual([]);
});

test('axe finds nothing wrong with the speaker view, nor with its dialogs', async () => {
  const { page } = await openDeck();
  const view = await pressS(page);
  expect(await faults(view)).toEqual([]);
  await view.locator('[data-part="more"]').click();
  for (const name of ['all-slides', 'jump', 'help', 'run', 'phone', 'reset-clock']) {
    await view.locator(`[data-part="${name}"]`).click();
    await view.locator('dialog[open]').waitFor();
    expect((await faults(view)).map((fault) => `${name}: ${fault}`)).toEqual([]);
    await view.keyboard.press('Escape');
    await expect.poll(() => view.locator('dialog[open]').count()).toBe(0);
  }
});

test.each(['print', 'handout'])('axe finds nothing wrong with the %s view', async (view) => {
  const { page } = await openDeck(`?view=${view}`);
  // paper is not tapped, and its roles are the tags of the PDF, which is checked by its own rules: tests/paper
  expect(await faults(page, { without: ['target-size', 'aria-allowed-role'] })).toEqual([]);
});

test.each([
  [1280, 720],
  [390, 844],
])('axe finds nothing wrong with the page without script in a window of %d x %d', async (width, height) => {
  const viewport = { width, height };
  const site = inject('site');
  const without = await (await context.browser.newContext({ viewport, javaScriptEnabled: false })).newPage();
  await without.goto(site);
  const body = await without.content();
  // axe needs a script, so it looks at the same markup where no script of the deck comes, and the styles are those of a page without
  const page = await (await context.browser.newContext({ viewport })).newPage();
  await page.route(/\.js$/, (route) => route.abort());
  await page.route(site, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.route(/\.css$/, async (route) => {
    const response = await route.fetch();
    const styles = await response.text();
    await route.fulfill({ response, body: styles.replaceAll('(scripting:none)', 'all').replaceAll('(scripting:enabled)', 'not all') });
  });
  await page.goto(site);
  const long = (one: Page) => one.evaluate(() => document.documentElement.scrollHeight);
  // fonts arrive in either when they do
  await expect.poll(async () => (await long(page)) - (await long(without))).toBe(0);
  expect(await long(page)).toBeGreaterThan(slides.length * 300);
  expect(await faults(page)).toEqual([]);
});

test('the tab key stays on the slide that is shown, and on the route', async () => {
  const linked = slides.find(({ links }) => links.length > 0)?.id ?? '';
  const { page } = await openDeck(`#/${linked}`);
  await waitForSlide(page, linked);
  const reached = new Set<string>();
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'page';
      if (element.closest('.stage-bar')) return 'offer of the page';
      return element.closest('.route') ? 'route' : (element.closest('section[id]')?.id ?? element.outerHTML);
    });
    expect(['page', 'offer of the page', 'route', linked]).toContain(place);
    reached.add(place);
  }
  expect([...reached]).toEqual(expect.arrayContaining([linked, 'route']));
});

test('every chart has a name and a table of its numbers for those who do not see it', async () => {
  const { page } = await openDeck();
  const figures = await page.$$eval('figure[data-chart]', (all) =>
    all.map((figure) => ({
      chart: figure.getAttribute('data-chart'),
      name: figure.querySelector('.chart-plot[role="img"]')?.getAttribute('aria-label') ?? '',
      cells: figure.querySelectorAll('table td').length,
      caption: figure.querySelector('table caption')?.textContent ?? '',
    })),
  );
  expect(figures.map(({ chart }) => chart)).toEqual(slides.flatMap(({ charts }) => charts.map(({ name }) => name)));
  expect(figures.length).toBeGreaterThan(0);
  for (const { name, cells, caption, chart } of figures) {
    expect(name, chart ?? '').toMatch(/^[A-Z].{60,}\.$/);
    expect(cells, chart ?? '').toBeGreaterThan(1);
    expect(caption, chart ?? '').not.toBe('');
  }
});

/** Moves one finger across the page, from one side to the other. */
async function swipe(page: Page, from: number, to: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = (x: number) => ({ x, y });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(from)] });
  for (let i = 1; i <= 8; i++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(from + ((to - from) * i) / 8)] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

test('a swipe moves on and back', async () => {
  const { page } = await openDeck('', { hasTouch: true });
  await swipe(page, 900, 300, 360);
  await waitForSlide(page, second);
  await swipe(page, 300, 900, 360);
  await waitForSlide(page, first);
});

test('on a phone held across, the stage fills the screen when asked for; swipes move it, and a tap on a stop of the route leads to its part', async () => {
  const { page, complaints } = await openDeck('', { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: 'Show as slides' }).tap();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  // a browser that only imitates a phone does not tell the page of its full screen
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'display-mode', value: 'fullscreen' }] });
  await page.evaluate(() => dispatchEvent(new Event('resize')));
  await page.waitForSelector('html[data-layout="stage"][data-deck="ready"]', { state: 'attached' });
  await swipe(page, 700, 200, 180);
  await waitForSlide(page, second);
  await swipe(page, 200, 700, 180);
  await waitForSlide(page, first);
  await page.locator('.route .route-stop a').nth(2).tap();
  await waitForSlide(page, parts[2]?.[0] ?? '');
  expect(complaints).toEqual([]);
});

test('F fills the screen', async () => {
  const { page } = await openDeck();
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, second);
});
