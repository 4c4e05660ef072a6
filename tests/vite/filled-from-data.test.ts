import { serializeOuter } from 'parse5';
import { expect, test } from 'vitest';
import { Problems } from '../../src/data/problems.ts';
import { type Source, sourcesForm } from '../../src/data/sources.ts';
import { facts } from '../../src/facts/facts.ts';
import { fillClaims } from '../../src/vite/fill-claims.ts';
import { fillDataTables } from '../../src/vite/fill-data-tables.ts';
import { fillLengths } from '../../src/vite/fill-lengths.ts';
import { fillMarks } from '../../src/vite/fill-marks.ts';
import { checkTopics, fillSources } from '../../src/vite/fill-sources.ts';
import { fillTimelineFigures } from '../../src/vite/fill-timeline-figures.ts';
import { fillVerdicts } from '../../src/vite/fill-verdicts.ts';
import { readSlides } from '../../src/vite/read-slides.ts';
import { sourceLine } from '../../src/vite/slide-foot.ts';
import { fixtureTables } from '../fixture.ts';

/** A slide with some markup on its fourth line, filled from the tables. @throws ContentError with what is wrong */
function slidesWith(markup: string, tables = fixtureTables): string {
  const problems = new Problems();
  const text = `<section data-section="0" data-title="Opening">\n<section id="start">\n<h1>A slide</h1>\n${markup}\n</section>\n</section>\n`;
  const { slides } = readSlides([{ file: 'slides/0-opening.html', text }], problems);
  for (const slide of slides) {
    fillVerdicts(slide, tables, problems);
    fillLengths(slide, tables, problems);
    fillMarks(slide, problems);
    fillClaims(slide, tables, problems);
    fillSources(slide, tables, problems);
    fillTimelineFigures(slide, tables, problems);
    fillDataTables(slide, tables, facts(tables));
  }
  checkTopics(slides, tables.sources, problems);
  problems.throwIfAny();
  return slides.map(({ element }) => serializeOuter(element)).join('');
}

/** A row of sources.csv, read. */
const source = (id: string, label: string, topic: string): Source =>
  sourcesForm.read({ id, label, title: 'A page', address: `https://example.org/${id}`, topic, checked: 'research' }, undefined, 1);

/** The words of some markup. */
const wordsOf = (markup: string): string => markup.replace(/<[^>]+>/g, '').replaceAll('&nbsp;', ' ');

test('a verdict is written from the table of claims', () => {
  expect(slidesWith('<data data-verdict="record"></data>')).toContain('<data data-verdict="record" data-says="nuanced">with more</data>');
});

test('a verdict on an unknown claim is named with its line', () => {
  expect(() => slidesWith('<data data-verdict="nothing"></data>')).toThrow(
    'slides/0-opening.html:4: data-verdict: expected an id of assets/data/claims.csv, got "nothing"',
  );
});

test('sums of money are lengths on one scale', () => {
  const slides = slidesWith('<p><span data-length="trade-2020"></span> <span data-length="pipeline-cost"></span></p>');
  // 600 million beside 1.8 billion: a third of the 1000 that the larger takes
  expect([...slides.matchAll(/<rect x="0" y="0" width="(\d+)"/g)].map(([, width]) => width)).toEqual(['333', '1000']);
});

test('growth is one length in two parts: the year before, hatched, and what the record has more', () => {
  const slides = slidesWith('<p><span data-length="trade-growth"></span><span data-length="trade-fold"></span></p>');
  // 400 of 600 million, then a sixth of them; what came to it stands behind a gap of 4
  expect([...slides.matchAll(/ x="(\d+)" y="(\d+)" width="(\d+)"/g)].map(([, ...place]) => place.map(Number))).toEqual([
    [0, 0, 667],
    [671, 0, 329],
    [0, 0, 167],
    [171, 0, 829],
  ]);
  // what came to the base is an outline: nobody states it
  expect(slides.match(/class="numbers-outline"/g)).toHaveLength(1);
});

test('a length of an unknown sum is named with its line', () => {
  expect(() => slidesWith('<p><span data-length="gas"></span></p>')).toThrow(
    'slides/0-opening.html:4: data-length: expected one of trade-2020, pipeline-cost, trade-growth, trade-fold, got "gas"',
  );
});

test('the marks of kinds stand among words', () => {
  const slides = slidesWith('<p data-mark="seat paper"></p>');
  expect(slides).toMatch(/<p data-mark="seat paper">(<svg [^>]*><path [^>]*><\/path><\/svg>){2}<\/p>/);
  expect(() => slidesWith('<p data-mark="hat"></p>')).toThrow('data-mark: expected some of visit, meeting,');
});

test('claims stand as one square each, by verdict, and as a table of some verdicts', () => {
  const slides = slidesWith('<div data-claims-by-verdict></div><div data-claims="nuanced"></div>');
  // three claims in a row, then one square for each verdict; of the table, whose rows are alike, none
  expect(slides.match(/class="verdict-mark"/g)).toHaveLength(6);
  expect(slides.replace(/<[^>]+>/g, '')).toContain(
    '1 confirmedA pact 1 with moreTrade in 2020 was a record 1 not checkedA paper names Pakistan',
  );
  expect(slides.match(/<tr data-says="nuanced">/g)).toHaveLength(1);
  expect(slides).not.toContain('<tr data-says="confirmed">');
});

test('a table of claims has its verdicts in the order that the slide asks for', () => {
  const slides = slidesWith('<div data-claims="nuanced, confirmed"></div>');
  expect([...slides.matchAll(/<tr data-says="(\w+)">/g)].map(([, verdict]) => verdict)).toEqual(['nuanced', 'confirmed']);
  // one in the key and one in the row of each
  expect(slides.match(/class="verdict-mark"/g)).toHaveLength(4);
});

test('an unknown verdict or topic is named with its line', () => {
  expect(() => slidesWith('<div data-claims="doubted"></div>')).toThrow(
    'slides/0-opening.html:4: data-claims: expected some of confirmed, nuanced, not confirmed, contradicted, not checked, got "doubted"',
  );
  expect(() => slidesWith('<div data-sources="weather"></div>')).toThrow(/^\d+ problems?\nslides\/0-opening\.html:4: data-sources: /);
});

test('an unknown timeline is named with its line', () => {
  expect(() => slidesWith('<figure data-timeline="2050"></figure>')).toThrow(
    /slides\/0-opening\.html:4: data-timeline: expected one of question, .*, got "2050"/,
  );
});

test('pages are listed by topic and publisher with their count, each a link by its short date', () => {
  const labels = ['Dawn (gas)', 'Dawn, 30 September 2021', 'The APP, 2022', 'Dawn, 2021', 'Defence.pk (RT), early 2011 (copy)'];
  const sources = labels.map((label, i) => source(String(i), label, i < 4 ? 'trade' : 'seats'));
  const slides = slidesWith('<div data-sources="trade, seats"></div>', { ...fixtureTables, sources });
  expect(slides).toContain('>Trade, 4 pages</p>');
  expect(slides).toContain('>Seats, 1 page</p>');
  const items = [...slides.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => item);
  expect(items.map(wordsOf)).toEqual(['The APP, 2022', 'Dawn, 2021, 30 Sep 2021, undated (gas)', 'Defence.pk, early 2011 (RT) (copy)']);
  const links = [...slides.matchAll(/<a href="https:\/\/example.org\/(\d)"(?: aria-label="([^"]*)")?/g)];
  expect(links.map(([, page, name = '']) => [page, name.replaceAll('&nbsp;', ' ')])).toEqual([
    ['2', ''],
    ['3', 'Dawn, 2021'],
    ['1', 'Dawn, 30 Sep 2021'],
    ['0', 'Dawn, undated (gas)'],
    ['4', ''],
  ]);
});

test('a slide says how many of all pages it lists', () => {
  const topics = ['trade', 'trade', 'trade', 'seats', 'pipeline'] as const;
  const sources = topics.map((topic, i) => source(String(i), `Paper ${i}, 2021`, topic));
  const slides = slidesWith('<div data-sources="pipeline, seats"></div><div data-sources="trade"></div>', { ...fixtureTables, sources });
  const shares = [...slides.matchAll(/<div class="sources-share">([^<]*)<\/div>/g)];
  expect(shares.map(([, words]) => words)).toEqual(['2 of 5', '3 of 5']);
});

test('a topic has its number of pages where another on the slide has pages too', () => {
  const topics = ['article', 'trade', 'trade', 'seats'] as const;
  const sources = topics.map((topic, i) => ({ ...source(String(i), `Paper ${i}, 2021`, topic), ...(i === 0 ? { id: 'article' } : {}) }));
  const headings = (listed: string) =>
    [...slidesWith(`<div data-sources="${listed}"></div>`, { ...fixtureTables, sources }).matchAll(/sources-topic">([^<]*)</g)].map(
      ([, words]) => words,
    );
  expect(headings('article, trade, seats').slice(1)).toEqual(['Trade, 2 pages', 'Seats, 1 page']);
  expect(headings('article, trade"></div><div data-sources="seats').slice(1)).toEqual(['Trade']);
});

test('where a slide has a single topic, the list leaves it to the heading', () => {
  const sources = [source('one', 'Dawn, 2021', 'trade'), source('two', 'APP', 'trade'), source('three', 'TASS', 'trade')];
  const slides = slidesWith('<div data-sources="trade"></div>', { ...fixtureTables, sources });
  expect(slides).toContain('<div class="sources-group"><div class="sources-list">');
});

test('the article is named with its title, without a link, before the pages of its topic', () => {
  const sources = fixtureTables.sources.map((one) => ({ ...one, topic: 'trade' as const }));
  const slides = slidesWith('<div data-sources="trade"></div>', { ...fixtureTables, sources });
  expect(slides).toContain('<p class="sources-topic">Article</p><p>The article</p><div class="sources-list">');
  expect([...slides.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'https://example.org/report',
    'https://example.org/news',
  ]);
});

test('a topic that no slide lists is named', () => {
  const topics = ['article', 'trade', 'seats'] as const;
  const sources = fixtureTables.sources.map((source, i) => ({ ...source, topic: topics[i] ?? 'trade' }));
  const tables = { ...fixtureTables, sources };
  expect(slidesWith('<div data-sources="trade, article"></div><div data-sources="seats"></div>', tables)).toContain('Trade');
  expect(() => slidesWith('<div data-sources="article, trade"></div>', tables)).toThrow(
    'slides/0-opening.html:4: data-sources: expected every topic of assets/data/sources.csv on some slide, got none for seats',
  );
});

test('each subject is a square with its name: those listed, those on no list, then those newly proposed', () => {
  const slides = slidesWith('<p data-subjects></p>');
  // Trade, Security, Energy and Training came up; Aid did not; Research did not either, and is proposed
  const groups = [...slides.matchAll(/data-state="(\w+)">(?:<p class="quotation-words">([^<]+)<\/p>)?<ul>(.*?)<\/ul>/g)];
  const namesOf = (items = '') => [...items.matchAll(/<span class="quotation-square" [^>]*><\/span>([^<]+)</g)].map(([, name]) => name);
  expect(groups.map(([, state, words, items]) => [state, words, namesOf(items).length])).toEqual([
    ['listed', '4 listed', 4],
    ['unlisted', '2 not listed, 1 new', 1],
    ['proposed', undefined, 1],
  ]);
  expect(namesOf(groups[0]?.[3]).toSorted()).toEqual(['Energy', 'Security', 'Trade', 'Training']);
  expect([namesOf(groups[1]?.[3]), namesOf(groups[2]?.[3])]).toEqual([['Aid'], ['Research is new']]);
});

test.each([
  [['1.1'], 'Article, 1, paragraph 1'],
  [['1.1', '1.2'], 'Article, 1, paragraphs 1 and 2'],
  [['1.1', '1.2', '1.3'], 'Article, 1, paragraphs 1–3'],
  [['1.1', '1.2', '1.4'], 'Article, 1, paragraphs 1, 2 and 4'],
  [['1.2', '1.3', '1.4', '2.1'], 'Article, 1, paragraphs 2–4; 2, paragraph 1'],
])('the paragraphs %s are written %s', (sources, expected) => {
  expect(sourceLine(sources, [], fixtureTables.labels)).toBe(expected);
});
