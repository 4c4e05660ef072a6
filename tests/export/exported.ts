import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { parse } from 'parse5';
import { PDFDateString } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { fillLabel } from '../../src/data/labels.ts';
import { readOptions } from '../../src/export/options.ts';
import { runExport } from '../../src/export/run-export.ts';
import { type Element, elements, getAttribute, textOf } from '../../src/vite/markup.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';
import { builtSlides } from './deck.ts';
import { DocumentRead, tagged } from './document.ts';
import { conformsToPdfUa } from './pdf-ua.ts';

/** What documents say beside the slides: words of labels.csv, title and description of index.html. */
const page = parse(readFileSync(join(root, 'index.html'), 'utf8'));
export const { labels } = projectTables(root);
export const title = textOf(one(({ tagName }) => tagName === 'title'));
export const description =
  getAttribute(
    one((element) => getAttribute(element, 'name') === 'description'),
    'content',
  ) ?? '';

function one(condition: (element: Element) => boolean): Element {
  const [element] = elements(page, condition);
  if (!element) throw new Error('expected title and description in index.html, got none');
  return element;
}

export const slides = builtSlides();
export const charts = slides.flatMap((slide) => slide.charts.map((chart) => ({ ...chart, slide: slide.id })));

/** Exports as the command line does, from what lies in dist/. */
export async function exported(args: readonly string[], onPage: (page: string) => void = () => {}): Promise<DocumentRead> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const options = readOptions([...args, '--no-build', '--out', join(folder, 'document.pdf')]);
    if (!options) throw new Error('expected options, got a call for help');
    await runExport(options, onPage);
    return await DocumentRead.read(options.out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Holds for every kind of document.
 *
 * @param kind the label of its title: `slides` of `paper.title-slides`
 * @param more text that it has beside that of the slides
 */
export function readsWell(document: () => DocumentRead, kind: 'slides' | 'steps' | 'handout' | 'script', more = () => ''): void {
  conformsToPdfUa(document, () => `${slides.map(({ text }) => text).join(' ')} ${more()}`);

  test('knows its language, title, author, subject and keywords, and shows the title', async () => {
    const info = (await document().proxy.getMetadata()).info as Record<string, string>;
    expect(info).toMatchObject({
      Language: 'en-GB',
      Title: fillLabel(labels[`paper.title-${kind}`], { title }),
    });
    for (const key of ['Author', 'Subject', 'Keywords']) expect(info[key]).toMatch(/\w/);
    expect(info).toMatchObject({
      Creator: expect.stringMatching(/^pakistan-russia-deck \d+\.\d+\.\d+ \(Chromium\)$/),
      Producer: expect.stringMatching(/^Skia/),
    });
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
export function bookmarksOf(document: DocumentRead): { title: string; slides: string[] }[] {
  return document.bookmarks.map(({ title, below }) => ({ title, slides: below.map((slide) => slide.title) }));
}

export const sections = [...new Set(slides.map(({ part }) => part))].map((title) => ({
  title,
  slides: slides.filter(({ part }) => part === title).map(({ heading }) => heading),
}));
