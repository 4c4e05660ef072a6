import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { parse } from 'csv-parse/sync';
import { PDFDateString } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOptions } from '../../src/export/options.ts';
import { runExport } from '../../src/export/run-export.ts';
import { builtSlides } from './deck.ts';
import { DocumentRead, squeezed, tagged, textOf } from './document.ts';
import { conformsToPdfUa } from './pdf-ua.ts';

const folder = mkdtempSync(join(tmpdir(), 'paper-'));
afterAll(() => rmSync(folder, { recursive: true }));

const slides = builtSlides();
const charts = slides.flatMap((slide) => slide.charts.map((chart) => ({ ...chart, slide: slide.id })));

/** Exports as the command line does, from what lies in dist/. */
async function exported(name: string, args: readonly string[], onPage: (page: string) => void = () => {}): Promise<DocumentRead> {
  const options = readOptions([...args, '--no-build', '--out', join(folder, name)]);
  if (!options) throw new Error('expected options, got a call for help');
  await runExport(options, onPage);
  return DocumentRead.read(options.out);
}

/** Holds for every kind of document. */
function readsWell(document: () => DocumentRead, kind: string): void {
  conformsToPdfUa(document, slides.map(({ text }) => text).join(' '));

  test('knows its language, title, author, subject and keywords, and shows the title', async () => {
    const info = (await document().proxy.getMetadata()).info as Record<string, string>;
    expect(info).toMatchObject({
      Language: 'en-GB',
      Title: `Pakistan PM’s visit to Russia: building a foundation for a strong partnership (${kind})`,
    });
    for (const key of ['Author', 'Subject', 'Keywords']) expect(info[key]).toMatch(/\w/);
    expect(info).toMatchObject({ Creator: 'Chromium', Producer: expect.stringMatching(/^Skia/) });
    const age = Date.now() - (PDFDateString.toDateObject(info.CreationDate ?? '')?.getTime() ?? 0);
    expect(age).toBeGreaterThan(-1000);
    expect(age).toBeLessThan(10 * 60_000);
    expect(await document().proxy.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  test('holds only the two families, embedded and cut to what it needs', () => {
    const fonts = document().dicts('Type', 'Font');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font.get(PDFName.of('Subtype'))?.toString()).toMatch(/^\/(Type0|CIDFontType2)$/);
      expect(font.get(PDFName.of('BaseFont'))?.toString()).toMatch(/^\/[A-Z]{6}\+Source(Sans3|Serif4)/);
    }
    for (const descriptor of document().dicts('Type', 'FontDescriptor')) expect(descriptor.has(PDFName.of('FontFile2'))).toBe(true);
  });

  test('holds vectors only: no bitmap, no soft mask, no gradient that fades', () => {
    expect(document().dicts('Subtype', 'Image')).toHaveLength(0);
    expect(document().pages.flatMap(({ bitmap }, index) => (bitmap ? [index + 1] : []))).toEqual([]);
    const shadings = document().objects.filter(
      (object) => object instanceof PDFDict && (object.has(PDFName.of('ShadingType')) || object.has(PDFName.of('Shading'))),
    );
    expect(shadings).toHaveLength(0);
    const masks = document()
      .dicts('Type', 'ExtGState')
      .filter((state) => state.lookup(PDFName.of('SMask')) instanceof PDFDict);
    expect(masks).toHaveLength(0);
  });

  test('is tagged: every stroke and letter is content or an artifact, every figure has its text alternative', () => {
    for (const [index, page] of document().pages.entries()) {
      expect(page.marked, `page ${index + 1}`).toBe(true);
      for (const figure of tagged(page.tags, 'Figure')) expect(figure.alt, `page ${index + 1}`).toMatch(/\.$/);
    }
  });

  test('describes every link in words', () => {
    for (const { links } of document().pages) for (const { words } of links) expect(words).toMatch(/\w/);
  });
}

/** Sections with the slides below them, each once, in order. */
function bookmarksOf(document: DocumentRead): { title: string; slides: string[] }[] {
  return document.bookmarks.map(({ title, below }) => ({ title, slides: below.map((slide) => slide.title) }));
}

const sections = [...new Set(slides.map(({ part }) => part))].map((title) => ({
  title,
  slides: slides.filter(({ part }) => part === title).map(({ heading }) => heading),
}));

describe('the deck', () => {
  let deck: DocumentRead;
  const told: string[] = [];
  beforeAll(async () => {
    deck = await exported('deck.pdf', ['pdf'], (page) => told.push(page));
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
    deck = await exported('steps.pdf', ['pdf', '--fragments']);
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

describe('the handout', () => {
  let handout: DocumentRead;
  beforeAll(async () => {
    handout = await exported('handout.pdf', ['handout']);
  }, 60_000);
  readsWell(() => handout, 'handout');

  test('is A4 upright and bookmarks sections and slides', () => {
    for (const { size } of handout.pages) {
      expect(size[0]).toBeCloseTo(595.3, 0);
      expect(size[1]).toBeCloseTo(841.9, 0);
    }
    expect(bookmarksOf(handout)).toEqual(sections);
  });

  test('holds the full text of every note once, below its slide, with number and source', () => {
    const all = squeezed(handout.pages.map(({ text }) => text).join(' '));
    const starts = handout.bookmarks.flatMap(({ below }) => below.map(({ page }) => page));
    for (const [index, { notes, source }] of slides.entries()) {
      const own = handout.pages.slice((starts[index] ?? 0) - 1, (starts[index + 1] ?? handout.pages.length + 1) - 1);
      const text = own.map((page) => page.text).join(' ');
      expect(squeezed(text)).toContain(squeezed(notes));
      expect(all.split(squeezed(notes))).toHaveLength(2);
      expect(text).toContain(`Slide ${index + 1} of ${slides.length} · ${source}`);
    }
  });

  test('has one heading a slide, its figures in words, and the links of slide and notes', () => {
    const starts = handout.bookmarks.flatMap(({ below }) => below.map(({ page }) => page));
    for (const [index, slide] of slides.entries()) {
      const page = handout.pages[(starts[index] ?? 0) - 1];
      expect(tagged(page?.tags ?? {}, 'H1', 'H2')).toHaveLength(1);
      expect(tagged(page?.tags ?? {}, 'Figure').map(({ alt }) => alt)).toEqual(slide.alternatives);
      const wanted = [...slide.links, ...slide.notesLinks].map((href) => href.replace(/^#/, ''));
      expect(new Set(page?.links.map(({ target }) => target))).toEqual(new Set(wanted));
    }
  });

  test('shows the numbers of every chart', () => {
    const text = squeezed(handout.pages.map((page) => page.text).join(' '));
    for (const { rows } of charts) for (const cell of rows.flat()) expect(text).toContain(squeezed(cell));
  });

  test('comes on Letter too', async () => {
    const letter = await exported('letter.pdf', ['handout', '--paper', 'letter']);
    expect(new Set(letter.pages.map(({ size }) => size.join()))).toEqual(new Set(['612,792']));
    expect(bookmarksOf(letter)).toEqual(sections);
  }, 60_000);
});

/** The sentences of a text that are long enough to know again. */
const sentences = (text: string) => text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.length > 40);
