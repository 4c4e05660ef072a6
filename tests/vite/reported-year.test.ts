import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { Tables } from '../../src/data/tables.ts';
import { recordTrade, tradeIn } from '../../src/data/trade.ts';
import { hatchFacts } from '../../src/facts/hatch-facts.ts';
import { assemble } from '../../src/vite/assemble.ts';
import { talkLimits } from '../../src/vite/check-talk.ts';
import { type Element, elements, getAttribute, textOf, withAttribute } from '../../src/vite/markup.ts';
import { projectImages, projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';

const tables = projectTables(root);
const record = recordTrade(tables.trade);
const before = tradeIn(tables.trade, record.year - 1);

/** The deck's tables with the year before the record on one basis or the other. */
const withBasis = (basis: 'derived' | 'reported'): Tables => ({
  ...tables,
  trade: tables.trade.map((row) =>
    row.year !== before.year
      ? row
      : basis === 'reported'
        ? { year: row.year, usdMillion: record.usdMillion / 1.6, basis, source: row.source }
        : { ...row, basis, formula: { year: record.year, divisor: 1.46 } },
  ),
});

function pageOf(given: Tables): Element {
  const { slides } = assemble(projectSlides(root), given, { notes: true, images: projectImages(root), limits: talkLimits });
  return parseFragment(slides) as unknown as Element;
}

/** How many lengths of the record show the year before it hatched. */
const hatches = (page: Element) =>
  withAttribute(page, 'data-length')
    .filter((place) => getAttribute(place, 'data-length') === 'trade-growth')
    .flatMap((place) => elements(place, (one) => getAttribute(one, 'class') === 'numbers-hatch')).length;

/** The words on the hatch, by the name of the fact. */
const wordsOn = (page: Element) =>
  withAttribute(page, 'data-fact')
    .map((place) => ({ name: getAttribute(place, 'data-fact') ?? '', text: textOf(place) }))
    .filter(({ name }) => name.startsWith('hatch-'));

test.each(['derived', 'reported'] as const)('where the year before the record is %s, drawing and words say so', (basis) => {
  const given = withBasis(basis);
  const page = pageOf(given);
  const lengths = withAttribute(page, 'data-length').filter((place) => getAttribute(place, 'data-length') === 'trade-growth');
  expect(hatches(page)).toBe(basis === 'derived' ? lengths.length : 0);
  const facts = new Map(hatchFacts(given).map(({ name, text }) => [name, text]));
  for (const { name, text } of wordsOn(page)) expect(text.trim(), name).toBe(facts.get(name)?.trim());
  const words = [...facts.values()].join(' ');
  expect(/hatched|implied/.test(words)).toBe(basis === 'derived');
});
