import { beforeAll, describe, expect, test } from 'vitest';
import { charts as chartsByName } from '../../src/charts/charts.ts';
import { fillLabel } from '../../src/data/labels.ts';
import { handoutOf } from '../../src/vite/handout.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';
import { type DocumentRead, type PageRead, squeezed, tagged, textOf } from './document.ts';
import { bookmarksOf, charts, description, exported, labels, readsWell, sections, slides, title } from './exported.ts';

const tables = projectTables(root);
const { summary, sources } = handoutOf(projectSlides(root), tables);

/** What a slide's notes have for readers, as the handout words it. */
const forReaders = ({ lines }: (typeof slides)[number]) =>
  lines.filter(({ kind }) => kind !== 'cue' && kind !== 'next').map(({ text }) => text.replace(/^If asked:/, labels['paper.in-addition']));

/** The headings above the numbers of the charts. */
const headingsOfNumbers = charts.map(({ name }, index) => {
  const drawn = chartsByName.get(name)?.(tables);
  if (!drawn) throw new Error(`expected a chart of src/charts/charts.ts, got "${name}"`);
  return fillLabel(labels['paper.table'], { number: index + 1, caption: drawn.table.caption });
});

/** How a slide is named above what is said of it. */
const placeOf = (index: number) => fillLabel(labels['paper.slide'], { number: index + 1, total: slides.length });

/** The text of pages by their tags, and so as it is read aloud. */
const readAloud = (pages: readonly PageRead[]) => pages.map((page) => textOf(page.tags, page)).join(' ');

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the handout', () => {
  let handout: DocumentRead;
  beforeAll(async () => {
    handout = await exported(['handout']);
  });
  readsWell(
    () => handout,
    'handout',
    () =>
      [
        ...slides.flatMap(forReaders),
        ...summary.flatMap(({ heading, text, source }) => [heading, text, source]),
        ...sources.map(({ label, title, address }) => `${label}: ${title}. ${address}`),
        ...sections.map((section) => section.title),
        ...contents().map(({ label, title, page }) => `${label} ${title} ${page}`),
        ...handout.bookmarks.flatMap(({ title, below }) => [title, ...below.map((entry) => entry.title)]),
        fillLabel(labels['paper.about'], { about: description }),
      ].join(' '),
  );

  /** Everything behind the contents, with the page that it begins on. */
  function contents(): { label: string; title: string; page: number }[] {
    const entries = handout.bookmarks.slice(1).flatMap(({ below }) => below);
    return entries.map(({ title, page }, index) => ({ label: index < slides.length ? String(index + 1) : '', title, page }));
  }

  /** The pages on which a slide and what is said of it stand. */
  const pageOf = (index: number) => handout.pages[(contents()[index]?.page ?? 0) - 1];

  test('is A4 upright and bookmarks its first pages, sections and slides, tables and sources', () => {
    for (const { size } of handout.pages) {
      expect(size[0]).toBeCloseTo(595.3, 0);
      expect(size[1]).toBeCloseTo(841.9, 0);
    }
    const bookmarks = bookmarksOf(handout);
    expect(bookmarks[0]).toEqual({ title: labels['paper.front'], slides: [title, labels['paper.contents']] });
    expect(bookmarks.slice(1, -2)).toEqual(sections);
    expect(bookmarks.at(-2)).toEqual({ title: labels['paper.numbers'], slides: headingsOfNumbers });
    expect(bookmarks.at(-1)).toEqual({ title: labels['paper.sources'], slides: [labels['paper.sources-heading']] });
  });

  test('begins with a page of title and summary, which says what is not known of the article', () => {
    const [first] = handout.pages;
    expect(first && textOf(first.tags, first)).toContain(title);
    for (const { heading, text, source } of summary) {
      expect(squeezed(first?.text ?? '')).toContain(squeezed(source));
      expect(squeezed(first?.text ?? '')).toContain(squeezed(heading));
      expect(squeezed(first?.text ?? '')).toContain(squeezed(text));
    }
    const named = /“[^”]+”/.exec(tables.sources.find(({ id }) => id === 'article')?.title ?? '')?.[0] ?? 'a title in quotation marks';
    const advice = 'edit assets/data/handout-summary.csv: the first page names the article and says what our copy does not state';
    expect(first?.text, advice).toContain(named);
    expect(first?.text, advice).toMatch(/\bneither\b[^.]*\bauthor\b[^.]*\bpublisher\b/);
  });

  test('has its contents on the second page, with the page of each entry and a link to it', () => {
    const page = handout.pages[1];
    const entries = tagged(page?.tags ?? {}, 'LI').map((entry) => folded(page ? textOf(entry, page) : ''));
    expect(entries).toEqual(contents().map(({ label, title, page }) => folded(`${label} ${title} ${page}`)));
    const pages = [...new Set(page?.links.map(({ target }) => target))].map((target) => handout.places.get(target));
    expect(pages).toEqual(contents().map((entry) => entry.page));
  });

  test('numbers its pages and says how many there are', () => {
    for (const [index, page] of handout.pages.entries()) expect(page.text).toContain(`Page ${index + 1} of ${handout.pages.length}`);
  });

  test('shows two slides a page where they fit', () => {
    const pages = contents()
      .slice(0, slides.length)
      .map(({ page }) => page);
    expect(shareOfTwo(pages)).toBeGreaterThan(0.8);
  });

  test('has every word of a note that is for readers once, on the page of its slide, with number and source', () => {
    const all = squeezed(readAloud(handout.pages));
    for (const [index, slide] of slides.entries()) {
      const page = pageOf(index);
      const text = page ? textOf(page.tags, page) : '';
      for (const line of forReaders(slide)) {
        expect(squeezed(text), slide.id).toContain(squeezed(line));
        expect(squeezed(page?.text ?? ''), slide.id).toContain(squeezed(line));
        // some slides show what is quoted in their notes
        const shown = squeezed(slide.text.replace(slide.notes, '')).includes(squeezed(line)) ? 1 : 0;
        expect(all.split(squeezed(line)), line).toHaveLength(2 + shown);
      }
      expect(page?.text).toContain(`${placeOf(index)} · ${slide.source}`);
    }
  });

  test('leaves cues and what comes next to the speaker', () => {
    const text = squeezed(readAloud(handout.pages));
    const lines = slides.flatMap((slide) => slide.lines).filter(({ kind }) => kind === 'cue' || kind === 'next');
    expect(lines.length).toBeGreaterThan(slides.length);
    for (const line of lines) if (line.text.length > 12) expect(text).not.toContain(squeezed(line.text));
    expect(text).not.toMatch(/Next:|Ifasked/);
  });

  test('has the heading, the figures in words and the links of each slide and its notes', () => {
    for (const [index, slide] of slides.entries()) {
      const page = pageOf(index);
      const headings = tagged(page?.tags ?? {}, 'H1', 'H2').map((heading) => (page ? textOf(heading, page) : ''));
      expect(headings).toContain(slide.heading);
      const alternatives = tagged(page?.tags ?? {}, 'Figure').map(({ alt }) => alt);
      for (const alternative of slide.alternatives) expect(alternatives).toContain(alternative);
      const targets = page?.links.map(({ target }) => target);
      for (const href of [...slide.links, ...slide.notesLinks]) expect(targets, slide.id).toContain(href.replace(/^#/, ''));
    }
  });

  test('prints the address of every page that the deck cites, as a link', () => {
    const start = handout.places.get('handout-sources') ?? handout.bookmarks.at(-1)?.page ?? 0;
    const pages = handout.pages.slice(start - 1);
    const text = squeezed(pages.map((page) => page.text.replace(/Page \d+ of \d+/, '')).join(' '));
    const targets = pages.flatMap(({ links }) => links.map(({ target }) => target));
    expect(sources.length).toBeGreaterThan(100);
    for (const { label, address } of sources) {
      expect(text).toContain(squeezed(label));
      if (!address) continue;
      expect(text).toContain(squeezed(address));
      expect(
        targets.some((target) => decodeURI(target) === decodeURI(address)),
        address,
      ).toBe(true);
    }
  });

  test('shows the numbers of every chart, linked with its slide both ways', () => {
    const text = squeezed(handout.pages.map((page) => page.text).join(' '));
    for (const { name, rows, slide } of charts) {
      for (const cell of rows.flat()) expect(text).toContain(squeezed(cell));
      const table = handout.places.get(`numbers-${name}`) ?? 0;
      expect(handout.pages[table - 1]?.links.map(({ target }) => target)).toContain(slide);
      expect(pageOf(slides.findIndex(({ id }) => id === slide))?.links.map(({ target }) => target)).toContain(`numbers-${name}`);
    }
  });

  test('comes on Letter too, with two slides a page', async () => {
    const letter = await exported(['handout', '--paper', 'letter']);
    expect(new Set(letter.pages.map(({ size }) => size.join()))).toEqual(new Set(['612,792']));
    expect(bookmarksOf(letter)).toEqual(bookmarksOf(handout));
    // its summary on one page there too
    const [first] = letter.pages;
    for (const { text } of summary) expect(squeezed(first?.text ?? '')).toContain(squeezed(text));
    const starts = letter.bookmarks.slice(1, -2).flatMap(({ below }) => below.map(({ page }) => page));
    expect(shareOfTwo(starts)).toBeGreaterThan(0.8);
  });
});

describe('the script', () => {
  let script: DocumentRead;
  beforeAll(async () => {
    script = await exported(['handout', '--script']);
  });
  readsWell(() => script, 'script');

  test('bookmarks sections and slides, and labels its pages after the slides', async () => {
    expect(bookmarksOf(script)).toEqual(sections);
    expect(await script.proxy.getPageLabels()).toEqual(slides.map((_, index) => String(index + 1)));
  });

  test('holds the full text of every note once, cues too, below its slide, with number, time and source', () => {
    const all = squeezed(script.pages.map(({ text }) => text).join(' '));
    let begins = 0;
    for (const [index, { notes, source, seconds }] of slides.entries()) {
      const text = script.pages[index]?.text ?? '';
      expect(squeezed(text)).toContain(squeezed(notes));
      expect(all.split(squeezed(notes))).toHaveLength(2);
      const time =
        seconds > 0 ? fillLabel(labels['paper.time'], { length: clock(seconds), begin: clock(begins) }) : labels['paper.untimed'];
      expect(text).toContain(`${placeOf(index)} · ${time} · ${source}`);
      expect(text).toContain(`Page ${index + 1} of ${slides.length}`);
      begins += seconds;
    }
  });

  test('has one heading a slide, its figures in words, and the links of slide and notes', () => {
    for (const [index, slide] of slides.entries()) {
      const page = script.pages[index];
      expect(tagged(page?.tags ?? {}, 'H1', 'H2')).toHaveLength(1);
      expect(tagged(page?.tags ?? {}, 'Figure').map(({ alt }) => alt)).toEqual(slide.alternatives);
      const wanted = [...slide.links, ...slide.notesLinks].map((href) => href.replace(/^#/, ''));
      expect(new Set(page?.links.map(({ target }) => target))).toEqual(new Set(wanted));
    }
  });
});

/** "1:05" */
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Which share of pages with slides has two, where none has more. @param pages of the slides */
function shareOfTwo(pages: readonly number[]): number {
  const different = [...new Set(pages)];
  const counts = different.map((page) => pages.filter((other) => other === page).length);
  expect(Math.max(...counts)).toBe(2);
  return counts.filter((count) => count === 2).length / counts.length;
}
