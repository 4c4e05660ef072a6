import { expect, test } from 'vitest';
import { factNamed, facts } from '../src/facts.ts';
import { projectTables } from '../src/vite/project-files.ts';
import { root } from './project.ts';

const tables = projectTables(root);
const all = facts(tables);
const text = (name: string) => factNamed(all, name).text;

test.each([
  // 790 / 1.45 = 544.83; 790 / 6 = 131.67; 2500 / 790 = 3.16
  ['trade-2020', '$790 million'],
  ['trade-2019', 'about $545 million'],
  ['trade-base', 'about $132 million'],
  ['growth-2020', '45%'],
  ['growth-fold', 'sixfold'],
  ['pipeline-cost', '$2.5 billion'],
  ['pipeline-length', '1,100 km'],
  ['pipeline-years', 'about three years'],
  ['pipeline-signed', '15 July 2021'],
  // Sharif 1999, Gillani 2011, the agreement of 2014, and five of 2021
  ['contacts-dated', 'eight'],
  ['contacts-2021', 'five'],
  ['contacts-before-2021', 'three'],
  ['busiest-year', '2021'],
  // commission 1990s, agreement 2014, SCO 2017, pact 2021; working groups, JMCC and two observer seats have no date
  ['formal-dated', 'four'],
  ['formal-undated', 'four'],
  ['agreements-count', 'two'],
  ['bodies-count', 'three'],
  ['seats-count', 'three'],
  ['lavrov-subjects', 'eight'],
  ['agenda-recurring', 'Afghanistan and military cooperation'],
])('the deck says %s as "%s"', (name, expected) => {
  expect(text(name)).toBe(expected);
});

test('an unknown fact is answered with the names that begin alike', () => {
  expect(() => factNamed(all, 'growth-2021')).toThrow(
    'data-fact: expected one of growth-2020, growth-fold, growth-fold-short, got "growth-2021"',
  );
});

test('every derived figure says how it was worked out', () => {
  const derived = [...all.values()].filter(({ text: words }) => words.startsWith('about') && !words.endsWith('M'));
  expect(derived.map(({ name }) => name)).toEqual(['trade-2019', 'trade-base', 'pipeline-years']);
  for (const { formula } of derived) expect(formula).toMatch(/÷/);
});

test('a year added to trade.csv leaves what the article says of 2020 as it is', () => {
  const later = facts({ ...tables, trade: [...tables.trade, { year: 2021, usdMillion: 697, basis: 'reported', source: '1.3' }] });
  for (const [name, fact] of all) expect(factNamed(later, name).text).toBe(fact.text);
});
