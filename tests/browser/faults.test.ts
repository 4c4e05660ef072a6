import { expect, inject, test } from 'vitest';
import { fileAddress, openDeck, resize, shown, useBrowser, waitForCharts, waitForFit, waitForSlide, watch } from './deck.ts';
import { beside, charted, first, last, pressesOn, second, slideNamed, slides } from './slides.ts';
import { linked, pressS, read, waitForFollowed } from './two-windows.ts';

useBrowser();

/** The first slide with a chart, and the one before it. */
const chart = charted;
const before = beside(chart, -1);

const table = (id: string) => `#${id} .chart-table td`;

test('without a network after the first slide, every slide has its charts, and S says what is missing', async () => {
  const { page, complaints } = await openDeck();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('chart-files')));
  await page.waitForLoadState('networkidle');
  const context = page.context();
  await context.setOffline(true);
  for (const [i, { id }] of slides.entries()) {
    for (let left = i > 0 ? pressesOn(beside(id, -1)) : 0; left > 0; left--) await page.keyboard.press('ArrowRight');
    await waitForSlide(page, id);
    await waitForCharts(page, id);
  }
  expect(await shown(page)).toBe(last);
  expect(await page.locator('[data-error], [data-late]').count()).toBe(0);
  await page.keyboard.press('i');
  await page.getByRole('dialog', { name: 'Where does this come from?' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.type('trade');
  await page.locator('.dialog-search li').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await page.locator('.stage-drawing').waitFor();
  expect(complaints).toEqual([]);
  await page.keyboard.press('s');
  await page.getByRole('dialog', { name: /The speaker view could not be loaded/ }).waitFor();
  // the window takes a while to go
  await expect.poll(() => context.pages()).toEqual([page]);
  await page.keyboard.press('Escape');
  await context.setOffline(false);
  const view = await pressS(page);
  await waitForFollowed(view, last);
});

test('without a network once it is idle, the speaker view opens all that its keys and buttons offer', async () => {
  const { page: stage } = await openDeck('', { address: inject('site') });
  const view = await pressS(stage);
  await view.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('chart-files')));
  await view.waitForLoadState('networkidle');
  await view.context().setOffline(true);
  const opens = async (press: () => Promise<void>, name: string | RegExp) => {
    await press();
    await view.getByRole('dialog', { name }).waitFor();
    await view.keyboard.press('Escape');
    await view.waitForFunction(() => !document.querySelector('dialog[open]'));
  };
  const button = (name: string) => () => view.getByRole('button', { name }).click();
  await opens(() => view.keyboard.press('a'), 'All slides, seen here alone');
  await opens(() => view.keyboard.press('i'), 'Where does this come from?');
  await button('More')();
  await opens(button('Times…'), 'The time of each slide');
  await opens(button('Phone…'), 'A phone as remote');
});

test('I says so where what it shows cannot be loaded, and opens it once it can, after a reload', async () => {
  const { page: opened } = await openDeck();
  const page = await opened.context().newPage();
  let blocked = true;
  await page.route('**/panel-*.js', (route) => (blocked ? route.abort() : route.continue()));
  await page.goto(inject('site'));
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await page.keyboard.press('i');
  await page.keyboard.press('i');
  await page.getByRole('dialog', { name: /could not be loaded/ }).waitFor();
  expect(await page.locator('dialog').count()).toBe(1);
  blocked = false;
  // Chromium never asks again for a module that has failed
  await page.reload();
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await page.keyboard.press('i');
  await page.getByRole('dialog', { name: 'Where does this come from?' }).waitFor();
});

test('pressing W again while drawing is still loaded neither ends it nor starts it twice', async () => {
  const { page: opened } = await openDeck();
  const page = await opened.context().newPage();
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/drawing-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(inject('site'));
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await page.keyboard.press('w');
  await page.keyboard.press('w');
  goOn();
  await page.locator('.stage-drawing').waitFor();
  await page.keyboard.press('w');
  await page.locator('.stage-drawing').waitFor({ state: 'detached' });
});

test('charts that cannot be loaded show their tables and come by themselves once they can', async () => {
  const { page: opened } = await openDeck();
  const page = await opened.context().newPage();
  let blocked = true;
  await page.route('**/draw-charts-*', (route) => (blocked ? route.abort() : route.continue()));
  await page.goto(`${inject('site')}#/${chart}`);
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  expect(await page.locator(table(chart)).first().isVisible()).toBe(true);
  expect(await page.locator('[data-error]').count()).toBe(0);
  await page.keyboard.press('ArrowLeft');
  await waitForSlide(page, before);
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, chart);
  blocked = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForSelector(`#${chart} figure[data-drawn]`);
  expect(await page.locator('[data-late]').count()).toBe(0);
  expect(await page.locator(`#${chart} canvas`).isVisible()).toBe(true);
});

test('charts that never come hold up neither the stage nor the way from slide to slide', async () => {
  const { page: opened } = await openDeck();
  const page = await opened.context().newPage();
  await page.route('**/draw-charts-*', () => {});
  await page.goto(`${inject('site')}#/${chart}`, { waitUntil: 'commit' });
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  expect(await page.locator(table(chart)).first().isVisible()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await waitForSlide(page, before);
});

test('a slide that is moved to before the first one is ready is completed: its chart is seen, and its title is that of the tab', async () => {
  const { page: opened } = await openDeck();
  const page = await opened.context().newPage();
  await page.route('**/*.woff2', () => {});
  await page.goto(`${inject('site')}#/${before}`, { waitUntil: 'commit' });
  // keys are bound by now
  await page.locator('.stage-bar').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, chart);
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await expect.poll(() => page.title()).toContain(slideNamed(chart).heading.slice(0, 20));
  await page.locator(`#${chart} canvas`).waitFor();
});

test('fonts that never come hold up neither the stage nor its charts', async () => {
  const { page: opened } = await openDeck();
  const page = await opened.context().newPage();
  await page.route('**/*.woff2', () => {});
  await page.goto(`${inject('site')}#/${chart}`, { waitUntil: 'commit' });
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await waitForCharts(page, chart);
  expect(await page.locator(`#${chart} canvas`).count()).toBe(1);
  await page.keyboard.press('ArrowLeft');
  await waitForSlide(page, before);
});

/** A browser that draws on no canvas and observes no sizes, whose channels between tabs cannot send. */
function takeAway(): void {
  HTMLCanvasElement.prototype.getContext = () => null;
  const channel = BroadcastChannel.prototype;
  channel.postMessage = () => {
    throw new DOMException('closed', 'InvalidStateError');
  };
}

test('a chart that fails without a word is said to have failed, and the talk goes on', async () => {
  const script = () => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error();
    };
  };
  const { page } = await openDeck(`#/${before}`, { script });
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, chart);
  await waitForCharts(page, chart);
  expect(await page.locator(`#${chart} figure`).getAttribute('data-error')).toBe('no message');
  await page.keyboard.press('ArrowLeft');
  await waitForSlide(page, before);
});

test('without a canvas the tables stand in for the charts; a channel that cannot send is done without', async () => {
  const { page: stage, complaints } = await openDeck(`#/${chart}`, { script: takeAway });
  expect(await stage.locator(table(chart)).first().isVisible()).toBe(true);
  expect(await stage.locator(`#${chart} figure`).getAttribute('data-error')).toMatch(/expected a canvas/);
  const view = await pressS(stage);
  await view.keyboard.press('ArrowLeft');
  await waitForSlide(stage, before);
  await stage.keyboard.press('ArrowRight');
  await waitForFollowed(view, chart);
  await Promise.all([stage.reload(), view.reload()]);
  await linked(view);
  expect(complaints).toEqual([]);
});

test('without a ResizeObserver charts are drawn, and are as large as their boxes in another window', async () => {
  const { page, complaints } = await openDeck(`#/${chart}`, { script: () => Reflect.deleteProperty(window, 'ResizeObserver') });
  await waitForFit(page, chart);
  await resize(page, { width: 1000, height: 600 });
  await waitForFit(page, chart);
  expect(await page.locator('[data-error]').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('without a ResizeObserver the speaker view shows notes and previews, and fits them to another window', async () => {
  const opened = await openDeck(`#/${before}`, { script: () => Reflect.deleteProperty(window, 'ResizeObserver') });
  const view = await pressS(opened.page, opened);
  expect(await view.evaluate(() => 'ResizeObserver' in window)).toBe(false);
  await view.keyboard.press('ArrowRight');
  await waitForFollowed(view, chart);
  await waitForFit(view, `now-${chart}`);
  expect(await view.locator(`#next-${beside(chart)}, #next-${chart}`).count()).toBe(1);
  expect(await read(view, 'notes')).not.toBe('');
  const sizeOfNotes = async () => Number(await view.locator('.speaker').getAttribute('data-notes'));
  const size = await sizeOfNotes();
  await resize(view, { width: 1920, height: 1080 });
  await waitForFit(view, `now-${chart}`);
  await expect.poll(sizeOfNotes).toBeGreaterThan(size);
  const wide = (await view.locator('.speaker-now .slide-frame').boundingBox())?.height ?? 0;
  await resize(opened.page, { width: 1024, height: 768 });
  await expect.poll(async () => (await view.locator('.speaker-now .slide-frame').boundingBox())?.height).not.toBe(wide);
  await waitForFit(view, `now-${chart}`);
  expect(opened.complaints).toEqual([]);
});

/** A browser that makes no channel between tabs. */
function refuseChannels(): void {
  Object.assign(window, {
    BroadcastChannel: class {
      constructor() {
        throw new DOMException('denied', 'SecurityError');
      }
    },
  });
}

test('without a channel between tabs the deck moves, and its speaker view follows it as the window that it has opened', async () => {
  const opened = await openDeck(`#/${before}`, { script: refuseChannels });
  const stage = opened.page;
  await stage.keyboard.press('ArrowRight');
  await waitForSlide(stage, chart);
  const view = await pressS(stage, opened);
  await waitForFollowed(view, chart);
  await view.keyboard.press('Home');
  await waitForSlide(stage, first);
  expect(opened.complaints).toEqual([]);
});

test('without a channel between tabs a speaker view that no stage has opened says so, and opens one that it then moves', async () => {
  const opened = await openDeck('?view=speaker', { script: refuseChannels });
  const view = opened.page;
  await view.getByText('No stage is open.').waitFor();
  // at the title nobody has begun to speak
  await view.keyboard.press('Home');
  expect(await read(view, 'pace-words')).toBe('Starts at your first move');
  await view.keyboard.press('ArrowRight');
  await waitForFollowed(view, second);
  const [stage] = await Promise.all([view.context().waitForEvent('page'), view.getByRole('link', { name: 'Open the deck here' }).click()]);
  await linked(view);
  await view.keyboard.press('Home');
  await waitForSlide(stage, first);
  expect(opened.complaints).toEqual([]);
});

test('in a sandboxed frame, whose origin is opaque, the deck moves, and S says where the speaker view opens', async () => {
  const { page: opened } = await openDeck();
  const { page, complaints } = watch(await opened.context().newPage(), inject('site'));
  await page.setContent(
    `<iframe sandbox="allow-scripts" width="1200" height="700" src="${new URL('deck.html', inject('site'))}"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-deck="ready"]').waitFor();
  expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
  await frame.locator('h1').click();
  await page.keyboard.press('ArrowRight');
  await frame.locator(`#${second}.present`).waitFor();
  await page.keyboard.press('s');
  await frame.getByRole('dialog', { name: 'the speaker view opens from a window of its own only' }).waitFor();
  expect(complaints).toEqual([]);
});

test('paging on while a fresh speaker view still loads its charts draws none on slides that are gone', async () => {
  const { page: stage } = await openDeck(`#/${chart}`, { address: inject('site') });
  const context = stage.context();
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await context.route('**/draw-charts-*', async (route) => {
    await held;
    await route.continue();
  });
  const warnings: string[] = [];
  context.on('page', (page) => page.on('console', (message) => warnings.push(message.text())));
  const asked = context.waitForEvent('request', (request) => request.url().includes('draw-charts'));
  const view = await pressS(stage);
  await asked;
  await view.keyboard.press('Home');
  await waitForFollowed(view, first);
  goOn();
  await view.keyboard.press('End');
  await waitForFollowed(view, last);
  await view.keyboard.press('Home');
  await waitForFollowed(view, first);
  expect(warnings).toEqual([]);
});

test('a view that cannot start says why in a sentence, above the slides', async () => {
  const { page: opened } = await openDeck('', { address: fileAddress });
  const page = await opened.context().newPage();
  await page.route('**/speaker-*.js', (route) => route.abort());
  await page.goto(`${inject('site')}?view=speaker`);
  await page.waitForSelector('html[data-deck="failed"]', { state: 'attached' });
  expect(await page.getByRole('alert').innerText()).toMatch(/^This view could not be shown: .+ The slides follow/);
  expect(await page.locator(`#${second}`).isVisible()).toBe(true);
});
