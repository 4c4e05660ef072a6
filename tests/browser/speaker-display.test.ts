import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { themes } from '../../src/page/themes.ts';
import { fileAddress, openDeck, resize, shown, useBrowser, waitForSlide } from './deck.ts';
import { first, numberOf, second, slideNamed, slidesWithoutSteps } from './slides.ts';
import { closeView, openBoth, pressS, read, waitForFollowed } from './two-windows.ts';

useBrowser();

/** Where tests start: a slide with a chart and links in its notes, and the two after it. */
const [start = '', next = '', afterNext = ''] = slidesWithoutSteps(
  3,
  ({ charts, notesLinks }) => charts.length > 0 && notesLinks.length > 1,
);

const layouts = [
  ['Default', '1'],
  ['Wide', '2'],
  ['Notes only', '3'],
] as const;
const notesSize = (speaker: Page) =>
  speaker.locator('[data-part="notes"]').evaluate((notes) => Number.parseFloat(getComputedStyle(notes).fontSize));

test.each([
  ['served', {}],
  ['from a file', { address: fileAddress }],
] as const)('size of the notes and layout are remembered when the window is opened again: %s', async (_where, options) => {
  const { stage, speaker } = await openBoth('', options);
  const filled = await notesSize(speaker);
  expect(filled).toBeGreaterThanOrEqual(20);
  await speaker.keyboard.press('+');
  await speaker.getByRole('button', { name: /larger notes/ }).click();
  const larger = await notesSize(speaker);
  expect(larger).toBeGreaterThan(filled);
  await speaker.keyboard.press('-');
  expect(await notesSize(speaker)).toBeLessThan(larger);
  const chosen = await notesSize(speaker);
  await speaker.keyboard.press('2');
  await closeView(stage, speaker);
  const again = await pressS(stage);
  await expect.poll(() => notesSize(again)).toBe(chosen);
  await again.getByRole('button', { name: 'More' }).click();
  expect(await again.getByRole('button', { name: 'Wide' }).getAttribute('aria-pressed')).toBe('true');
  for (let i = 0; i < 12; i++) await again.keyboard.press('-');
  expect(await notesSize(again)).toBe(18);
  await again.getByRole('button', { name: 'More' }).click();
  await again.keyboard.press('1');
  await again.keyboard.press('0');
  // as large as the pane allows, which need not be as large as it was in the first window
  expect(await again.locator('[data-part="fill"]').getAttribute('aria-pressed')).toBe('true');
  expect(await notesSize(again)).toBeGreaterThanOrEqual(20);
  expect(await again.locator('[data-part="notes"]').evaluate((box) => box.scrollHeight <= box.clientHeight)).toBe(true);
});

/** What is wrong with how the view is laid out. */
function faultsOf(speaker: Page): Promise<string[]> {
  return speaker.evaluate(() => {
    const seen: string[] = [];
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) seen.push('the page scrolls');
    const selector = '.speaker > :not(main, dialog), .speaker main > section > *, .speaker :is(button, dl > div)';
    const boxes = [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, dialog'))
      .map((element) => ({ element, name: element.className || element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    for (const [i, { element, name: one, box: a }] of boxes.entries()) {
      if (a.left < -10 || a.top < 0 || a.right > innerWidth + 1 || a.bottom > innerHeight + 1) seen.push(`${one} leaves the window`);
      for (const { element: other, name: two, box: b } of boxes.slice(i + 1))
        if (!element.contains(other) && !other.contains(element))
          if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
            seen.push(`${one} lies on ${two}`);
    }
    const notes = document.querySelector('.speaker-notes-text');
    if (!notes || notes.clientHeight < 180 || notes.clientWidth < 340)
      seen.push(`notes of ${notes?.clientWidth} by ${notes?.clientHeight}`);
    return seen;
  });
}

test('in every layout and size of window, with the banner and past the end of the talk, nothing is cut off and nothing overlaps', async () => {
  const { stage, speaker } = await openBoth(`?minutes=1#/${start}`);
  expect(await stage.locator('.notes:visible').count()).toBe(0);
  const check = async (state: string) => {
    for (const [width, height] of [
      [1280, 800],
      [1280, 720],
      [1024, 768],
      [820, 1180],
      [1920, 1080],
      [1366, 650],
      [1280, 600],
      [844, 390],
      [390, 844],
    ] as const) {
      await resize(speaker, { width, height });
      for (const [name, key] of layouts) {
        await speaker.keyboard.press(key);
        expect({ state, width, height, name, faults: await faultsOf(speaker) }).toEqual({ state, width, height, name, faults: [] });
      }
    }
  };
  await check('linked');
  await stage.keyboard.press('p');
  await stage.close();
  await speaker.getByText('Under two minutes left').waitFor();
  await speaker.getByText(/stage is gone/).waitFor();
  await check('without a stage, near the end');
});

test('notes are as large as their pane allows, and longer ones are paged through before the talk moves on', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`);
  const box = speaker.locator('[data-part="notes"]');
  const rest = () => box.evaluate(({ scrollHeight, clientHeight, scrollTop }) => scrollHeight - clientHeight - scrollTop);
  await resize(speaker, { width: 1920, height: 1080 });
  await expect.poll(() => notesSize(speaker)).toBeGreaterThan(26);
  expect(await rest()).toBe(0);
  // one size more would not fit, or is more than anyone needs
  const size = await notesSize(speaker);
  await speaker.evaluate(
    (larger) => (document.querySelector('.speaker-notes-text') as HTMLElement).style.setProperty('--size-notes', larger),
    `${size + 1}px`,
  );
  expect(size === 48 || (await rest()) > 0).toBe(true);
  await resize(speaker, { width: 844, height: 390 });
  await expect.poll(() => notesSize(speaker)).toBe(20);
  const pages = await read(speaker, 'note-pages');
  expect(pages).toMatch(/^(One|\d) more pages?: Next shows (it|them)$/);
  let presses = 0;
  while ((await rest()) > 4) {
    await speaker.keyboard.press('PageDown');
    expect(++presses).toBeLessThan(12);
  }
  expect(await shown(stage)).toBe(start);
  // it is told with the scroll event, a frame later
  await expect.poll(() => read(speaker, 'note-pages')).toBe('');
  await speaker.keyboard.press('PageUp');
  expect(await rest()).toBeGreaterThan(4);
  await speaker.keyboard.press('PageDown');
  await speaker.keyboard.press('PageDown');
  await waitForSlide(stage, next);
});

test('axe finds nothing to complain of in any layout and theme, nor in the dialogs', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`);
  const check = async (page: Page, where: string) => {
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
    expect({ where, found }).toEqual({ where, found: [] });
  };
  for (const theme of themes) {
    await speaker.waitForSelector(`[data-theme="${theme}"]`, { state: 'attached' });
    for (const [name, key] of layouts) {
      await speaker.keyboard.press(key);
      await check(speaker, `${theme}, ${name}`);
    }
    await speaker.keyboard.press('t');
  }
  await speaker.keyboard.press('1');
  await speaker.keyboard.press('m');
  await check(speaker, 'dimmed');
  await speaker.keyboard.press('m');
  for (const key of ['b', 'p']) await speaker.keyboard.press(key);
  await speaker.getByText(/screen is blank/).waitFor();
  await check(speaker, 'blank');
  await speaker.keyboard.press('?');
  await check(speaker, 'keys');
  await speaker.keyboard.press('Escape');
  await speaker.getByRole('button', { name: 'Set to zero…' }).click();
  await check(speaker, 'set to zero');
  await speaker.keyboard.press('Escape');
  await stage.close();
  await speaker.getByText(/stage is gone/).waitFor();
  await check(speaker, 'without a stage');
});

test('the view has landmarks and headings, and the keyboard reaches every control in reading order', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`);
  for (const role of ['banner', 'main'] as const) expect(await speaker.getByRole(role).count()).toBe(1);
  for (const name of [/^Now/, /^Next/, 'Time', 'Notes', 'Controls'])
    expect(await speaker.getByRole('region', { name, exact: true }).count()).toBe(1);
  for (const [level, name] of [
    [1, 'Speaker view'],
    [2, /^Now /],
    [2, /^Next /],
    [2, 'Time'],
    [2, 'Notes'],
  ] as const)
    expect(await speaker.getByRole('heading', { level, name, exact: true }).count()).toBe(1);
  const reached: string[] = [];
  // as its own click would, but without taking the focus
  await speaker.evaluate(() => document.querySelector<HTMLElement>('[data-part="more"]')?.click());
  for (let i = 0; i < 32; i++) {
    await speaker.keyboard.press('Tab');
    reached.push(
      await speaker.evaluate(() => {
        const { activeElement: active } = document;
        return (
          active?.getAttribute('aria-label') ?? (active?.matches('.speaker-notes-text') ? 'Notes' : (active?.textContent?.trim() ?? ''))
        );
      }),
    );
  }
  const links = await stage.locator(`#${start} .notes a`).allTextContents();
  expect(links.length).toBeGreaterThan(1);
  const sizes = ['A−, smaller notes', 'Fill, notes as large as their pane allows', 'A+, larger notes'];
  const seldom = ['Default', 'Wide', 'Notes only', 'Numbers', 'Theme', 'Dim', 'Times…', 'Phone…'];
  const controls = ['Back', 'Next', 'Blank', 'Overview', 'All slides…', 'Go to…', ...sizes, ...seldom];
  const all = ['Pause', 'Set to zero…', 'Notes', ...links, ...controls, 'More', 'Keys'];
  expect(reached.slice(0, all.length).map((name) => (name === 'Start' ? 'Pause' : name))).toEqual(all);
  await speaker.getByRole('button', { name: 'Next', exact: true }).focus();
  await speaker.keyboard.press('Enter');
  await waitForSlide(stage, next);
  await speaker.keyboard.press('?');
  expect(await speaker.getByRole('dialog', { name: 'Keys' }).innerText()).toMatch(/Page Down[\s\S]*Larger notes/);
});

test('a slide is announced once, when the paging has come to rest', async () => {
  const { speaker } = await openBoth(`#/${start}`);
  const place = speaker.locator('[data-part="announced"]');
  await expect.poll(() => place.textContent()).toBe(`Slide ${numberOf(start)}: ${slideNamed(start).heading}`);
  /** Pages quickly from slide to slide. A busy machine may pause between two keys, so it is the test that says when the paging has come to rest. */
  const page = async (...moves: readonly (readonly [key: string, to: string])[]) => {
    for (const [key, to] of moves) {
      await speaker.keyboard.press(key);
      await waitForFollowed(speaker, to);
    }
    await speaker.evaluate(() => window.comeToRest());
  };
  await speaker.evaluate(() => {
    const { setTimeout, clearTimeout } = window;
    const held = new Map<number, () => void>();
    Object.assign(window, {
      setTimeout(action: () => void, after?: number) {
        const id = setTimeout(after === 400 ? () => {} : action, after);
        if (after === 400) held.set(id, action);
        return id;
      },
      clearTimeout(id?: number) {
        clearTimeout(id);
        held.delete(id ?? 0);
      },
      async comeToRest() {
        for (const action of held.values()) {
          action();
          // the observer below is told after each
          await Promise.resolve();
        }
        held.clear();
      },
    });
    const announced: string[] = [];
    window.announced = announced;
    const place = document.querySelector('[data-part="announced"]') as HTMLElement;
    new MutationObserver(() => announced.push(place.textContent ?? '')).observe(place, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const end = numberOf(afterNext);
  await page(['ArrowRight', next], ['ArrowRight', afterNext]);
  expect(await place.textContent()).toContain(`Slide ${end}: `);
  await page(['Home', first], ['ArrowRight', second]);
  expect(await place.textContent()).toContain('Slide 2: ');
  const announced = await speaker.evaluate(() => window.announced);
  expect(announced.map((words) => words.replace(/:.*/, ''))).toEqual([`Slide ${end}`, 'Slide 2']);
});

test('a window can be dimmed alone: the stage and the previews keep their theme, and it is remembered', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`);
  const background = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  await waitForFollowed(speaker, start);
  const paper = await background(stage, `#${start}`);
  expect(await background(speaker, '.speaker')).toBe(paper);
  await speaker.keyboard.press('m');
  await expect.poll(() => background(speaker, '.speaker')).not.toBe(paper);
  expect(await background(speaker, `#now-${start}`)).toBe(paper);
  await speaker.reload();
  await waitForFollowed(speaker, start);
  expect(await background(speaker, '.speaker')).not.toBe(paper);
  expect(await background(stage, `#${start}`)).toBe(paper);
});

test('arrow keys in the notes scroll them, a clicker moves on from anywhere', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`);
  for (let i = 0; i < 8; i++) await speaker.keyboard.press('+');
  const pages = await read(speaker, 'note-pages');
  expect(pages).not.toBe('');
  await speaker.locator('[data-part="notes"]').focus();
  await speaker.keyboard.press('ArrowDown');
  await expect.poll(() => speaker.locator('[data-part="notes"]').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await speaker.keyboard.press('0');
  await speaker.keyboard.press('PageDown');
  await waitForSlide(stage, next);
  await waitForFollowed(speaker, next);
  await speaker.getByRole('button', { name: /smaller notes/ }).click();
  await speaker.keyboard.press('Space');
  await waitForSlide(stage, afterNext);
});

test('links of the notes open elsewhere and leave both windows where they are', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`);
  const links = speaker.locator('[data-part="notes"] a');
  expect(await links.count()).toBeGreaterThan(1);
  expect(await links.count()).toBe(await stage.locator(`#${start} .notes a`).count());
  expect(await links.evaluateAll((all) => all.map((link) => `${link.getAttribute('target')} ${link.getAttribute('rel')}`))).toEqual(
    Array(await links.count()).fill('_blank noopener noreferrer'),
  );
});

test('a deck without notes says so in a plain sentence', async () => {
  const { page } = await openDeck();
  await page.context().route('**/deck/**', async (route) => {
    // what is loaded ahead may still be on its way when the test ends
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).replace(/<aside class="notes">[\s\S]*?<\/aside>/g, '') });
  });
  await page.reload();
  await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  const speaker = await pressS(page);
  expect(await read(speaker, 'notes')).toBe(
    'This copy of the deck was made for the public and carries no speaker notes: "npm run build" makes one with notes.',
  );
});
