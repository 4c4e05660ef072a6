import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { countedKinds } from '../../src/data/record-events.ts';
import { assemble } from '../../src/vite/assemble.ts';
import { elements, getAttribute, textOf, withAttribute } from '../../src/vite/markup.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';

// Rules that the words of the real deck keep, whatever they are.

const tables = projectTables(root);

test('a build without notes carries none of their words', () => {
  const { slides: markup } = assemble(projectSlides(root), tables, { notes: false });
  expect(markup).not.toContain('class="notes"');
  expect(markup).not.toContain('If asked');
});

test('every source is cited, in the notes or in a table', () => {
  const cited = new Set([
    'article',
    ...projectSlides(root).flatMap(({ text }) => [...text.matchAll(/data-cite="([^"]+)"/g)].map(([, id]) => id)),
    ...[...tables.claims, ...tables.tradeStatements, ...tables.recordEvents].flatMap(({ sources }) => sources),
  ]);
  expect(tables.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
});

test.each(countedKinds)('what the record has of the kind %s and marks as the article’s is what the article names', (counted) => {
  const marked = tables.recordEvents.filter(({ kind, paragraph }) => kind === counted && paragraph).map(({ paragraph }) => paragraph);
  const named = tables.milestones.filter(({ kind }) => kind === counted).map(({ source }) => source);
  expect(marked.toSorted()).toEqual(named.toSorted());
});

test('the line under the quotation on respect has only its words', () => {
  const { slides: markup } = assemble(projectSlides(root), tables, { notes: false });
  const slide = withAttribute(parseFragment(markup), 'data-slide').find((one) => getAttribute(one, 'data-slide') === 'respect');
  const [quotation = ''] = slide
    ? elements(slide, ({ tagName }) => tagName === 'blockquote').flatMap((quote) =>
        elements(quote, ({ tagName }) => tagName === 'p').map(textOf),
      )
    : [];
  const words = slide ? elements(slide, ({ tagName }) => tagName === 'li').map(textOf) : [];
  const [one = '', between = '', other = ''] = words;
  // what joins the two stands in the quotation before the first and before the second
  const [before = '', after = ''] = between.split(' … ');
  const places = [before, one, after, other].map((part) => quotation.indexOf(` ${part}`));
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(places.every((place) => place > 0) && [before, after].every(Boolean)).toBe(true);
});
