import { expect, test } from 'vitest';
import { openDeck, resize, shown, useBrowser, waitForSlide } from './deck.ts';
import { slides, slidesWithoutSteps } from './slides.ts';
import { pressS } from './two-windows.ts';

useBrowser();

/** Slides that follow one another, each one key further. */
const [start = '', next = ''] = slidesWithoutSteps(3);

test('reveal.js still measures its viewport in every move, which the adapter answers without a layout', async () => {
  const { page } = await openDeck();
  const { answered, reads } = await page.evaluate(() => {
    const answered = Object.hasOwn(document.body, 'offsetWidth') && Object.hasOwn(document.body, 'offsetHeight');
    let reads = 0;
    const get = () => {
      reads++;
      return innerWidth;
    };
    Object.defineProperty(document.body, 'offsetWidth', { configurable: true, get });
    window.Reveal.next();
    return { answered, reads };
  });
  expect(answered).toBe(true);
  // none would mean that reveal.js no longer measures, and the adapter's answer can go
  expect(reads).toBeGreaterThan(0);
});

test('reveal.js neither scales the slides nor keeps elements that the deck does not show', async () => {
  const { page } = await openDeck();
  expect(await page.locator('.backgrounds, .controls, .progress').count()).toBe(0);
  const { transform, zoom } = await page.$eval('.reveal .slides', (slides) => {
    const style = getComputedStyle(slides);
    return { transform: style.transform, zoom: style.zoom };
  });
  expect([transform, zoom]).toEqual(['none', '1']);
});

test('the stage starts without working out styles slide by slide, which reveal.js still asks for', async () => {
  const script = () => {
    window.backgroundsAsked = 0;
    const { getComputedStyle } = window;
    window.getComputedStyle = (element, ...more) => {
      if (element.classList.contains('slide-background')) window.backgroundsAsked++;
      return getComputedStyle(element, ...more);
    };
  };
  const { page, complaints } = await openDeck('', { script });
  expect(await page.evaluate(() => window.backgroundsAsked)).toBe(0);
  // none would mean that reveal.js no longer asks, and the adapter's answer can go
  await page.evaluate(() => window.Reveal.sync());
  expect(await page.evaluate(() => window.backgroundsAsked)).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('reveal.js finds the slides that the browser finds, without a look at what is on them', async () => {
  const { page } = await openDeck(`#/${next}`);
  const selectors = ['.slides>section', '.slides>section>section', '.slides>section.present>section', '.slides section'];
  const found = await page.evaluate((all) => {
    const root = document.querySelector<HTMLElement>('.reveal');
    if (!root) return [];
    const native = Element.prototype.querySelectorAll;
    let asked = 0;
    Element.prototype.querySelectorAll = function (selector: string) {
      if (all.includes(selector)) asked++;
      return native.call(this, selector);
    };
    window.Reveal.next();
    return [
      asked,
      ...all.map((selector) => [...root.querySelectorAll(selector)].every((slide, i) => slide === native.call(root, selector)[i])),
    ];
  }, selectors);
  expect(found).toEqual([0, true, true, true, true]);
});

test('a move does nothing to slides that stay as they are, which reveal.js still marks as hidden, searches for media and makes inert', async () => {
  const { page } = await openDeck(`#/${next}`);
  const { set, searched, inert, asked, askedInert } = await page.evaluate(() => {
    const { setAttribute, querySelectorAll } = Element.prototype;
    const counts = { set: 0, searched: 0, inert: 0, asked: 0, askedInert: 0 };
    const slides = [...document.querySelectorAll('.slides section[id]:not(.present)')];
    Element.prototype.setAttribute = function (name, value) {
      if (slides.includes(this) && this.getAttribute(name) === value) counts.set++;
      setAttribute.call(this, name, value);
    };
    Element.prototype.querySelectorAll = function (selector: string) {
      if (slides.includes(this) && selector.includes('video')) counts.searched++;
      return querySelectorAll.call(this, selector);
    };
    for (const slide of slides) {
      const own = slide.setAttribute;
      slide.setAttribute = (...attribute) => {
        counts.asked++;
        own.apply(slide, attribute);
      };
      const ownToggle = slide.toggleAttribute;
      slide.toggleAttribute = (...toggle) => {
        if (toggle[1]) counts.askedInert++;
        return ownToggle.apply(slide, toggle);
      };
    }
    window.Reveal.next();
    counts.inert = document.querySelectorAll('.slides section[inert]').length;
    return counts;
  });
  expect({ set, searched, inert }).toEqual({ set: 0, searched: 0, inert: 0 });
  // none would mean that reveal.js leaves such slides alone by itself, and the adapter's part can go
  expect(Math.min(asked, askedInert)).toBeGreaterThan(0);
});

test('reveal.js still collects the words of the slide that it has moved to, and is given none', async () => {
  const { page } = await openDeck(`#/${start}`);
  const { ofSlide, below, left } = await page.evaluate(async () => {
    const counts = { ofSlide: 0, below: 0, left: 0 };
    const { getComputedStyle } = window;
    window.getComputedStyle = (element, ...more) => {
      const shown = document.querySelector('.slides section[id].present');
      if (element === shown) counts.ofSlide++;
      else if (shown?.contains(element)) counts.below++;
      return getComputedStyle(element, ...more);
    };
    window.Reveal.next();
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    counts.left = document.querySelector('.slides section[id].present')?.childNodes.length ?? 0;
    return counts;
  });
  expect(below).toBe(0);
  // none would mean that reveal.js no longer asks, and the adapter's part can go
  expect(ofSlide).toBeGreaterThan(0);
  // everybody else finds what is on the slide
  expect(left).toBeGreaterThan(0);
});

test('every slide keeps its layout, shown or not: none is displayed anew in the frame of a move', async () => {
  const { page } = await openDeck();
  const displays = await page.$$eval('.slides section[id]', (slides) => slides.map((slide) => getComputedStyle(slide).display));
  expect(new Set(displays)).toEqual(new Set(['grid']));
});

test('reveal.js takes no option of the deck for unknown, and none from the address', async () => {
  const { page } = await openDeck('?controls=true&viewDistance=1&scrollActivationWidth=9999');
  const config = await page.evaluate(() => window.Reveal.getConfig());
  expect(config).toMatchObject({ disableLayout: true, keyboard: false, viewDistance: 100, scrollActivationWidth: 0, controls: false });
  expect(await page.evaluate(() => location.search)).toBe('');
});

test.each([
  ['as it is', {}],
  // reveal.js asks for the width of its scroll view only where it lays slides out: one option is not to hide that the other has no effect
  ['were reveal.js to lay slides out', { disableLayout: false }],
])('a stage as small as a phone keeps its slide when it is turned, without the scroll view of reveal.js: %s', async (_how, options) => {
  const { page, complaints } = await openDeck(`#/${start}`);
  // a stage that is followed stays in a window however narrow; any other becomes the page, which has no reveal.js
  const view = await pressS(page);
  await page.evaluate((changed) => window.Reveal.configure(changed), options);
  for (const viewport of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ]) {
    await resize(page, viewport);
    // on a busy machine the view may be late to say that it follows: until it does the stage is a page
    await page.waitForSelector('html[data-layout="stage"]', { state: 'attached' });
    await waitForSlide(page, start);
    expect(await page.locator('.reveal-scroll, .reveal .scroll-page').count()).toBe(0);
    expect(await page.locator(`#${start}`).locator('h1, h2').isVisible()).toBe(true);
  }
  await view.keyboard.press('ArrowRight');
  await waitForSlide(page, next);
  expect(complaints).toEqual([]);
});

test('a tablet that is turned upright and back keeps the stage and its slide', async () => {
  const { page, complaints } = await openDeck(`#/${start}`, { viewport: { width: 1366, height: 1024 } });
  for (const viewport of [
    { width: 1024, height: 1366 },
    { width: 1366, height: 1024 },
  ]) {
    await resize(page, viewport);
    expect(await page.evaluate(() => document.documentElement.dataset.layout)).toBe('stage');
    expect(await shown(page)).toBe(start);
    expect(await page.locator(`#${start}`).locator('h1, h2').isVisible()).toBe(true);
  }
  await page.keyboard.press('ArrowRight');
  await waitForSlide(page, next);
  expect(complaints).toEqual([]);
});

test('the browser is kept from scrolling at a swipe, which would take the tap after it, but not from enlarging, nor from scrolling a table', async () => {
  const { page } = await openDeck(`#/${slides.find(({ charts }) => charts.length > 0)?.id}`, { hasTouch: true });
  await page.keyboard.press('d');
  const table = page.locator('.present > .present .chart-table');
  await table.waitFor();
  const session = await page.context().newCDPSession(page);
  /** Moves fingers down by 40 pixels from where they are put. @returns whether the page has prevented what the browser does with it */
  const drag = async (...fingers: { x: number; y: number }[]) => {
    await page.evaluate(() => {
      window.prevented = [];
      addEventListener('touchmove', ({ defaultPrevented }) => window.prevented.push(defaultPrevented), { once: true });
    });
    const moved = fingers.map(({ x, y }) => ({ x, y: y + 40 }));
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers });
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: moved });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    return page.evaluate(() => window.prevented);
  };
  const box = await table.boundingBox();
  if (!box) throw new Error('expected a table on the stage, got none');
  expect(await drag({ x: 640, y: 60 })).toEqual([true]);
  expect(await drag({ x: 540, y: 60 }, { x: 740, y: 60 })).toEqual([false]);
  expect(await drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 })).toEqual([false]);
});

test('a page that is reloaded right after a move comes back to the same slide and step', async () => {
  const { page } = await openDeck(`#/${start}`);
  // reveal.js would write the address of the second move a second later
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const place = await shown(page);
  await page.reload();
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  expect(await shown(page)).toBe(place);
  expect(new URL(page.url()).hash).toBe(`#/${place}`);
});

test('changing between stage and page over and over leaves nothing behind', async () => {
  const { page, complaints } = await openDeck(`#/${start}`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const change = async (button: string, layout: string) => {
    await page.getByRole('button', { name: button }).dispatchEvent('click');
    await page.waitForSelector(`html[data-layout="${layout}"][data-deck="ready"]`, { state: 'attached' });
  };
  const changes = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await change('Read as a page', 'flow');
      await change('Show as slides', 'stage');
    }
  };
  const nodes = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'Nodes')?.value ?? Number.NaN;
  };
  await changes(3);
  const before = await nodes();
  await changes(20);
  // less than a node a change, once what the last one has begun has ended
  await expect.poll(async () => (await nodes()) - before).toBeLessThan(40);
  expect(complaints).toEqual([]);
});
