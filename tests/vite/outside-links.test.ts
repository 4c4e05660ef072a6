import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { assemble } from '../../src/vite/assemble.ts';
import { elements, getAttribute } from '../../src/vite/markup.ts';
import { fixtureSlides, fixtureTables } from '../fixture.ts';

test('links to other pages open apart from the deck, those to its slides in it', () => {
  const { slides, route } = assemble(fixtureSlides, fixtureTables, { notes: true });
  const links = elements(parseFragment(slides + route), ({ tagName }) => tagName === 'a');
  const how = (inside: boolean) =>
    new Set(
      links
        .filter((link) => getAttribute(link, 'href')?.startsWith('#') === inside)
        .map((link) => `${getAttribute(link, 'target')} ${getAttribute(link, 'rel')}`),
    );
  expect(how(false)).toEqual(new Set(['_blank noopener noreferrer']));
  expect(how(true)).toEqual(new Set(['null null']));
});
