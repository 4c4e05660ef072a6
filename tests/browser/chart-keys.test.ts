import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';
import { contrast, rgb } from './contrast.ts';
import { openDeck, resize, shown, useBrowser, waitForCharts, waitForSlide } from './deck.ts';
import { beside, slideNamed, slides } from './slides.ts';

useBrowser();
const tables = projectTables(root);
const charted = slides.flatMap(({ id, charts: [chart] }) => (chart ? [{ id, name: chart.name }] : []));

/** How many stops of the Tab key lead to a slide's chart: from the beginning of the page, or from the chart of another slide, which has lost the focus. */
const stopsTo = (page: Page, id: string, from: string | undefined): Promise<number> =>
  page.evaluate(
    ([to, start]) => {
      const plot = document.querySelector<HTMLElement>(`#${to} .chart-plot`);
      const left = start && document.querySelector(`#${start} .chart-plot, #${start} figure`);
      const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex]')].filter(
        (stop) =>
          stop.tabIndex >= 0 &&
          !stop.matches(':disabled') &&
          !stop.closest('[inert]') &&
          stop.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
          (!left || left.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING),
      );
      return 1 + (plot ? stops.indexOf(plot) : -1);
    },
    [id, from] as const,
  );

test('Tab reaches every chart, the arrows go through all its marks, each with ring, tooltip and announcement, and Escape leaves', async () => {
  const { page, complaints } = await openDeck('', { reducedMotion: 'reduce' });
  let before: string | undefined;
  for (const { id, name } of charted) {
    await page.evaluate((hash) => {
      location.hash = `/${hash}`;
    }, id);
    await waitForSlide(page, id);
    await waitForCharts(page, id);
    const inHand = () =>
      page.evaluate(() => {
        const plot = document.activeElement?.matches('.chart-plot') ? document.activeElement : undefined;
        const ring = plot?.querySelector('.chart-ring:not([hidden])')?.getBoundingClientRect();
        return {
          slide: plot?.closest('section[id]')?.id,
          said: plot?.querySelector('[aria-live]')?.textContent,
          shown: plot?.querySelector('.chart-tooltip:not([hidden])')?.textContent,
          ring: ring && [ring.left + ring.width / 2, ring.top + ring.height / 2].map(Math.round).join(),
        };
      });
    for (let left = await stopsTo(page, id, before); left > 0; left--) await page.keyboard.press('Tab');
    before = id;
    // a chart with steps is as at its first one
    const marks = charts.get(name)?.(tables, 0).marks ?? [];
    expect(await inHand(), name).toEqual({
      slide: id,
      said: `${marks.length} marks: arrow keys go through them, Escape leaves.`,
      shown: undefined,
      ring: undefined,
    });

    const places: unknown[] = [];
    for (const [i, { title, lines }] of marks.entries()) {
      await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowDown');
      const { said, shown, ring } = await inHand();
      expect(said, name).toBe(`${title}: ${lines.join('; ')}. ${i + 1} of ${marks.length}`);
      expect(shown, name).toBe(title + lines.join('\n'));
      places.push(ring);
    }
    expect(new Set(places).size, name).toBe(marks.length);
    await page.keyboard.press('Home');
    expect((await inHand()).said).toMatch(/ 1 of \d+$/);
    await page.keyboard.press('End');
    expect((await inHand()).ring).toBe(places.at(-1));
    await page.keyboard.press('ArrowUp');
    expect((await inHand()).ring).toBe(places.at(-2));
    expect(await shown(page)).toBe(id);
    // the first takes away what is said
    for (const _press of ['first', 'second']) await page.keyboard.press('Escape');
    expect(await page.$$eval('.chart-ring:not([hidden])', (rings) => rings.length)).toBe(0);
    expect(await page.evaluate(() => document.activeElement === document.body && !document.querySelector('.overview'))).toBe(true);
  }
  expect(complaints).toEqual([]);
});

test('the mark in hand stays in hand in another theme and another size, its ring seen in every theme', async () => {
  const [{ id } = { id: '' }] = charted;
  const { page } = await openDeck(`#/${id}`, { reducedMotion: 'reduce' });
  await waitForCharts(page, id);
  const plot = page.locator(`#${id} .chart-plot`);
  await plot.focus();
  await page.keyboard.press('ArrowRight');
  const said = await plot.locator('[aria-live]').textContent();
  const themes = new Set<string>();
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('t');
    const look = await plot.locator('.chart-ring').evaluate((ring) => {
      const { borderTopColor, outlineColor, boxShadow } = getComputedStyle(ring);
      return { theme: document.documentElement.dataset.theme ?? '', borderTopColor, outlineColor, boxShadow };
    });
    themes.add(look.theme);
    expect(contrast(rgb(look.borderTopColor), rgb(look.outlineColor)), look.theme).toBeGreaterThan(3);
    expect(look.boxShadow).toContain(look.outlineColor);
  }
  expect(themes.size).toBe(4);
  // the ring lies where it lay, as a share of the chart
  const share = () =>
    plot.locator('.chart-ring').evaluate((ring) => {
      const [own, box] = [ring, ring.parentElement ?? ring].map((one) => one.getBoundingClientRect());
      return own && box ? (own.left + own.width / 2 - box.left) / box.width : 0;
    });
  const before = await share();
  await resize(page, { width: 1024, height: 768 });
  await expect.poll(share).toBeCloseTo(before, 2);
  expect(await plot.locator('[aria-live]').textContent()).toBe(said);
});

test('a clicker moves the slides while a chart has the focus, and a click on a chart does not take the arrows', async () => {
  const { id } = charted.find(({ id }) => slideNamed(id).fragments === 0) ?? { id: '' };
  const { page } = await openDeck(`#/${id}`, { reducedMotion: 'reduce' });
  await waitForCharts(page, id);
  await page.locator(`#${id} .chart-plot`).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await waitForSlide(page, beside(id));
  await page.keyboard.press('PageUp');
  await waitForSlide(page, id);
  await page.mouse.click(640, 360);
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, beside(id));
});

test('a chart that had the focus has it no more when the talk is back on its slide, however soon', async () => {
  const { id } = charted.find(({ id }) => slideNamed(id).fragments === 0) ?? { id: '' };
  const { page } = await openDeck(`#/${id}`, { reducedMotion: 'reduce' });
  await waitForCharts(page, id);
  await page.locator(`#${id} .chart-plot`).focus();
  await page.evaluate(() => {
    window.Reveal.next();
    window.Reveal.prev();
  });
  expect(await shown(page)).toBe(id);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('a reader who hears the deck finds in each chart its summary and every cell of its table', async () => {
  const { page } = await openDeck('', { reducedMotion: 'reduce' });
  for (const { id, name } of charted) {
    await page.evaluate((hash) => {
      location.hash = `/${hash}`;
    }, id);
    await waitForSlide(page, id);
    await waitForCharts(page, id);
    const { summary, table } = charts.get(name)?.(tables) ?? {};
    const tree = (await page.locator(`#${id}`).ariaSnapshot()).replaceAll('\\"', '"');
    expect(tree, name).toContain(`application "${summary}"`);
    const missing = (table?.rows ?? []).flat().filter((cell) => !tree.includes(cell));
    expect(missing, name).toEqual([]);
  }
});
