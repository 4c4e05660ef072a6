import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { words } from '../../src/data/format.ts';
import { elements, getAttribute, hasClass, textOf, withAttribute } from '../../src/vite/markup.ts';
import { uncitedPages, unmatchedEvents } from '../left-over.ts';
import { assembleProject, root } from '../project.ts';

// Rules that the words of the real deck keep, whatever they are.

test('a build without notes carries none of their words', () => {
  const { slides: markup } = assembleProject(root, { notes: false });
  expect(markup).not.toContain('class="notes"');
  expect(markup).not.toContain('If asked');
});

test('every source is cited, in the notes or in a table', () => {
  expect(uncitedPages(root)).toEqual([]);
});

test('each agreement, body and seat that the article names is an event of the record, and none is marked that it does not name', () => {
  expect(unmatchedEvents(root)).toEqual([]);
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
