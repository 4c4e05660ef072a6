import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openDeck, resize, useBrowser, waitForSlide } from './deck.ts';
import { first, last, parts, second, slides, slidesWithoutSteps } from './slides.ts';

useBrowser();

test('the stops of the route are reached by Tab, show that they are, and lead to their sections by Enter', async () => {
  const { page } = await openDeck();
  const reached: string[] = [];
  const focused = page.locator('.route a:focus');
  for (let tabs = 0; tabs < 30 && reached.length < 4; tabs++) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) === 0) continue;
    reached.push(await focused.innerText());
    const name = await focused.locator('.route-name').boundingBox();
    expect(name?.x).toBeGreaterThanOrEqual(0);
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(1280);
    const seen = await focused.evaluate((stop) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      const label = stop.querySelector('.route-name');
      return { outlineStyle, wide: Number.parseFloat(outlineWidth) >= 2, opacity: label && getComputedStyle(label).opacity };
    });
    expect(seen).toEqual({ outlineStyle: 'solid', wide: true, opacity: '1' });
  }
  expect(reached).toHaveLength(4);
  await page.keyboard.press('Enter');
  await waitForSlide(page, parts[3]?.[0] ?? '');
  expect(await page.locator('.route [aria-current="step"]').innerText()).toBe(reached.at(-1));
});

test('the pointer leads on and back by buttons, which are seen until the first move and on hover', async () => {
  const [start = '', next = ''] = slidesWithoutSteps(2);
  const { page, complaints } = await openDeck(`#/${start}`);
  const on = page.getByRole('button', { name: 'Next step' });
  const back = page.getByRole('button', { name: 'Step back' });
  const opacity = () => on.evaluate((button) => getComputedStyle(button).opacity);
  for (const button of [on, back]) {
    const { x = -1, y = -1, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(1280);
    expect(y + height).toBeLessThanOrEqual(720);
  }
  expect(await opacity()).toBe('1');
  await on.click();
  await waitForSlide(page, next);
  await page.mouse.move(600, 300);
  await expect.poll(opacity).toBe('0');
  await on.hover();
  await expect.poll(opacity).toBe('1');
  await back.click();
  await waitForSlide(page, start);
  await on.focus();
  await page.keyboard.press('Enter');
  await waitForSlide(page, next);
  expect(complaints).toEqual([]);
});

test('the route follows a move in the frame after it: the frame of the move has enough to do', async () => {
  const { page } = await openDeck();
  const here = await page.evaluate(async () => {
    const station = () => document.querySelector<HTMLElement>('.route-here')?.dataset.station;
    const { surface } = document.querySelector<HTMLElement>('.route')?.dataset ?? {};
    const frame = () => new Promise(requestAnimationFrame);
    window.Reveal.next();
    const inMove = [station()];
    await frame();
    inMove.push(station());
    await frame();
    return { inMove, after: station(), surfaces: [surface, document.querySelector<HTMLElement>('.route')?.dataset.surface] };
  });
  expect(here).toEqual({ inMove: [first, first], after: second, surfaces: ['dark', 'light'] });
});

test('the route keeps up with moves that follow each other in every frame', async () => {
  const { page } = await openDeck();
  const stations = await page.evaluate(async () => {
    const seen = new Set<string | undefined>();
    for (let moves = 0; moves < 8; moves++) {
      window.Reveal.next();
      await new Promise(requestAnimationFrame);
      seen.add(document.querySelector<HTMLElement>('.route-here')?.dataset.station);
    }
    return seen.size;
  });
  expect(stations).toBeGreaterThan(2);
});

test('a thumbnail that is chosen has the route in its colours from the first frame on', async () => {
  const { page } = await openDeck();
  await page.keyboard.press('o');
  await page.waitForSelector('.reveal.overview');
  await page.evaluate(() => {
    const surfaces: (string | undefined)[] = [];
    const route = document.querySelector<HTMLElement>('.route');
    const watch = () => {
      if (!document.querySelector('.reveal.overview')) surfaces.push(route?.dataset.surface);
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    window.seen = surfaces as string[];
  });
  await page.locator(`#${second}`).click();
  await page.waitForSelector('.reveal:not(.overview)');
  await waitForSlide(page, second);
  expect([...new Set(await page.evaluate(() => window.seen))]).toEqual(['light']);
});

test('where there is no mouse the buttons are always seen', async () => {
  const { page } = await openDeck('', { hasTouch: true, isMobile: true, viewport: { width: 1280, height: 720 } });
  const on = page.getByRole('button', { name: 'Next step' });
  await on.tap();
  await waitForSlide(page, second);
  expect(await on.evaluate((button) => getComputedStyle(button).opacity)).toBe('1');
});

test('in greys the route has no colour, on dark slides as on light ones', async () => {
  const { page } = await openDeck('', { script: () => localStorage.setItem('deck-theme', 'grey') });
  for (const surface of ['dark', 'light']) {
    await page.waitForSelector(`.route[data-surface="${surface}"]`);
    const parts = await page
      .locator('.route')
      .evaluate((route) => (({ color, outlineColor }) => [color, outlineColor])(getComputedStyle(route)));
    for (const colour of parts) expect(new Set(colour.match(/\d+/g)?.slice(0, 3)).size).toBe(1);
    await page.keyboard.press('ArrowRight');
  }
});

/** The stops of each route on the page, with the mark of the slide that is shown: how many there are, and those a pixel or more off the line's end. */
async function stopsOf(page: Page): Promise<{ readonly count: number; readonly off: readonly string[] }> {
  const session = await page.context().newCDPSession(page);
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
  await session.detach();
  const [{ nodes, layout } = { nodes: {}, layout: { nodeIndex: [], bounds: [] } }] = documents;
  const pseudo = new Map(nodes.pseudoType?.index.map((node, i) => [node, strings[nodes.pseudoType?.value[i] ?? -1]]));
  const isRoute = (node = -1) => nodes.attributes?.[node]?.some((text) => /^route\b/.test(strings[text] ?? ''));
  /** the boxes before and after the words of each station, by its node */
  const stations = new Map<number, Record<string, readonly number[]>>();
  for (const [i, node] of layout.nodeIndex.entries()) {
    const station = nodes.parentIndex?.[node] ?? -1;
    const name = pseudo.get(node);
    if (!name || !isRoute(nodes.parentIndex?.[nodes.parentIndex[station] ?? -1])) continue;
    // the first is the box, the others are its lines of words
    stations.set(station, { [name]: layout.bounds[i] ?? [], ...stations.get(station) });
  }
  const distances = [...stations.values()].flatMap(({ before = [], after }) => {
    const [left = 0, top = 0, width = 0, height = 0] = before;
    const [x = 0, y = 0, across = 0, down = 0] = after ?? [];
    return after ? [Math.hypot(x + across / 2 - left - width, y + down / 2 - top - height / 2)] : [];
  });
  const off = distances.flatMap((distance, i) => (distance < 1 ? [] : [`stop ${i + 1}: ${distance} px off the line`]));
  return { count: distances.length, off };
}

test('on every slide of the stage each stop of the route has its middle on the line', async () => {
  const { page } = await openDeck();
  const measure = async (id: string) => {
    const { count, off } = await stopsOf(page);
    expect(count, id).toBeGreaterThanOrEqual(parts.length);
    expect(off, id).toEqual([]);
  };
  for (const { id } of slides) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, id);
    await page.locator(`.route-here[data-station="${id}"]`).waitFor({ state: 'attached' });
    await measure(id);
  }
  for (const [width, height] of [
    [1293, 731],
    [2560, 1440],
  ] as const) {
    await resize(page, { width, height });
    await measure(last);
  }
});

test.each(['screen', 'print'] as const)('in the print view each stop of each route has its middle on the line: %s', async (media) => {
  const { page } = await openDeck('?view=print');
  await page.emulateMedia({ media });
  const { count, off } = await stopsOf(page);
  expect(count).toBeGreaterThanOrEqual(slides.length * parts.length);
  expect(off).toEqual([]);
});
