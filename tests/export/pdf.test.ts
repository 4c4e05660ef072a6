import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { charts as chartsByName } from '../../src/charts/charts.ts';
import { fillLabel } from '../../src/data/labels.ts';
import { originOf } from '../../src/provenance/wording.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { provenanceOf } from '../../src/vite/provenance.ts';
import { marksOf } from '../charts/drawn.ts';
import { root } from '../project.ts';
import { type DocumentRead, squeezed, tagged, textOf } from './document.ts';
import { bookmarksOf, charts, exported, labels, readsWell, sections, slides } from './exported.ts';

const tables = projectTables(root);
const provenance = provenanceOf(projectSlides(root), tables);

// as the deck writes a list: "a, b and c"
const inSentence = new Intl.ListFormat('en-GB');

/** What the end note of a slide says, a paragraph each; nothing for a slide without figures. */
function endNoteOf(slide: (typeof slides)[number]): string[] {
  const origin = provenance.slides[slide.id];
  if (!origin || origin.figures.length + origin.claims.length + origin.charts.length === 0) return [];
  const { paragraphs, figures, claims, charts } = provenance;
  const of = <Origin>(names: readonly string[], all: Readonly<Record<string, Origin>>) => names.map((name) => all[name] as Origin);
  return [
    fillLabel(labels['paper.origins-slide'], { number: slides.indexOf(slide) + 1, heading: slide.heading }),
    ...origin.paragraphs.map((paragraph) => `${paragraphs[paragraph].place}: ${paragraphs[paragraph].summary}`),
    ...of(origin.figures, figures).map((figure) => `${figure.text}: ${originOf(figure, labels)}`),
    ...of(origin.claims, claims).map(({ claim, paragraph, verdict, record, pages }) => {
      const cited = pages.map(({ label, address }) => (address ? `${label}, ${address}` : label)).join('; ');
      return `${claim} (${paragraph}): ${verdict}. ${record} ${cited}`;
    }),
    ...of(origin.charts, charts).flatMap(({ caption, files, pages }) => [
      `${caption}. ${fillLabel(labels['provenance.drawn-from'], { files: inSentence.format(files) })}`,
      ...(pages.length > 0 ? [`${labels['paper.chart-pages']} ${pages.map(({ label }) => label).join('; ')}`] : []),
    ]),
  ];
}

const endNotes = () => [...slides.flatMap(endNoteOf), labels['paper.origins'], labels['paper.origins-panel']].join(' ');

describe('the deck', () => {
  let deck: DocumentRead;
  const told: string[] = [];
  beforeAll(async () => {
    deck = await exported(['pdf'], (page) => told.push(page));
  });
  readsWell(() => deck, 'slides', endNotes);

  test('is told page by page while it is made', () => {
    expect(told.slice(0, slides.length)).toEqual(slides.map(({ id }) => id));
    expect(told).toHaveLength(deck.pages.length);
  });

  test('has a page a slide, pages for the numbers and end notes, all exactly 16:9', () => {
    const behind = deck.bookmarks.slice(-2).flatMap(({ below }) => below);
    expect(deck.pages).toHaveLength(slides.length + behind.length);
    expect(new Set(deck.pages.map(({ size }) => size.join()))).toEqual(new Set(['960,540']));
    expect(deck.bytes.length).toBeLessThan(800 * 1024);
  });

  test('bookmarks sections and their slides, each once and in order, and each leads to its page', () => {
    expect(bookmarksOf(deck).slice(0, -2)).toEqual(sections);
    const pages = deck.bookmarks.flatMap(({ below }) => below.map(({ page }) => page));
    expect(pages).toEqual(deck.pages.map((_, index) => index + 1));
    for (const section of deck.bookmarks) expect(section.page).toBe(section.below[0]?.page);
  });

  test('labels its pages as their feet do, and names the source on each', async () => {
    const labels = await deck.proxy.getPageLabels();
    expect(labels?.slice(0, slides.length)).toEqual(slides.map((_, index) => String(index + 1)));
    const [numbers = 0, notes = 0] = deck.bookmarks.slice(-2).map(({ below }) => below.length);
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    expect(labels?.slice(slides.length)).toEqual([...numbered('A', numbers), ...numbered('B', notes)]);
    for (const [index, { source }] of slides.entries()) {
      expect(deck.pages[index]?.text).toContain(source);
      expect(deck.pages[index]?.text).toContain(`${index + 1} / ${slides.length}`);
    }
  });

  test('has the words below each picture on its page', () => {
    for (const [index, { captions }] of slides.entries())
      for (const caption of captions) expect(squeezed(deck.pages[index]?.text ?? '')).toContain(squeezed(caption));
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
      const origin = endNoteOf(slide).length > 0 ? [`origin-${slide.id}`] : [];
      expect(new Set(found)).toEqual(new Set([...own, ...numbers, ...origin]));
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
  });

  test('shows as text what each chart writes at its marks', () => {
    const written = charts.flatMap(({ name, slide }) => {
      const drawn = chartsByName.get(name)?.(tables);
      if (!drawn) throw new Error(`expected a chart of src/charts/charts.ts, got "${name}"`);
      const { labels, placedLabels, brackets } = marksOf(drawn);
      const needed = (placedLabels?.items ?? [])
        .filter(({ required }) => required)
        .map(({ variants }) => variants.map((lines) => lines.join('')));
      const fixed = [...(labels?.items ?? []), ...(brackets?.items ?? [])].flatMap(({ text }) => [text].flat()).map((words) => [words]);
      return [...fixed, ...needed].map((variants) => ({ variants, slide }));
    });
    expect(new Set(written.map(({ slide }) => slide)).size).toBeGreaterThan(charts.length / 2);
    for (const { variants, slide } of written) {
      const page = squeezed(deck.pages[slides.findIndex(({ id }) => id === slide)]?.text ?? '');
      expect(
        variants.some((words) => page.includes(squeezed(words))),
        `${slide}: ${variants.join(' or ')}`,
      ).toBe(true);
    }
  });

  test('says behind all slides what figures and claims of each rest on, linked with the slide both ways', () => {
    const start = deck.bookmarks.at(-1)?.page ?? 0;
    const text = squeezed(
      deck.pages
        .slice(start - 1)
        .map((page) => textOf(page.tags, page))
        .join(' '),
    );
    const withNotes = slides.filter((slide) => endNoteOf(slide).length > 0);
    expect(withNotes.length).toBeGreaterThan(slides.length / 2);
    for (const slide of withNotes) {
      for (const paragraph of endNoteOf(slide)) for (const part of paragraph.split('; ')) expect(text, slide.id).toContain(squeezed(part));
      const page = deck.places.get(`origin-${slide.id}`) ?? 0;
      expect(page).toBeGreaterThanOrEqual(start);
      expect(deck.pages[page - 1]?.links.map(({ target }) => target)).toContain(slide.id);
      const place = squeezed(deck.pages[slides.indexOf(slide)]?.text ?? '');
      expect(place).toContain(squeezed(fillLabel(labels['paper.origins-page'], { page: `B${page - start + 1}` })));
    }
    // the order of the notes is that of the slides
    const titles = withNotes.map((slide) => text.indexOf(squeezed(endNoteOf(slide)[0] ?? '')));
    expect(titles).toEqual(titles.toSorted((a, b) => a - b));
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
  });
  readsWell(() => deck, 'steps', endNotes);

  test('has a page for every step, and bookmarks each slide once, at its first', () => {
    expect(steps.length).toBeGreaterThan(slides.length);
    expect(deck.pages).toHaveLength(steps.length + deck.bookmarks.slice(-2).flatMap(({ below }) => below).length);
    expect(bookmarksOf(deck).slice(0, -2)).toEqual(sections);
    const pages = deck.bookmarks.slice(0, -2).flatMap(({ below }) => below.map(({ page }) => page));
    expect(pages).toEqual(steps.flatMap(({ step }, page) => (step === 0 ? [page + 1] : [])));
    for (const [index, { id }] of slides.entries()) if (deck.places.has(id)) expect(deck.places.get(id)).toBe(pages[index]);
  });

  test('shows a step when its turn has come, under one heading, with source and figure', () => {
    for (const [page, { index, last }] of steps.entries()) {
      const { text, tags } = deck.pages[page] ?? { text: '', tags: {} };
      expect(text).toContain(slides[index]?.source);
      expect(tagged(tags, 'H1', 'H2')).toHaveLength(1);
      // a figure that is a step itself is not there before
      if (last) expect(tagged(tags, 'Figure').map(({ alt }) => alt)).toEqual(slides[index]?.alternatives);
    }
  });

  test('has the words of a step from the press on that shows them', () => {
    const worded = steps.flatMap(({ index, step }, page) => (slides[index]?.steps ?? []).map((words) => ({ ...words, index, step, page })));
    expect(worded.length).toBeGreaterThan(0);
    for (const { index, step, press, text, page } of worded)
      expect(squeezed(deck.pages[page]?.text ?? '').includes(squeezed(text)), `${slides[index]?.id}, step ${step}: ${text}`).toBe(
        step >= press,
      );
  });

  test('labels steps after their slide', async () => {
    const labels = await deck.proxy.getPageLabels();
    const wanted = steps.map(({ index, step }) => (slides[index]?.fragments ? `${index + 1}.${step + 1}` : String(index + 1)));
    expect(labels?.slice(0, steps.length)).toEqual(wanted);
  });
});

/** The sentences of a text that are long enough to know again. */
const sentences = (text: string) => text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.length > 40);
