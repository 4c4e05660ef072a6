import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { paragraphs } from '../../src/data/article.ts';
import { assemble } from '../../src/vite/assemble.ts';
import { elements, getAttribute, hasClass, textOf } from '../../src/vite/markup.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';

const tables = projectTables(root);
const page = parseFragment(assemble(projectSlides(root), tables, { notes: true }).slides);
const slides = elements(page, (element) => element.tagName === 'section' && getAttribute(element, 'id') !== null);
const partOf = (id: string | null) =>
  elements(page, (element) => getAttribute(element, 'data-section') !== null).find(
    (part) => elements(part, (element) => getAttribute(element, 'id') === id).length > 0,
  );

test('every paragraph of the article has a slide that names it', () => {
  const named = new Set(slides.flatMap((slide) => (getAttribute(slide, 'data-source') ?? '').split(' ')));
  expect(paragraphs.filter((paragraph) => !named.has(paragraph))).toEqual([]);
});

test('every slide has notes of 60 to 130 words and a line that leads on', () => {
  const counts = slides.map((slide) => {
    const notes = elements(slide, (element) => hasClass(element, 'notes'))[0];
    const words = notes ? textOf(notes).split(' ').length : 0;
    return { id: getAttribute(slide, 'id'), words, leads: notes ? elements(notes, (element) => hasClass(element, 'move')).length : 0 };
  });
  expect(counts.filter(({ words, leads }) => words < 60 || words > 130 || leads !== 1)).toEqual([]);
});

test('the talk lasts 20 minutes, the appendix apart', () => {
  const talk = slides.filter((slide) => getAttribute(partOf(getAttribute(slide, 'id')) ?? slide, 'data-section') !== '4');
  expect(talk).toHaveLength(27);
  expect(talk.reduce((sum, slide) => sum + Number(getAttribute(slide, 'data-timing')), 0)).toBe(20 * 60);
});

test('the storyboard is told in its order', () => {
  expect(slides.map((slide) => getAttribute(slide, 'id'))).toEqual([
    ...['title', 'from-rivals', 'in-numbers'],
    ...['foundation', 'baby-steps', 'after-2001', 'institutions', 'agreement-count', 'open-doors', 'putin-2011', 'trade-growth'],
    ...['partnership', 'lavrov', 'pakstream', 'pakstream-scale', 'energy', 'security', 'busy-year', 'respect'],
    ...['projections', 'afghanistan', 'alignments', 'greater-eurasia', 'corridor', 'hybrid', 'agenda-matrix', 'priorities'],
    ...['method', 'record-trade', 'record-claims', 'sources'],
  ]);
});

test('no slide of the talk has more than 40 words beside heading, picture and foot', () => {
  const skipped = ['notes', 'slide-foot', 'chart-table', 'chart-plot'];
  const counts = slides.slice(0, 27).map((slide) => {
    const words: string[] = [];
    const visit = (element: (typeof slides)[number]): void => {
      for (const child of element.childNodes) {
        if ('value' in child) words.push(...child.value.split(/\s+/).filter(Boolean));
        else if (
          'tagName' in child &&
          !['h1', 'h2', 'figcaption', 'svg'].includes(child.tagName) &&
          !skipped.some((name) => hasClass(child, name))
        )
          visit(child);
      }
    };
    visit(slide);
    return { id: getAttribute(slide, 'id'), words: words.length };
  });
  expect(counts.filter(({ words }) => words > 40).map(({ id, words }) => `${id}: ${words}`)).toEqual([]);
});

test('the article’s own quotation stands word for word', () => {
  expect(textOf(page)).toContain(
    '“Pakistan is our major trade and economic partner and an important partner in South Asia and the Muslim world.”',
  );
});

test('a build without notes carries none of their words', () => {
  const { slides: markup } = assemble(projectSlides(root), tables, { notes: false });
  expect(markup).not.toContain('class="notes"');
  expect(markup).not.toContain('If asked');
});

test('every source is cited, in the notes or in a table', () => {
  const cited = new Set([
    'article',
    ...projectSlides(root).flatMap(({ text }) => [...text.matchAll(/data-cite="([^"]+)"/g)].map(([, id]) => id)),
    ...[...tables.claims, ...tables.tradeStatements].flatMap(({ sources }) => sources),
  ]);
  expect(tables.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
});
