import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { assemble } from '../../src/vite/assemble.ts';
import { type Element, elements, getAttribute, hasClass, textOf } from '../../src/vite/markup.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';

// Rules that the words of the real deck keep, whatever they are.

const tables = projectTables(root);
const page = parseFragment(assemble(projectSlides(root), tables, { notes: true }).slides);
const parts = elements(page, (element) => getAttribute(element, 'data-section') !== null);
const slidesOf = (part: Element) => elements(part, (element) => element.tagName === 'section');
const slides = parts.flatMap(slidesOf);
const talk = parts.filter((part) => getAttribute(part, 'data-section') !== '4').flatMap(slidesOf);

test('every slide has notes of 60 to 130 words and a line that leads on', () => {
  const counts = slides.map((slide) => {
    const notes = elements(slide, (element) => hasClass(element, 'notes'))[0];
    const words = notes ? textOf(notes).split(' ').length : 0;
    return { id: getAttribute(slide, 'id'), words, leads: notes ? elements(notes, (element) => hasClass(element, 'move')).length : 0 };
  });
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.filter(({ words, leads }) => words < 60 || words > 130 || leads !== 1)).toEqual([]);
});

test('no slide of the talk has more than 40 words beside heading, picture and foot', () => {
  const skipped = ['notes', 'foot', 'numbers', 'plot'];
  const counts = talk.map((slide) => {
    const words: string[] = [];
    const visit = (element: Element): void => {
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
  expect(counts.some(({ words }) => words > 0)).toBe(true);
  expect(counts.filter(({ words }) => words > 40).map(({ id, words }) => `${id}: ${words}`)).toEqual([]);
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
