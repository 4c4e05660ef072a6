import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { Tables } from '../../src/data/tables.ts';
import { recordTrade, tradeIn } from '../../src/data/trade.ts';
import { assemble } from '../../src/vite/assemble.ts';
import { type Element, elements, getAttribute, textOf } from '../../src/vite/markup.ts';
import { projectImages, projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';

const derived = projectTables(root);
const record = recordTrade(derived.trade).year;
const before = tradeIn(derived.trade, record - 1);
/** The deck's tables with the year before the record reported, and not derived from it. */
const reported: Tables = {
  ...derived,
  trade: derived.trade.map((row) => (row === before ? { year: row.year, usdMillion: 500, basis: 'reported', source: row.source } : row)),
};

/** The elements of the deck's own slides, by the id of the slide. */
function slideIn(tables: Tables): (id: string) => Element {
  const { slides } = assemble(projectSlides(root), tables, { notes: true, images: projectImages(root) });
  const all = elements(parseFragment(slides) as unknown as Element, ({ tagName }) => tagName === 'section');
  return (id) => {
    const slide = all.find((section) => getAttribute(section, 'id') === id);
    if (!slide) throw new Error(`expected a slide "${id}", got none`);
    return slide;
  };
}

const hatchesOn = (slide: Element) => elements(slide, (one) => getAttribute(one, 'class') === 'numbers-hatch').length;

test('a year before the record that is derived is hatched, and the words say so', () => {
  const slide = slideIn(derived);
  expect(hatchesOn(slide('in-numbers'))).toBe(2);
  expect(textOf(slide('in-numbers'))).toContain(`Trade growth, 2020 (hatched: ${record - 1}, implied)`);
  expect(textOf(slide('trade-growth'))).toContain('Full: the article’s figure, also Lavrov’s; hatched: implied. Outlines');
  expect(textOf(slide('trade-growth'))).toContain('The solid bar is trade in 2020');
  expect(textOf(slide('trade-statements'))).toContain('Full: the article’s figure too; hatched: implied by it. Outlines');
  expect(textOf(slide('trade-statements'))).toContain('less than the hatched mark above it.');
});

test('a year before the record that is reported is not hatched, and no word says that it is', () => {
  const slide = slideIn(reported);
  // the base of "sixfold" is always implied
  expect(hatchesOn(slide('in-numbers'))).toBe(1);
  expect(textOf(slide('in-numbers')).match(/\([^)]*hatched[^)]*\)/g)).toEqual(['(hatched: base, implied; no year)']);
  expect(textOf(slide('in-numbers'))).toContain(`Trade growth, 2020 (left of the gap: ${record - 1}, reported)`);
  for (const id of ['trade-growth', 'trade-statements']) expect(textOf(slide(id)), id).not.toMatch(/hatched|implied/);
  expect(textOf(slide('trade-growth'))).toContain('Full: the article’s figure, also Lavrov’s for 2020. Outlines');
  expect(textOf(slide('trade-growth'))).toContain('The bar on the right is trade in 2020');
  expect(textOf(slide('trade-statements'))).toContain('Full: the article’s figure too for 2020. Outlines');
  expect(textOf(slide('trade-statements'))).toContain(`the mark at ${record - 1} is worked out`);
  expect(textOf(slide('trade-statements'))).toContain('less than the article’s own figure.');
});
