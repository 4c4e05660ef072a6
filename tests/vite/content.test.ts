import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { words } from '../../src/data/format.ts';
import { countedKinds } from '../../src/data/record-events.ts';
import { elements, getAttribute, hasClass, textOf, withAttribute } from '../../src/vite/markup.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { assembleProject, root } from '../project.ts';

// Rules that the words of the real deck keep, whatever they are.

const tables = projectTables(root);

test('a build without notes carries none of their words', () => {
  const { slides: markup } = assembleProject(root, { notes: false });
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

const deck = parseFragment(assembleProject(root, { notes: false }).slides);

const stressed = elements(deck, ({ tagName }) => tagName === 'blockquote').filter((quotation) =>
  elements(quotation, ({ tagName }) => tagName === 'p').some((part) => elements(part, ({ tagName }) => tagName === 'strong').length > 0),
);
test.skipIf(stressed.length === 0)('a slide that stresses words of a quotation says whose emphasis it is (skipped where none does)', () => {
  for (const quotation of stressed) expect(textOf(quotation)).toContain('Emphasis ours.');
});

const numbers = withAttribute(deck, 'data-slide').find((slide) => elements(slide, (one) => hasClass(one, 'numbers')).length > 0);
test.skipIf(!numbers)(
  'the heading over the numbers has as many of them, and as many confirmed, as the slide (skipped where none has them)',
  () => {
    const verdicts = numbers ? withAttribute(numbers, 'data-verdict').map((one) => getAttribute(one, 'data-says')) : [];
    const [heading = ''] = numbers ? elements(numbers, ({ tagName }) => tagName === 'h2').map(textOf) : [];
    const [all, confirmed] = [verdicts.length, verdicts.filter((one) => one === 'confirmed').length].map(words);
    expect(heading.toLowerCase()).toMatch(new RegExp(`^of ${all} numbers .* ${confirmed} confirmed$`));
  },
);
