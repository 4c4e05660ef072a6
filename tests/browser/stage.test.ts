import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { fileAddress, inkOf, openDeck, useBrowser, waitForCharts, waitForFit, waitForSlide } from './deck.ts';
import { beside, charted, first, last, mapped, numberOf, parts, pressesOn, second, slideNamed, slides } from './slides.ts';

const context = useBrowser();

test.each([
  ['served under a sub-path', undefined],
  ['opened from a file', fileAddress],
])('the arrow keys visit every slide and come back, charts drawn: %s', async (_where, address) => {
  const { page, complaints, strangers } = await openDeck('', { ...(address && { address }) });
  const ids = await page.$$eval('.slides section[id]', (slides) => slides.map(({ id }) => id));
  expect(ids).toEqual(slides.map(({ id }) => id));
  // no more presses than it takes: a key that is lost leaves the deck behind
  const step = async (key: string, from: string | undefined, wanted: string) => {
    for (let left = from ? pressesOn(from) : 0; left > 0; left--) await page.keyboard.press(key);
    await waitForSlide(page, wanted);
    await waitForCharts(page, wanted);
    expect(await page.locator(`#${wanted}`).locator('h1, h2').first().isVisible()).toBe(true);
    for (const figure of await page.locator(`#${wanted} figure[data-chart]`).all()) {
      expect(await figure.getAttribute('data-error')).toBeNull();
      // going forward it starts to grow from nothing
      await expect.poll(() => inkOf(figure.locator('canvas'))).toBeGreaterThan(0.005);
    }
  };
  for (const [i, id] of ids.entries()) await step('ArrowRight', ids[i - 1], id);
  // the way back from a slide begins at its end
  for (let left = slideNamed(last).fragments; left > 0; left--) await page.keyboard.press('ArrowRight');
  const back = ids.toReversed();
  for (const [i, id] of back.entries()) await step('ArrowLeft', back[i - 1], id);
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

const hasChart = (id: string) => slideNamed(id).charts.length > 0;
const opening = parts.map(([id = '']) => id).find((id) => id !== first && hasChart(beside(id, -1))) ?? '';
test.skipIf(!opening)(
  'the charts of the adjacent slides are drawn before they are shown, over the edge of a part too, and no distant ones (skipped where no part ends with a chart)',
  async () => {
    const before = beside(opening, -1);
    const drawn = [before, beside(opening), beside(opening, 2)].filter(hasChart);
    const { page } = await openDeck(`#/${opening}`);
    const withChart = () => page.$$eval('figure[data-drawn]', (figures) => figures.map((figure) => figure.closest('section')?.id));
    // the first chart from here on is drawn once, wherever it is
    await expect.poll(withChart).toEqual(drawn);
    expect(await page.locator(`#${before} canvas`).isVisible()).toBe(false);
    await page.keyboard.press('ArrowLeft');
    await waitForSlide(page, before);
    expect(await page.locator(`#${before} canvas`).isVisible()).toBe(true);
  },
);

test('the first chart is drawn while the first slide stands, and removed again', async () => {
  const script = () => {
    window.seen = [];
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLElement && 'drawn' in target.dataset) window.seen.push(target.dataset.chart ?? '');
    }).observe(document, { subtree: true, attributeFilter: ['data-drawn'] });
  };
  const { page } = await openDeck('', { script });
  const [{ name: chart } = { name: '' }] = slides.flatMap(({ charts }) => charts);
  await page.waitForFunction((name) => window.seen.includes(name), chart);
  await page.waitForSelector(`figure[data-chart="${chart}"]:not([data-drawn])`, { state: 'attached' });
  // nothing is kept before it is near
  expect(await page.locator('figure canvas').count()).toBe(0);
});

test('the chart after the next slide is drawn too, before a speaker who goes on quickly needs it', async () => {
  const third = slides.find(({ id, charts }) => charts.length > 0 && numberOf(id) > 3 && slideNamed(beside(id, -1)).charts.length > 0);
  const chart = third?.id ?? '';
  const { page } = await openDeck(`#/${beside(chart, -2)}`);
  await page.waitForSelector(`#${chart} figure[data-drawn]`, { state: 'attached' });
  await waitForFit(page, chart);
});

test('the next map is painted below the shown slide, seen and reached by nobody, and none after a jump', async () => {
  const map = mapped;
  const script = () => {
    window.seen = [];
    const record = (all: MutationRecord[]) => {
      for (const { target } of all)
        if (target instanceof HTMLElement && target.style.getPropertyValue('--painted-ahead'))
          window.seen.push(`${target.id} ${target.style.getPropertyValue('--painted-ahead')}`);
    };
    new MutationObserver(record).observe(document, { subtree: true, attributeFilter: ['style'] });
  };
  const { page } = await openDeck(`#/${beside(map, -1)}`, { reducedMotion: 'reduce', script });
  // bit by bit, until it is whole
  await page.waitForFunction((id) => window.seen.includes(`${id} 100%`), map);
  expect(await page.evaluate(() => window.seen)).toEqual(['20%', '40%', '60%', '80%', '100%'].map((share) => `${map} ${share}`));
  await page.waitForSelector(`#${map}[data-painted-ahead]`, { state: 'attached' });
  const isRendered = (selector: string) =>
    page
      .locator(`#${map} ${selector}`)
      .first()
      .evaluate((part) => part.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
  expect(await page.locator('[data-painted-ahead]').count()).toBe(1);
  expect([await isRendered('.map-wide'), await isRendered('h2')]).toEqual([true, false]);
  // neither tab nor pointer nor screen reader gets to what is below, and nobody sees it
  const reached = await page.locator(`#${map}`).evaluate((slide) => {
    const buttons = [...slide.querySelectorAll<HTMLElement>('a, button')];
    for (const button of buttons) button.focus();
    const shown = document.querySelector('.slides section[id].present');
    const [across, down] = [innerWidth / 8, innerHeight / 8];
    const points = [1, 2, 3, 4, 5, 6, 7].flatMap((x) => [1, 2, 3, 4, 5, 6].map((y) => document.elementFromPoint(x * across, y * down)));
    getSelection()?.selectAllChildren(document.body);
    const selected = `${getSelection()}`;
    getSelection()?.removeAllRanges();
    return {
      buttons: buttons.length,
      focused: slide.contains(document.activeElement),
      allOnShown: points.every((part) => shown?.contains(part)),
      selected: [...slide.querySelectorAll('.map-wide text')]
        .map(({ textContent }) => textContent)
        .filter((label) => !shown?.textContent?.includes(label) && selected.includes(label)),
    };
  });
  expect(reached).toEqual({ buttons: expect.any(Number), focused: false, allOnShown: true, selected: [] });
  expect(reached.buttons).toBeGreaterThan(0);
  const picture = await page.screenshot();
  await page.evaluate((id) => document.querySelector(`#${id}`)?.removeAttribute('data-painted-ahead'), map);
  expect((await page.screenshot()).equals(picture)).toBe(true);
  await page.evaluate((id) => document.querySelector(`#${id}`)?.setAttribute('data-painted-ahead', ''), map);
  const words = (await page.locator(`#${map} .map-wide`).getAttribute('aria-label'))?.slice(0, 40) ?? '';
  expect(words).not.toBe('');
  expect(await page.locator('main').ariaSnapshot()).not.toContain(words);
  await page.emulateMedia({ media: 'print' });
  expect(await isRendered('.map-wide')).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('End');
  await page.waitForSelector(`#${map}:not([data-painted-ahead])`, { state: 'attached' });
});

test('clicker, space, full screen, blank, overview, jump and help answer their keys', async () => {
  const { page, complaints } = await openDeck();
  await page.keyboard.press('PageDown');
  await waitForSlide(page, second);
  await page.keyboard.press('PageUp');
  await waitForSlide(page, first);
  await page.keyboard.press('Space');
  await waitForSlide(page, second);
  await page.keyboard.press('b');
  await page.waitForSelector('.reveal.paused');
  await page.keyboard.press('.');
  await page.waitForSelector('.reveal:not(.paused)');
  await page.keyboard.press('o');
  await page.waitForSelector('.reveal.overview');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.reveal:not(.overview)');
  await page.keyboard.press('g');
  await page.keyboard.type(String(numberOf(charted)));
  await page.keyboard.press('Enter');
  await waitForSlide(page, charted);
  await page.keyboard.press('Shift+?');
  expect(await page.getByRole('dialog', { name: 'Keys' }).innerText()).toMatch(/Next theme/);
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

test('a search finds a slide by its words and goes there', async () => {
  const { page, complaints } = await openDeck();
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type(slideNamed(last).heading);
  const hit = page.getByRole('button', { name: slideNamed(last).heading });
  await hit.waitFor();
  await page.keyboard.press('Enter');
  await waitForSlide(page, last);
  expect(await page.locator('dialog').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a link to a slide lands on it and survives a reload', async () => {
  const { page } = await openDeck(`#/${charted}`);
  await waitForSlide(page, charted);
  await page.locator(`#${charted} canvas`).waitFor({ state: 'attached' });
  await page.reload();
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await waitForSlide(page, charted);
  expect(new URL(page.url()).hash).toBe(`#/${charted}`);
});

test('a stop of the route is a link to its section', async () => {
  const partTwo = parts[2]?.[0] ?? '';
  const { page } = await openDeck();
  await page
    .getByRole('navigation', { name: 'Sections of the talk' })
    .getByRole('link', { name: slideNamed(partTwo).part })
    .click();
  await waitForSlide(page, partTwo);
  expect(await page.locator('.route [aria-current="step"]').innerText()).toContain(slideNamed(partTwo).part);
});

test('a shared link cannot switch on what the deck does not offer', async () => {
  const { page } = await openDeck('?showNotes=true&controls=true&postMessage=true&minutes=15');
  expect(await page.evaluate(() => location.search)).toBe('?minutes=15');
  expect(await page.locator('.notes').first().isVisible()).toBe(false);
});

test('before any script has run, the title is painted', async () => {
  const { page } = await openDeck('', { javaScriptEnabled: true });
  await page.route('**/*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  const title = page.locator(`#${first} h1`);
  await title.waitFor();
  expect(await page.locator(`#${second}`).isVisible()).toBe(false);
  expect((await title.boundingBox())?.height).toBeGreaterThan(60);
});

test('with scripting off, every slide and every number can be read', async () => {
  const page = await (await context.browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 720 } })).newPage();
  await page.goto(fileAddress);
  expect(
    await page
      .locator('.slides section[id] :is(h1, h2)')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height === 0).length),
  ).toBe(0);
  for (const { id } of slides) expect(await page.locator(`#${id}`).locator('h1, h2').first().isVisible()).toBe(true);
  const cell = page.locator('figure[data-chart] td').first();
  await cell.scrollIntoViewIfNeeded();
  expect(await cell.isVisible()).toBe(true);
});

test('the first slide costs at most 210 KB; while it stands, what draws the charts follows, compiled while it is read', async () => {
  const sizes = new Map<string, Promise<number>>();
  const page = await (await context.browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
  page.on('response', (response) => {
    const size = response.body().then(
      (body) => (response.url().endsWith('.woff2') ? body.length : gzipSync(body).length),
      // what is still on its way when the page closes came long after the first slide
      () => Number.NaN,
    );
    sizes.set(response.url(), size);
  });
  const library = page.waitForResponse((response) => response.url().includes('/draw-charts-'));
  await page.addInitScript(markReady);
  await page.goto(inject('site'));
  expect(await (await library).text()).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  const early = await page.evaluate(() => {
    const ready = performance.getEntriesByName('deck-ready')[0]?.startTime ?? 0;
    return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (startTime <= ready ? [name] : []));
  });
  expect(early.filter((path) => path.endsWith('.woff2')).length).toBeGreaterThanOrEqual(2);
  // the file is called that, or the response above had not come
  expect(early.some((path) => path.includes('draw-charts'))).toBe(false);
  const total = (await Promise.all([page.url(), ...early].map((url) => sizes.get(url.split('#')[0] ?? '')))).reduce<number>(
    (sum, size) => sum + (size ?? 0),
    0,
  );
  expect(total).toBeLessThan(210 * 1024);
  expect(total).toBeGreaterThan(50 * 1024);
});

/** Runs in the page: marks the moment at which the first slide can be presented. */
function markReady(): void {
  new MutationObserver((_changes, observer) => {
    if (document.documentElement?.dataset.deck !== 'ready') return;
    performance.mark('deck-ready');
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-deck'] });
}
