import { expect, test } from 'vitest';
import { readTables } from '../src/data/tables.ts';
import { factNamed, facts } from '../src/facts/facts.ts';
import { fixtureTables, fixtureTexts } from './fixture.ts';

const all = facts(fixtureTables);
const text = (name: string) => factNamed(all, name).text;

test.each([
  // 600 / 1.5 = 400; 600 / 6 = 100; 1800 / 600 = 3
  ['trade-2020', '$600 million'],
  ['trade-2019', 'about $400 million'],
  ['trade-base', 'about $100 million'],
  ['growth-2020', '50%'],
  ['growth-fold', 'sixfold'],
  ['pipeline-cost', '$1.8 billion'],
  ['pipeline-length', '1,200 km'],
  ['pipeline-years', 'about three years'],
  ['pipeline-signed', '15 July 2021'],
  // 1999, 2011, 2014, and three of 2021; the commission and the groups have no year
  ['contacts-dated', 'six'],
  ['busiest-count', 'three'],
  ['contacts-before-busiest', 'three'],
  ['contacts-undated', 'two'],
  ['busiest-year', '2021'],
  // the commission of the 1990s, the agreement of 2014, the seat of 2017, the pact of 2021; the groups have no date
  ['formal-dated', 'four'],
  ['formal-undated', 'one'],
  ['agreements-count', 'two'],
  ['bodies-count', 'two'],
  ['seats-count', 'one'],
  ['lavrov-subjects', 'three'],
  ['agenda-proposed-count', 'one'],
  ['formal-total', 'five'],
  ['agenda-recurring', 'Security'],
  // three agreements, a body and a seat of record-events.csv count
  ['record-count', 'five'],
  ['record-agreements', 'three'],
  ['record-bodies', 'one'],
  ['record-seats', 'one'],
  ['record-first-year', '1997'],
  ['claims-count', 'three'],
  ['claims-tested', 'two'],
  ['claims-confirmed', 'one'],
  ['claims-not-checked', 'one'],
  ['statements-count', 'eleven'],
  // 270 + 90
  ['trade-sum-2019', '$360 million'],
])('%s is "%s"', (name, expected) => {
  expect(text(name)).toBe(expected);
});

test.each([
  // the fixture has April and July; the exercise has no month
  [['2021-04', '2021-07-15'], 'two of its four quarters'],
  [['2021-10', '2021-12-31'], 'its last quarter'],
  [['2021-01', '2021-03-31'], 'one of its four quarters'],
  [['2021-07', '2021-12'], 'each of its last two quarters'],
  [['2021-04', '2021-09', '2021-10'], 'each of its last three quarters'],
  [['2021-01', '2021-04', '2021-09', '2021-10'], 'every quarter'],
])('contacts of %s are in %s', (dates, expected) => {
  const held = fixtureTables.milestones.find(({ id }) => id === 'summit');
  const milestones = dates.flatMap((date, i) => (held ? [{ ...held, id: `at-${i}`, date }] : []));
  expect(factNamed(facts({ ...fixtureTables, milestones }), 'busiest-year-quarters').text).toBe(expected);
});

test('an unknown fact is answered with the names that begin alike', () => {
  expect(() => factNamed(all, 'growth-2021')).toThrow(
    'data-fact: expected one of growth-2020, growth-fold, growth-fold-short, got "growth-2021"',
  );
});

test('every derived figure says how it was worked out', () => {
  const derived = [...all.values()].filter(({ text: words }) => words.startsWith('about') && !words.endsWith('m'));
  expect(derived.map(({ name }) => name)).toEqual(['trade-2019', 'trade-base', 'pipeline-years']);
  for (const { formula } of derived) expect(formula).toMatch(/÷/);
});

test('a year added to trade.csv leaves what the article says of 2020 as it is', () => {
  const trade = `${fixtureTexts['assets/data/trade.csv']}2021,697,reported,,1.3\n`;
  const later = facts(readTables({ ...fixtureTexts, 'assets/data/trade.csv': trade }));
  for (const [name, fact] of all) expect(factNamed(later, name).text).toBe(fact.text);
});

test('what was only wanted or expected on Lavrov’s visit is no subject that came up', () => {
  const agenda = `${fixtureTexts['assets/data/agenda.csv']}Training,lavrov,wanted,2.1\nAid,lavrov,expected,2.1\n`;
  expect(factNamed(facts(readTables({ ...fixtureTexts, 'assets/data/agenda.csv': agenda })), 'lavrov-subjects').text).toBe('three');
});

test('a year before that is reported needs no "about", and the growth follows', () => {
  const trade = (fixtureTexts['assets/data/trade.csv'] ?? '').replace('2019,,derived,2020 / 1.5', '2019,480,reported,');
  const reported = facts(readTables({ ...fixtureTexts, 'assets/data/trade.csv': trade }));
  expect(factNamed(reported, 'trade-2019').text).toBe('$480 million');
  // 600 / 480 = 1.25
  expect(factNamed(reported, 'growth-2020').text).toBe('25%');
  expect(factNamed(reported, 'trade-2019-basis').text).toBe('as reported');
  expect(factNamed(reported, 'trade-2019').formula).toBeUndefined();
});
