import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';
import { openDeck, resize, shown, useBrowser, waitForCharts, waitForFit, waitForSlide } from './deck.ts';
import { beside, charted, first, firstWith, growth, mapped, numberOf, slideNamed, slides } from './slides.ts';

const context = useBrowser();

const noTrade = '(skipped where no slide has the chart of trade)';

/** The first slide with a line on its map that has a chart somewhere before it and no map after it, and the last chart before it. */
const lined = firstWith(
  'a line on its map',
  ({ classes, maps }, i) => maps.length > 0 && classes.has('map-solid') && i > numberOf(charted) && slides[i + 1]?.maps.length === 0,
).id;
const before = slides.slice(0, numberOf(lined) - 1).findLast(({ charts }) => charts.length > 0)?.id ?? charted;

/** What Chrome tells of a piece of its work; `ts` in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly args: { readonly elementCount?: number };
}

/** A script for `openDeck`: keeps every animation that starts and every image that a chart paints. */
function recordMotion(): void {
  const motion: RecordedMotion = { started: [], images: {} };
  for (const kind of ['animationstart', 'transitionstart'])
    addEventListener(kind, ({ target }) => {
      const slide = target instanceof Element && target.closest('.slides section, .slide-frame section');
      if (slide) motion.started.push(`${slide.id}: ${target.getAttribute('class')}`);
    });
  const clearRect = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    const { canvas } = this;
    // a chart clears its canvas, then paints all of it; one that is given up clears it for the last time
    queueMicrotask(() => {
      if (!canvas.isConnected) return;
      const name = `${canvas.closest('section')?.id} ${canvas.width}x${canvas.height}`;
      motion.images[name] ??= [];
      const images = motion.images[name];
      const image = canvas.toDataURL();
      if (images.at(-1) !== image) images.push(image);
    });
    clearRect.apply(this, box);
  };
  window.motion = motion;
}

/** A script for `openDeck`: keeps what the chart of trade shows as each frame begins, while its slide is shown; the same only once. */
function watchTrade(): void {
  const seen: string[] = [];
  const frame = (): void => {
    const canvas = document.querySelector<HTMLCanvasElement>('.slides section[id].present figure[data-chart="trade-growth"] canvas');
    const image = canvas && getComputedStyle(canvas).visibility === 'visible' ? canvas.toDataURL() : undefined;
    if (image && seen.at(-1) !== image) seen.push(image);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.seen = seen;
}

const motionOf = (page: Page): Promise<RecordedMotion> => page.evaluate(() => window.motion);
const imagesOf = async (page: Page, id: string): Promise<string[]> =>
  Object.entries((await motionOf(page)).images).flatMap(([name, images]) => (name.startsWith(`${id} `) ? images : []));

/** How many steps the slide has that an image was painted for: `trade-growth 1136x420`. */
const stepsOf = (name: string): number => slideNamed(name.replace(/^(now|next)-| .*$/g, '')).fragments;

/** A slide's chart as it looks now. */
const look = (page: Page, id: string): Promise<string> =>
  page.locator(`#${id} canvas`).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

/** Waits until a slide's chart looks as wanted. */
const waitForLook = (page: Page, id: string, wanted: string): Promise<unknown> =>
  page.waitForFunction(([slide, image]) => document.querySelector<HTMLCanvasElement>(`#${slide} canvas`)?.toDataURL() === image, [
    id,
    wanted,
  ] as const);

/** Presses an arrow key until a slide is shown. */
async function walk(page: Page, key: string, to: string): Promise<void> {
  for (let presses = 0; (await shown(page)) !== to && presses < 60; presses++) await page.keyboard.press(key);
  await waitForSlide(page, to);
}

/** How much of a line is still to be drawn, 1 to 0, at shares of its way. */
const leftOf = (page: Page, line: string, shares: readonly number[]): Promise<number[]> =>
  page
    .locator(line)
    .first()
    .evaluate((path, at) => {
      const [animation] = path.getAnimations();
      if (!animation) return [];
      const { delay = 0, activeDuration = 0 } = animation.effect?.getComputedTiming() ?? {};
      return at.map((share) => {
        animation.currentTime = Number(delay) + share * Number(activeDuration);
        return Number.parseFloat(getComputedStyle(path).strokeDashoffset);
      });
    }, shares);

/** Where Pakistan lies on the map of a slide. */
const pakistanOn = (page: Page, id: string): Promise<Readonly<Record<'left' | 'top' | 'width', number>>> =>
  page.locator(`#${id} .map-wide .map-pakistan`).evaluate((area) => {
    const { left, top, width } = area.getBoundingClientRect();
    return { left, top, width };
  });

/** Lets the next two frames be painted. */
const frames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));

test.skipIf(!growth)(`the chart of trade grows once as its slide arrives, and ends as it is drawn without motion ${noTrade}`, async () => {
  const still = await openDeck(`#/${growth}`, { reducedMotion: 'reduce' });
  const final = await look(still.page, growth);
  const { page } = await openDeck(`#/${beside(growth, -1)}`, { script: recordMotion });
  await waitForCharts(page, growth);
  expect(await imagesOf(page, growth)).toEqual([final]);
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, growth);
  await page.waitForFunction(() => Object.values(window.motion.images).some(({ length }) => length > 2));
  await waitForLook(page, growth, final);
  await frames(page);
  expect(await page.locator(`#${growth} canvas`).isVisible()).toBe(true);
  const [drawn, ...grown] = await imagesOf(page, growth);
  expect(drawn).toBe(final);
  expect(grown.at(-1)).toBe(final);
  // no image comes back after it has gone: it grew once
  expect(new Set(grown).size).toBe(grown.length);
});

test.skipIf(!growth)(`a chart that is to grow is not seen grown before ${noTrade}`, async () => {
  const { page } = await openDeck(`#/${beside(growth, -1)}`, { script: watchTrade });
  await waitForCharts(page, growth);
  const final = await look(page, growth);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((image) => window.seen.includes(image), final);
  const seen = await page.evaluate(() => window.seen);
  expect(seen.indexOf(final)).toBe(seen.length - 1);
  // how many frames lie between depends on the machine: at least one
  expect(seen.length).toBeGreaterThan(1);
});

test('a window that changes while a chart grows leaves it whole, and the next is drawn ahead all the same', async () => {
  const chart = firstWith(
    'a chart, followed by one',
    ({ charts, fragments }, i) => charts.length > 0 && fragments === 0 && (slides[i + 1]?.charts.length ?? 0) > 0,
  ).id;
  const viewport = { width: 1024, height: 640 };
  const still = await openDeck(`#/${chart}`, { viewport, reducedMotion: 'reduce' });
  await waitForCharts(still.page, chart);
  const final = await look(still.page, chart);
  const { page } = await openDeck(`#/${beside(chart, -1)}`);
  await waitForCharts(page, chart);
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector(`#${chart}[data-enter-animation="running"]`);
  await resize(page, viewport);
  await waitForFit(page, chart);
  await waitForLook(page, chart, final);
  await waitForCharts(page, beside(chart));
});

test.each([
  [first, '', []],
  [lined, `#/${beside(lined, -1)}`, ['ArrowRight']],
])('the line on %s is drawn along its way as the slide arrives', async (id, path, keys) => {
  const { page } = await openDeck(path);
  for (const key of keys) await walk(page, key, id);
  const [first, half, end] = await leftOf(page, `#${id} .map-wide .map-solid`, [0, 0.5, 1]);
  expect(first).toBe(1);
  expect(half).toBeGreaterThan(0.2);
  expect(half).toBeLessThan(0.8);
  expect(end).toBe(0);
});

const northward = slides.find(({ maps }) => maps.some((name) => name === 'corridor'))?.id ?? '';
test.skipIf(!northward)(
  'a dashed line is uncovered from its start as the slide arrives, and whole at the end (skipped where no slide has the map of the corridor)',
  async () => {
    const { page } = await openDeck(`#/${beside(northward, -1)}`);
    // an hour for it, or on a busy machine it is over before it is looked at
    await page.evaluate(() => document.documentElement.style.setProperty('--drawn', '3600s'));
    await walk(page, 'ArrowRight', northward);
    // the line leads north: what is still covered is cut off its box from the top, percent
    const covered = await page
      .locator(`#${northward} .map-wide .map-dashed`)
      .first()
      .evaluate((path) => {
        const [animation] = path.getAnimations();
        if (!animation) return [];
        const { delay = 0, activeDuration = 0 } = animation.effect?.getComputedTiming() ?? {};
        return [0, 0.5, 1].map((share) => {
          animation.currentTime = Number(delay) + share * Number(activeDuration);
          return getComputedStyle(path).clipPath;
        });
      });
    const [first = '', half = '', end] = covered.map((shape) => /^inset\((.*)\)$/.exec(shape)?.[1] ?? shape);
    expect(first).toBe('100% -10px -10px');
    expect(half).toMatch(/^calc\(50% - 5px\)/);
    expect(end).toBe('none');
  },
);

const { cameras } = projectTables(root).maps;

/** How many times larger the scale of the next slide's map is, or smaller, on each slide followed by another map. */
const zooms = slides.flatMap(({ id, maps: [map] }, i) => {
  const [from, to] = [map, slides[i + 1]?.maps[0]].map(
    (name) => cameras.find((camera) => camera.map === name && camera.screen === 'wide')?.kmAcross,
  );
  return from && to ? [{ from: id, to: beside(id), zoom: Math.max(from / to, to / from) }] : [];
});

const travelling = zooms.filter(({ zoom }) => zoom < 2);
test.runIf(travelling.length)(
  'from map to map of about one scale the camera travels, and Pakistan with it (skipped where there are none)',
  async () => {
    const { from, to } = travelling[0] ?? { from: '', to: '' };
    const { page } = await openDeck(`#/${from}`);
    const before = await pakistanOn(page, from);
    await walk(page, 'ArrowRight', to);
    const map = page.locator(`#${to} .map-wide`);
    const showAt = (share: number) =>
      map.evaluate((svg, at) => {
        const travel = svg.getAnimations()[0];
        if (!travel) throw new Error('expected the map to travel, got no animation');
        travel.pause();
        travel.currentTime = at * Number(travel.effect?.getComputedTiming().endTime);
      }, share);
    await showAt(0);
    const start = await pakistanOn(page, to);
    await showAt(1);
    const end = await pakistanOn(page, to);
    for (const edge of ['left', 'top', 'width'] as const) expect(Math.abs(start[edge] - before[edge]), edge).toBeLessThan(8);
    expect(Math.abs(end.left - before.left)).toBeGreaterThan(20);
    await map.evaluate((svg) => svg.getAnimations()[0]?.finish());
    expect(await pakistanOn(page, to)).toEqual(end);
  },
);

const cutting = zooms.filter(({ zoom }) => zoom > 2);
test.runIf(cutting.length)('from map to map of scales far apart the camera cuts (skipped where there are none)', async () => {
  for (const { from, to } of cutting) {
    const { page } = await openDeck(`#/${from}`);
    await walk(page, 'ArrowRight', to);
    expect(await page.locator(`#${to} .map-wide`).evaluate((svg) => svg.getAnimations().length), to).toBe(0);
  }
});

test('the maps of slides that follow one another are all compared', () => {
  const following = slides.filter(({ maps }, i) => maps.length > 0 && (slides[i + 1]?.maps.length ?? 0) > 0);
  expect(zooms.map(({ from }) => from)).toEqual(following.map(({ id }) => id));
});

test('the enter animation of a slide without a chart is set once as it arrives', async () => {
  const { page } = await openDeck(`#/${beside(mapped, -1)}`);
  const states = page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const slide = document.querySelector<HTMLElement>(`#${id}`);
        const seen: (string | undefined)[] = [];
        if (slide)
          new MutationObserver(() => seen.push(slide.dataset.enterAnimation)).observe(slide, { attributeFilter: ['data-enter-animation'] });
        // the title of the tab follows when the slide is complete; before, it may change for the slide on which the deck is opened
        const end = () => slide?.matches('.present') && requestAnimationFrame(() => resolve(seen));
        new MutationObserver(end).observe(document.querySelector('title') as Element, { childList: true });
      }),
    mapped,
  );
  await walk(page, 'ArrowRight', mapped);
  expect(await states).toEqual(['pending']);
});

/** A script for `openDeck`: keeps the ids of slides that have had a chart drawn, even if it has been removed since. */
function recordDrawn(): void {
  const drawn = new Set<string>();
  new MutationObserver((changes) => {
    for (const { target, oldValue } of changes) {
      const slide = target instanceof Element && (oldValue !== null || target.matches('[data-drawn]')) && target.closest('section');
      if (slide) drawn.add(slide.id);
    }
  }).observe(document, { subtree: true, attributeFilter: ['data-drawn'], attributeOldValue: true });
  window.drawn = drawn;
}

/** Waits for all that the deck, opened with `recordDrawn`, prepares and fetches in idle moments while it shows a slide. */
async function allPrepared(page: Page, slide: string): Promise<void> {
  for (const by of [-1, 2]) await waitForCharts(page, beside(slide, by));
  await page.waitForLoadState('networkidle');
  // the last style sheet, for which all of the page is styled anew
  await page.waitForFunction(() => Boolean(document.querySelector<HTMLLinkElement>('link[rel="stylesheet"][href*="entries-"]')?.sheet));
  // the last piece of work: the first chart from here on, for which the browser compiles Chart.js
  await page.waitForFunction((id) => {
    const slides = [...document.querySelectorAll('.slides section[id]')];
    const ahead = slides.slice(slides.findIndex((slide) => slide.id === id)).find((slide) => slide.querySelector('figure[data-chart]'));
    return !ahead || window.drawn.has(ahead.id);
  }, slide);
  // one that is far is removed again once the next idle moment has come, which the deck asked for before this does
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve()))));
  await frames(page);
}

test('a move to a slide that is prepared styles what is animated there, not all of the slide nor the route', async () => {
  // from dark to light: all of the route changes its colours
  const map = firstWith(
    'a map after a slide of another colour',
    ({ maps, surface }, i) => i > 2 && maps.length > 0 && slides[i - 1]?.surface !== surface,
  ).id;
  const { page } = await openDeck(`#/${beside(map, -1)}`, { script: recordDrawn });
  await allPrepared(page, beside(map, -1));
  await page.waitForFunction((id) => document.getElementById(id)?.style.getPropertyValue('--painted-ahead') === '100%', map);
  const parts = await page.locator(`#${map} *, .route *`).count();
  await context.browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.evaluate(async () => {
    performance.mark('move');
    window.Reveal.next();
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    performance.mark('next frame');
  });
  const trace = JSON.parse((await context.browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const timeOf = (mark: string) => trace.traceEvents.find(({ name }) => name === mark)?.ts ?? Number.NaN;
  const [start, end] = [timeOf('move'), timeOf('next frame')];
  const styled = trace.traceEvents
    .filter(({ name, ts }) => name === 'UpdateLayoutTree' && ts > start && ts < end)
    .reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0);
  expect(styled).toBeGreaterThan(0);
  expect(styled).toBeLessThan(parts / 3);
});

test('a title of the tab that changes has nothing on the stage styled anew', async () => {
  const { page } = await openDeck(`#/${mapped}`, { reducedMotion: 'reduce', script: recordDrawn });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const stylings = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'RecalcStyleCount')?.value ?? Number.NaN;
  };
  await allPrepared(page, mapped);
  const titles = 20;
  const before = await stylings();
  for (let i = 0; i < titles; i++) {
    await page.evaluate((title) => {
      document.title = title;
    }, `Title ${i}`);
    await frames(page);
  }
  expect((await stylings()) - before).toBeLessThan(titles / 2);
});

test('on the way back a slide is as it ends, at once', async () => {
  const { page } = await openDeck(`#/${beside(lined)}`, { script: recordMotion });
  await walk(page, 'ArrowLeft', lined);
  await frames(page);
  await walk(page, 'ArrowLeft', before);
  await waitForCharts(page, before);
  await frames(page);
  expect((await motionOf(page)).started).toEqual([]);
  expect(await imagesOf(page, before)).toHaveLength(1);
});

test('with less motion asked for, nothing moves on any slide', async () => {
  const { page } = await openDeck('', { script: recordMotion, reducedMotion: 'reduce' });
  const ids = await page.$$eval('.slides section[id]', (slides) => slides.map(({ id }) => id));
  for (const id of ids) {
    await walk(page, 'ArrowRight', id);
    await waitForCharts(page, id);
    await frames(page);
  }
  const { started, images } = await motionOf(page);
  expect(started).toEqual([]);
  expect(Object.keys(images).length).toBeGreaterThan(5);
  for (const [name, seen] of Object.entries(images)) expect([name, new Set(seen).size]).toEqual([name, 1 + stepsOf(name)]);
});

test("nothing moves in the speaker's previews", async () => {
  const map =
    slides.find(
      ({ id, classes }, i) =>
        i > numberOf(charted) && classes.has('map-solid') && slideNamed(id).maps.length > 0 && (slides[i + 1]?.charts.length ?? 0) > 0,
    )?.id ?? '';
  const chart = slides.slice(0, numberOf(map) - 1).findLast(({ charts }) => charts.length > 0)?.id ?? '';
  const { page } = await openDeck(`#/${beside(chart, -1)}`, { script: recordMotion });
  const [view] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')]);
  await view.waitForSelector('html[data-deck="ready"] [data-link="linked"]', { state: 'attached' });
  await view.waitForSelector('.speaker-next figure[data-drawn]');
  await walk(page, 'ArrowRight', chart);
  await view.waitForSelector('.speaker-now figure[data-drawn]');
  await walk(page, 'ArrowRight', map);
  await view.waitForSelector('.speaker-now .map-wide .map-solid');
  await view.waitForSelector('.speaker-next figure[data-drawn]');
  await frames(view);
  const { started, images } = await motionOf(view);
  expect(started).toEqual([]);
  expect(Object.keys(images).length).toBeGreaterThan(1);
  // each step of a chart is an image of its own, at once
  for (const [name, seen] of Object.entries(images)) expect([name, seen.length <= 1 + stepsOf(name)]).toEqual([name, true]);
});

/** Nothing moves on it as the deck is opened. */
const worded = firstWith('words alone', ({ charts, maps, timelines }) => charts.length + maps.length + timelines.length === 0).id;

test('nothing moves in the overview', async () => {
  const { page } = await openDeck(`#/${worded}`, { script: recordMotion });
  await page.keyboard.press('o');
  await page.waitForSelector('.reveal.overview');
  await waitForCharts(page, before);
  await frames(page);
  const images = await imagesOf(page, before);
  await walk(page, 'ArrowRight', lined);
  await frames(page);
  expect((await motionOf(page)).started).toEqual([]);
  expect(images.length).toBeGreaterThan(0);
  expect(await imagesOf(page, before)).toEqual(images);
});

test('nothing moves on paper', async () => {
  const { page } = await openDeck('?view=print', { script: recordMotion });
  await page.waitForSelector('html[data-print="ready"]', { state: 'attached' });
  await frames(page);
  expect(await page.locator('.map-wide .map-solid').first().isVisible()).toBe(true);
  expect((await motionOf(page)).started).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a key pressed during a motion moves on at once, and what was left is as it ends', async () => {
  const { page } = await openDeck(`#/${beside(lined, -1)}`);
  await walk(page, 'ArrowRight', lined);
  // a motion that never ends by itself: whatever waits for it would wait for ever
  const line = page.locator(`#${lined} .map-wide .map-solid`).first();
  await line.evaluate((path) => {
    for (const animation of path.getAnimations()) animation.pause();
  });
  expect(await line.evaluate((path) => path.getAnimations()[0]?.playState)).toBe('paused');
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, beside(lined));
  await waitForCharts(page, beside(lined));
  await page.keyboard.press('ArrowLeft');
  await waitForSlide(page, lined);
  expect(await line.evaluate((path) => [path.getAnimations().length, getComputedStyle(path).strokeDashoffset])).toEqual([0, '0px']);
});
