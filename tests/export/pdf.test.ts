import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DocumentRead, squeezed, tagged, textOf } from './document.ts';
import { bookmarksOf, charts, exported, readsWell, sections, slides } from './exported.ts';

describe('the deck', () => {
  let deck: DocumentRead;
  const told: string[] = [];
  beforeAll(async () => {
    deck = await exported(['pdf'], (page) => told.push(page));
  }, 60_000);
  readsWell(() => deck, 'slides');

  test('is told page by page while it is made', () => {
    expect(told.slice(0, slides.length)).toEqual(slides.map(({ id }) => id));
    expect(told).toHaveLength(deck.pages.length);
  });

  test('has a page a slide and pages for the numbers, all exactly 16:9', () => {
    const numbers = deck.bookmarks.at(-1)?.below ?? [];
    expect(deck.pages).toHaveLength(slides.length + numbers.length);
    expect(new Set(deck.pages.map(({ size }) => size.join()))).toEqual(new Set(['960,540']));
    expect(deck.bytes.length).toBeLessThan(800 * 1024);
  });

  test('bookmarks sections and their slides, each once and in order, and each leads to its page', () => {
    expect(bookmarksOf(deck).slice(0, -1)).toEqual(sections);
    const pages = deck.bookmarks.flatMap(({ below }) => below.map(({ page }) => page));
    expect(pages).toEqual(deck.pages.map((_, index) => index + 1));
    for (const section of deck.bookmarks) expect(section.page).toBe(section.below[0]?.page);
  });

  test('labels its pages as their feet do, and names the source on each', async () => {
    const labels = await deck.proxy.getPageLabels();
    expect(labels?.slice(0, slides.length)).toEqual(slides.map((_, index) => String(index + 1)));
    expect(labels?.slice(slides.length)).toEqual(deck.pages.slice(slides.length).map((_, index) => `A${index + 1}`));
    for (const [index, { source }] of slides.entries()) {
      expect(deck.pages[index]?.text).toContain(source);
      expect(deck.pages[index]?.text).toContain(`${index + 1} / ${slides.length}`);
    }
  });

  test('has one heading a page, which comes first', () => {
    for (const [index, { tags }] of deck.pages.entries()) {
      const headings = tagged(tags, 'H1', 'H2', 'H3');
      expect(headings.map(({ role }) => role)).toEqual([index === 0 ? 'H1' : 'H2']);
      const page = deck.pages[index];
      if (slides[index] && page && headings[0]) expect(textOf(headings[0], page)).toBe(slides[index]?.heading);
      const section = tagged(tags, 'Sect')[0];
      expect(section?.children?.[0]?.role).toBe(headings[0]?.role);
    }
  });

  test('tells each chart and map in one sentence', () => {
    for (const [index, { alternatives }] of slides.entries())
      expect(tagged(deck.pages[index]?.tags ?? {}, 'Figure').map(({ alt }) => alt)).toEqual(alternatives);
    expect(slides.flatMap(({ alternatives }) => alternatives).length).toBeGreaterThan(10);
  });

  test('leads every link to the right page or address', () => {
    for (const [index, slide] of slides.entries()) {
      const own = slide.links.map((href) => href.replace(/^#/, ''));
      const numbers = slide.charts.map(({ name }) => `numbers-${name}`);
      // a link that breaks over lines is two areas
      const found = (deck.pages[index]?.links ?? []).map(({ target }) => target);
      expect(new Set(found)).toEqual(new Set([...own, ...numbers]));
      expect(found.length).toBeGreaterThanOrEqual(own.length + numbers.length);
      for (const href of slide.links.filter((link) => link.startsWith('#')))
        expect(deck.places.get(href.slice(1))).toBe(1 + slides.findIndex(({ id }) => `#${id}` === href));
    }
  });

  test('shows every number of every chart as text, on a page linked with its chart both ways', () => {
    for (const { name, rows, slide } of charts) {
      const first = deck.places.get(`numbers-${name}`) ?? 0;
      const pages = deck.pages.filter(
        (page, index) => index + 1 >= first && page.links.some(({ target }) => target === slide) && index >= slides.length,
      );
      expect(pages.length, name).toBeGreaterThan(0);
      const text = pages.map((page) => page.text).join(' ');
      for (const cell of rows.flat()) expect(squeezed(text), name).toContain(squeezed(cell));
    }
    const page = deck.pages[slides.findIndex(({ id }) => id === 'trade-growth')];
    for (const label of ['$790m', '$790m ÷ 6', '“sixfold”']) expect(squeezed(page?.text ?? '')).toContain(squeezed(label));
  });

  test('carries the numbers of every chart as a file', async () => {
    const files = (await deck.proxy.getAttachments()) as Record<string, { content: Uint8Array }>;
    expect(Object.keys(files).sort()).toEqual(charts.map(({ name }) => `${name}.csv`).sort());
    for (const { name, rows } of charts) {
      const text = new TextDecoder().decode(files[`${name}.csv`]?.content);
      expect(parse(text, { bom: true })).toEqual(rows);
    }
  });

  test('keeps the notes to the speaker', () => {
    const text = squeezed(deck.pages.map((page) => page.text).join(' '));
    // some sentences are quoted on the slide too
    const shown = squeezed(slides.map((slide) => slide.text.replace(slide.notes, '')).join(' '));
    for (const { notes } of slides)
      for (const part of sentences(notes)) if (!shown.includes(squeezed(part))) expect(text).not.toContain(squeezed(part));
  });
});

describe('the deck with a page for every step', () => {
  let deck: DocumentRead;
  const steps = slides.flatMap(({ fragments }, index) =>
    Array.from({ length: fragments + 1 }, (_, step) => ({ index, step, last: step === fragments })),
  );
  beforeAll(async () => {
    deck = await exported(['pdf', '--fragments']);
  }, 60_000);
  readsWell(() => deck, 'slides, step by step');

  test('has a page for every step, and bookmarks each slide once, at its first', () => {
    expect(steps.length).toBeGreaterThan(slides.length);
    expect(deck.pages).toHaveLength(steps.length + (deck.bookmarks.at(-1)?.below.length ?? 0));
    expect(bookmarksOf(deck).slice(0, -1)).toEqual(sections);
    const pages = deck.bookmarks.slice(0, -1).flatMap(({ below }) => below.map(({ page }) => page));
    expect(pages).toEqual(steps.flatMap(({ step }, page) => (step === 0 ? [page + 1] : [])));
    for (const [index, { id }] of slides.entries()) if (deck.places.has(id)) expect(deck.places.get(id)).toBe(pages[index]);
  });

  test('shows a step when its turn has come, under one heading, with source and figure', () => {
    for (const [page, { index, step, last }] of steps.entries()) {
      const { text, tags } = deck.pages[page] ?? { text: '', tags: {} };
      expect(text).toContain(slides[index]?.source);
      expect(tagged(tags, 'H1', 'H2')).toHaveLength(1);
      // a figure that is a step itself is not there before
      if (last) expect(tagged(tags, 'Figure').map(({ alt }) => alt)).toEqual(slides[index]?.alternatives);
      if (slides[index]?.id === 'question') expect(text.includes('US withdrawal from Afghanistan'), `step ${step}`).toBe(last);
    }
  });

  test('labels steps after their slide', async () => {
    const labels = await deck.proxy.getPageLabels();
    const wanted = steps.map(({ index, step }) => (slides[index]?.fragments ? `${index + 1}.${step + 1}` : String(index + 1)));
    expect(labels?.slice(0, steps.length)).toEqual(wanted);
  });
});

/** The sentences of a text that are long enough to know again. */
const sentences = (text: string) => text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.length > 40);
