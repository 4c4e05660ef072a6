import { expect, test } from 'vitest';
import { contactsByYear } from '../../src/charts/contacts-by-year.ts';
import { readTables } from '../../src/data/tables.ts';
import { fixtureTables, fixtureTexts } from '../fixture.ts';
import { lineOf, valuesOf } from './drawn.ts';

const drawn = contactsByYear(fixtureTables);
const line = lineOf(drawn);

/** The fixture with more milestones. */
function withMilestones(...rows: readonly string[]) {
  const file = 'assets/data/milestones.csv';
  return readTables({ ...fixtureTexts, [file]: `${fixtureTexts[file]}${rows.join('\n')}\n` });
}

test('contacts-by-year: each dated contact in the middle of its year, those of one year over one another', () => {
  // the names of 1999, 2011 and the first of 2021 reach over no mark before them: 26 over the line. That of 2014 reaches over 2011: a row of 30 more
  expect(valuesOf(drawn)).toEqual([
    { x: 1999.5, y: 26 },
    { x: 2011.5, y: 26 },
    { x: 2014.5, y: 56 },
    { x: 2021.5, y: 26 },
    { x: 2021.5, y: 56 },
    { x: 2021.5, y: 86 },
  ]);
});

test('contacts-by-year: every mark has the shape of its kind, its name, and no letter', () => {
  expect(line.marks.map(({ kind, title }) => [kind, title])).toEqual([
    ['visit', 'First visit'],
    ['meeting', 'Summit meeting'],
    ['agreement', 'Defence agreement'],
    ['visit', 'Spring visit'],
    ['agreement', 'Gas pact'],
    ['exercise', 'Joint exercise*'],
  ]);
});

test('contacts-by-year: a year has a sign where it is our reading, not where the table has other words for it', () => {
  const titles = (timelineDates: typeof fixtureTables.timelineDates) =>
    lineOf(contactsByYear({ ...fixtureTables, timelineDates })).marks.map(({ title }) => title);
  expect(titles([{ milestone: 'first-visit', when: 'late in 1999' }])).toEqual(expect.arrayContaining(['First visit', 'Joint exercise']));
  expect(titles([{ milestone: 'first-visit', when: '1999', isOurReading: true }])).toContain('First visit*');
});

test('contacts-by-year: the busiest year alone has the accent', () => {
  expect(line.marks.filter(({ colour }) => colour === '--accent').map(({ title }) => title)).toEqual([
    'Spring visit',
    'Gas pact',
    'Joint exercise*',
  ]);
  // its highest has the year, and the others have theirs
  expect(line.counts).toEqual({ bold: '3 of 2021', others: '3 earlier' });
  expect(line.marks.map(({ date }) => date)).toEqual(['1999', '2011', '2014', '', '', '2021']);
});

test('contacts-by-year: what has no year is listed below in the shape of its kind; planned ones, papers and seats are nowhere', () => {
  expect(line.unplaced.map(({ kind, title }) => [kind, title])).toEqual([
    ['body', 'Joint commission'],
    ['body', 'Working groups'],
  ]);
  expect(line.heading.text).toBe('No year given');
  const all = JSON.stringify(drawn);
  for (const left of ['Next visit', 'Policy paper', 'Seat gained']) expect(all).not.toContain(left);
});

test('contacts-by-year: visits of a decade are a bracket over it', () => {
  const [bracket] = lineOf(contactsByYear(withMilestones('early,Early visits,1990s,decade,visit,held,Ministers,,1.1,'))).brackets;
  // ten of the 32 years from 1990 to 2022 on 1136 slide pixels
  expect(bracket).toMatchObject({ left: 0, right: 355, date: '1990s', title: 'Early visits' });
});

test('contacts-by-year: more contacts in a year stand higher, each on a row of its own', () => {
  const more = withMilestones(
    'a,One more visit,2021,year,visit,held,Both,,2.1,',
    'b,One more meeting,2021,year,meeting,held,Both,,2.1,',
    'c,One more pact,2021,year,agreement,held,Both,,2.1,',
  );
  const heights = (valuesOf(contactsByYear(more)) as { x: number; y: number }[]).filter(({ x }) => x === 2021.5).map(({ y }) => y);
  expect(heights).toEqual([26, 56, 86, 116, 146, 176]);
});

test('contacts-by-year: a contact of 1955 stands in its year, inside the line, with its name to the right of its mark', () => {
  const early = contactsByYear(withMilestones('early,First talks,1955,year,meeting,held,Both,,1.1,'));
  const x = early.config.options?.scales?.x;
  // with half a year after 2021, 8 of 1136 slide pixels, the marks of that year would be cut off
  expect([x?.min, x?.max]).toEqual([1950, 2023]);
  expect(valuesOf(early)[0]).toEqual({ x: 1955.5, y: 26 });
  expect(
    lineOf(early)
      .marks.map(({ title, right }) => [title, right])
      .slice(0, 2),
  ).toEqual([
    ['First talks', true],
    ['First visit', false],
  ]);
});

test('contacts-by-year: a title that has room on neither side of its mark is named', () => {
  const title = `A visit whose title is far too long to stand in ${'one '.repeat(20)}line`;
  const tables = withMilestones(`early,${title},2005,year,visit,held,A minister,,1.1,`);
  expect(() => contactsByYear(tables)).toThrow(`title: expected one short enough to stand beside its mark, got "${title}"`);
});

test('contacts-by-year: summary and table tell the same numbers', () => {
  expect(drawn.summary).toBe(
    'Line of time with six contacts that can be placed in a year, a mark each, from 1999 to 2021; 2021 has most, three.',
  );
  expect(drawn.table.rows.map(([year, count]) => [year, count])).toEqual([
    ['1999', '1'],
    ['2011', '1'],
    ['2014', '1'],
    ['2021', '3'],
  ]);
});
