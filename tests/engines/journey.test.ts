import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordTrade, tradeYears } from '../../src/data/trade.ts';
import { themes } from '../../src/page/themes.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { findBars } from '../browser/bars.ts';
import { fileAddress } from '../browser/deck.ts';
import { serveDeck } from '../browser/site.ts';
import { beside, charted, first, growth, last, pressesOn, slides } from '../browser/slides.ts';
import { root } from '../project.ts';
import type { Driver } from './driver.ts';
import { engines, type Started } from './engines.ts';
import { complaintsOf, loneLastWords, openDeck, resize, slideWidth, until, waitForCharts, waitForSlide, wordsInFoot } from './journey.ts';
import { readPages } from './printed.ts';

const noPrint = 'this browser prints for no driver';

let site: Awaited<ReturnType<typeof serveDeck>>;
beforeAll(async () => {
  site = await serveDeck();
});
afterAll(() => site.close());

describe.each(engines.map((engine) => [engine.name, engine] as const))('%s', (name, { path, start }) => {
  if (!path) {
    // CI has all three
    const report = process.env.EVERY_BROWSER ? test : test.skip;
    report(`${name} is not installed: the README says how to`, () => expect(path).toBeDefined());
    return;
  }

  let started: Started;
  let driver: Driver;
  beforeAll(async () => {
    started = await start(path);
    driver = started.driver;
  });
  afterAll(() => started?.stop());

  test('presents every slide, step by step, with its charts', async () => {
    await openDeck(driver, site.address);
    const lone: string[] = [];
    const inFoot: string[] = [];
    for (const [i, { id }] of slides.entries()) {
      for (let left = i > 0 ? pressesOn(beside(id, -1)) : 0; left > 0; left--) await driver.press('ArrowRight');
      await waitForSlide(driver, id);
      await waitForCharts(driver, id);
      lone.push(...(await loneLastWords(driver, id)));
      inFoot.push(...(await wordsInFoot(driver, id)));
    }
    expect(lone).toEqual([]);
    expect(inFoot).toEqual([]);
    await driver.press('Home');
    await waitForSlide(driver, first);
    await driver.press('End');
    await waitForSlide(driver, last);
    expect(await complaintsOf(driver)).toEqual([]);
  });

  test('a slide pixel is as large as the window gives it, on the stage and in the overview', async () => {
    await openDeck(driver, site.address, [1300, 731]);
    const whole = Math.min(1300, (731 * 16) / 9);
    expect(await slideWidth(driver, '.slides .present[id]')).toBeCloseTo(whole, 0);
    await driver.press('o');
    await until(driver, () => document.querySelector('.reveal.overview') !== null);
    const thumbnail = await driver.evaluate(() => document.querySelector('.slides .present[id]')?.getBoundingClientRect().width);
    expect(await slideWidth(driver, '.slides .present[id]')).toBeCloseTo(thumbnail ?? 0, 0);
    await driver.press('Escape');
    await until(driver, () => document.querySelector('.reveal.overview') === null);
  });

  test.skipIf(!growth)('the mouse on a bar shows its number (skipped where no slide has the chart of trade)', async () => {
    await openDeck(driver, `${site.address}#/${growth}`);
    await waitForCharts(driver, growth);
    const { trade } = projectTables(root);
    const years = tradeYears(trade).map(({ year }) => year);
    // a chart is whole once it shows all bars
    await expect.poll(() => driver.evaluate(findBars)).toHaveLength(years.length);
    const record = (await driver.evaluate(findBars))[years.indexOf(recordTrade(trade).year)] ?? { x: 0, y: 0 };
    await driver.moveTo(5, 5);
    await driver.moveTo(record.x, record.y);
    await until(driver, () => /million/.test(document.querySelector('.chart-tooltip:not([hidden])')?.textContent ?? ''));
  });

  test('T shows the deck in every theme', async () => {
    await openDeck(driver, `${site.address}#/${charted}`);
    const seen: string[] = [];
    for (const _theme of themes) {
      const before = await driver.evaluate(() => document.documentElement.dataset.theme);
      await driver.press('t');
      await until(driver, (old) => document.documentElement.dataset.theme !== old, before);
      seen.push(
        await driver.evaluate(() => {
          const { backgroundColor, color } = getComputedStyle(document.querySelector('.slides .present[id]') ?? document.body);
          return `${backgroundColor} ${color}`;
        }),
      );
    }
    expect(new Set(seen).size).toBe(themes.length);
    expect(await complaintsOf(driver)).toEqual([]);
  });

  test.each([
    ['served', () => site.address],
    ['opened from a file', () => fileAddress],
  ])('the speaker view and the stage move each other: %s', async (_where, address) => {
    await openDeck(driver, address());
    const [stage = ''] = await driver.windows();
    await driver.press('s');
    await expect.poll(async () => (await driver.windows()).length).toBe(2);
    const view = (await driver.windows()).find((window) => window !== stage) ?? '';
    await driver.switchTo(view);
    await until(driver, () => document.querySelector('.speaker[data-link="linked"]') !== null);
    await driver.press('End');
    await until(driver, (id) => document.querySelector(`#now-${id}`) !== null, last);
    const frame = await driver.evaluate(() => document.querySelector('.speaker-preview .slide-frame')?.getBoundingClientRect().width);
    expect(await slideWidth(driver, '.speaker-preview .slide-frame > section')).toBeCloseTo(frame ?? 0, 0);
    await driver.switchTo(stage);
    await waitForSlide(driver, last);
    await driver.press('Home');
    await driver.switchTo(view);
    await until(driver, (id) => document.querySelector(`#now-${id}`) !== null, first);
    await driver.evaluate(() => window.close());
    await driver.switchTo(stage);
    await expect.poll(async () => (await driver.windows()).length).toBe(1);
  });

  test.each(['print', 'handout'])('?view=%s has every page, with its charts', async (view) => {
    await openDeck(driver, `${site.address}?view=${view}`);
    const pages = await driver.evaluate(
      (paper) => document.querySelectorAll(paper).length,
      view === 'print' ? '.slides section[id]' : '.handout-slide',
    );
    expect(pages).toBeGreaterThanOrEqual(slides.length);
    const advice = await driver.evaluate(() => document.querySelector('.paper-bar')?.textContent?.includes('landscape'));
    expect(advice, 'WebKit takes no orientation from a style sheet').toBe(view === 'print');
    for (const { id } of slides) await waitForCharts(driver, id);
    const columns = await driver.evaluate(() =>
      [...document.querySelectorAll('.slides *')]
        .filter((element) => !['auto', '1'].includes(getComputedStyle(element).columnCount))
        .map(({ className }) => className),
    );
    expect.soft(columns, 'WebKit prints only the first of its columns').toEqual([]);
    const readable = await driver.evaluate(() =>
      [...document.querySelectorAll('canvas')].map((canvas) => canvas.getContext('2d')?.getContextAttributes().willReadFrequently),
    );
    expect(readable.length).toBeGreaterThan(0);
    expect.soft(new Set(readable), 'WebKit prints other canvases black').toEqual(new Set([true]));
    expect(await complaintsOf(driver)).toEqual([]);
  });

  test('the slides are printed one a page, as wide as the page', async ({ skip }) => {
    if (!started.print) return skip(noPrint);
    await openDeck(driver, `${site.address}?view=print`);
    // where the words of each slide begin and end, as a share of its width
    const feet = await driver.evaluate(() =>
      [...document.querySelectorAll('.slides section[id]')].map((slide) => {
        const { left, right, width } = slide.getBoundingClientRect();
        const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect();
        return { left: ((foot?.left ?? 0) - left) / width, right: (right - (foot?.right ?? 0)) / width };
      }),
    );
    const pages = await readPages(await started.print());
    const sizes = pages.map(
      ({ width, height }) => `${width.toFixed(1)} x ${height.toFixed(1)} mm, ${width > height ? 'landscape' : 'portrait'}`,
    );
    expect.soft(new Set(sizes)).toEqual(new Set([expect.stringContaining('landscape')]));
    const elsewhere = pages.flatMap(({ width, words }, i) =>
      (['left', 'right'] as const)
        .filter((side) => !words.some((one) => Math.abs(one[side] / width - (feet[i]?.[side] ?? 0)) < 0.002))
        .map((side) => `page ${i + 1}, ${side}`),
    );
    expect.soft(elsewhere, 'no words begin or end where those of the slide do').toEqual([]);
    expect(pages.length).toBe(feet.length);
  });

  test.for(['handout', 'handout&script'])('?view=%s is printed on A4, its words inside the margin', async (view, { skip }) => {
    if (!started.print) return skip(noPrint);
    await openDeck(driver, `${site.address}?view=${view}`);
    const pages = await readPages(await started.print());
    expect(pages.length).toBeGreaterThanOrEqual(slides.length / 2);
    expect
      .soft(new Set(pages.map(({ width, height }) => `${Math.round(width)} x ${Math.round(height)} mm`)))
      .toEqual(new Set(['210 x 297 mm']));
    const outside = pages.flatMap(({ words }, i) =>
      words
        // 18 mm at the sides, 16 and 20 above and below, less the room over small letters; in the margin stands the number of the page alone
        .filter(({ left, right, top, bottom }) => left < 17.5 || right < 17.5 || top < 15 || bottom < 19.5)
        .filter(({ text }) => !/^Page \d+ of \d+$/.test(text))
        .map(({ text, left, top }) => `page ${i + 1}, ${left.toFixed(1)} mm from the left, ${top.toFixed(1)} from the top: ${text}`),
    );
    expect(outside).toEqual([]);
  });

  test('a narrow window scrolls down the page and not to the side', async () => {
    await openDeck(driver, site.address, [520, 844]);
    expect(await driver.evaluate(() => document.documentElement.dataset.layout)).toBe('flow');
    for (const { id, charts } of slides.filter((slide) => slide.charts.length > 0)) {
      await driver.evaluate((slide) => document.getElementById(slide)?.scrollIntoView(), id);
      if (charts.length > 0) await until(driver, (slide) => !document.querySelector(`#${slide} figure[data-error]`), id);
    }
    const { scrollWidth: wide, clientWidth: room } = await driver.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect.soft(wide, 'the bar at the side takes room from the page').toBe(room);
    // Firefox keeps lengths in sixtieths of a pixel
    const expected = 1280 * (0.4 + room / 1330);
    expect.soft(Math.abs((await slideWidth(driver, `#${first}`)) - expected)).toBeLessThan(1280 / 60);
    await resize(driver, [1280, 720]);
    expect(await complaintsOf(driver)).toEqual([]);
  });
});
