import { expect, test } from 'vitest';
import { lanesOf, spread } from '../../src/charts/parts/agreements-count-lanes.ts';
import { Problems } from '../../src/data/problems.ts';
import { checkHeading } from '../../src/vite/check-heading.ts';
import { fillClaims } from '../../src/vite/fill-claims.ts';
import { fillDataTables } from '../../src/vite/fill-data-tables.ts';
import { fillSources } from '../../src/vite/fill-sources.ts';
import { readSlides } from '../../src/vite/read-slides.ts';
import { checkRecordLists } from '../../src/vite/record-list.ts';
import { fixtureTables } from '../fixture.ts';

const file = 'slides/0-opening.html';

/** What the build says of a slide with some markup on its third line. */
function messagesOf(markup: string, tables = fixtureTables, attributes = ''): readonly string[] {
  const problems = new Problems();
  const text = `<section data-section="0" data-title="Opening">\n<section id="start"${attributes}>\n${markup}\n</section>\n</section>\n`;
  for (const slide of readSlides([{ file, text }], problems).slides) {
    checkHeading(slide, problems);
    fillClaims(slide, tables, problems);
    fillSources(slide, tables, problems);
    fillDataTables(slide, tables, new Map());
    checkRecordLists(slide, problems);
  }
  try {
    problems.throwIfAny();
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  return [];
}

/** So many of a row. */
function times<Row>(row: Row | undefined, count: number, change: (i: number) => Partial<Row> = () => ({})): Row[] {
  if (!row) throw new Error('expected rows in the fixture, got none');
  return Array.from({ length: count }, (_, i) => ({ ...row, ...change(i) }));
}

test.each([
  ['', 15],
  [' class="slide-opening"', 9],
])('a heading of a slide%s has two lines at most', (attributes, count) => {
  const heading = (words: number) => messagesOf(`<h2>${'Heading '.repeat(words).trim()}</h2>`, fixtureTables, attributes);
  expect(heading(count - 4)).toEqual([]);
  expect(heading(count + 2)).toEqual([
    expect.stringMatching(`^${file}:2: start: expected a heading of at most 2 lines, got about 3: "Heading Heading`),
  ]);
});

test('a list of events that is higher than its slide is named', () => {
  const events = (count: number) => ({
    ...fixtureTables,
    recordEvents: times(fixtureTables.recordEvents[0], count, (i) => ({ title: `Event ${i}`, date: '2007' })),
  });
  expect(messagesOf('<div data-record-events></div>', events(39))).toEqual([]);
  expect(messagesOf('<div data-record-events></div>', events(40))).toEqual([
    `${file}:3: data-record-events: expected columns of at most 14 lines, got 15: leave out rows of assets/data/record-events.csv`,
  ]);
});

test('a table of claims that is higher than its slide is named', () => {
  const claims = (count: number) => ({
    ...fixtureTables,
    claims: times(fixtureTables.claims[0], count, () => ({ claim: 'Claim', record: 'Record', verdict: 'nuanced' as const })),
  });
  expect(messagesOf('<div data-claims="nuanced"></div>', claims(12))).toEqual([]);
  expect(messagesOf('<div data-claims="nuanced"></div>', claims(13))).toEqual([
    `${file}:3: data-claims: expected a table of at most 18 lines, got about 19: ` +
      'shorten claims or records in assets/data/claims.csv, or leave a row out',
  ]);
});

test('a list of sources that is higher than its slide is named', () => {
  const model = fixtureTables.sources.find(({ id }) => id !== 'article');
  if (!model) throw new Error('expected a page in the fixture, got none');
  const { labelParts, topic } = model;
  const sources = (count: number) => ({
    ...fixtureTables,
    sources: times(model, count, (i) => ({ id: `page-${i}`, labelParts: { ...labelParts, publisher: `Paper ${i}` } })),
  });
  const place = `<div data-sources="${topic}"></div>`;
  expect(messagesOf(place, sources(42))).toEqual([]);
  expect(messagesOf(place, sources(43))).toEqual([
    `${file}:3: data-sources: expected at most 15 lines on a slide, got about 16: ` +
      'list fewer topics, shorten names in assets/data/sources.csv, or leave a row out',
  ]);
});

test.each([1, 2, 3, 4, 8])('%d undated marks of a kind stand in its lane', (count) => {
  const lanes = lanesOf([]);
  const lane = lanes.find(({ kind }) => kind === 'body');
  const marks = spread(
    times(fixtureTables.milestones[0], count, () => ({ kind: 'body' })),
    lanes,
  );
  expect(Math.max(...marks.map(({ y }) => y))).toBeLessThan(lane?.top ?? Number.NaN);
  expect(Math.min(...marks.map(({ y }) => y))).toBeGreaterThan(lane?.bottom ?? Number.NaN);
  expect(new Set(marks.map(({ y }) => y)).size).toBe(count);
});
