import { expect, test } from 'vitest';
import { drawTimeline } from '../../src/timeline/draw-timeline.ts';
import { layLine } from '../../src/timeline/layout.ts';
import { closedUp, rowsOf } from '../../src/timeline/rows.ts';
import { daysFrom, spanOf } from '../../src/timeline/time.ts';
import { timelineNames, timelineOptions } from '../../src/timeline/timeline-options.ts';
import { lengthInWords } from '../../src/timeline/unplaced.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { fixtureTables } from '../fixture.ts';
import { root } from '../project.ts';

const milestone = (id: string) => {
  const found = fixtureTables.milestones.find((one) => one.id === id);
  if (!found) throw new Error(`expected a milestone "${id}" in the fixture, got none`);
  return found;
};

test('a milestone lies as long as its date is vague: a decade, a year, a month, a day, nowhere', () => {
  expect(spanOf(milestone('commission'))).toEqual({ from: 1990, to: 2000 });
  expect(spanOf(milestone('summit'))).toEqual({ from: 2011, to: 2012 });
  // April is days 90 to 120 of 365
  expect(spanOf(milestone('spring-visit'))).toEqual({ from: 2021 + 90 / 365, to: 2021 + 120 / 365 });
  // 15 July is day 195
  expect(spanOf(milestone('gas-pact'))).toEqual({ from: 2021 + 195 / 365, to: 2021 + 196 / 365 });
  expect(spanOf(milestone('groups'))).toBeUndefined();
});

test.each([
  [1, 'one day'],
  [6, 'six days'],
  [7, 'one week'],
  [10, 'ten days'],
  [14, 'two weeks'],
])('%i days last %s', (days, expected) => {
  expect(lengthInWords(days, fixtureTables.labels)).toBe(expected);
});

test('the last days of a year end with it', () => {
  expect(daysFrom('2021-12-22', '2021-12-31')).toEqual({ from: 2021 + 355 / 365, to: 2022 });
});

test('a mark stands over those that its name reaches, and next to the line where it reaches none', () => {
  const at = (x: number, reach: number) => ({ x, right: x, reach });
  expect(rowsOf([at(100, 90), at(300, 150), at(350, 100), at(360, 400)])).toEqual([0, 0, 1, 2]);
  expect(rowsOf([at(100, 50), at(100, 50), at(100, 50)])).toEqual([0, 1, 2]);
  expect(rowsOf([])).toEqual([]);
});

test('marks over one another have no gap between them, as far as names before them leave room', () => {
  const at = (x: number, reach: number) => ({ x, right: x, reach });
  const stack = [at(300, 100), at(400, 50), at(400, 150)];
  expect(rowsOf(stack)).toEqual([0, 0, 1]);
  const gap = [at(200, 90), at(300, 150), at(400, 90), at(400, 150)];
  expect(rowsOf(gap)).toEqual([0, 1, 0, 2]);
  expect(closedUp(gap, rowsOf(gap))).toEqual([0, 1, 1, 2]);
  const wide = [at(200, 90), at(320, 150), at(400, 79), at(400, 150)];
  expect(closedUp(wide, [0, 1, 0, 2])).toEqual([0, 1, 1, 2]);
  expect(closedUp([at(350, 100), at(400, 90), at(400, 90)], [1, 0, 2])).toEqual([1, 0, 2]);
});

test('a strip of months names each of them, the first with its year', () => {
  const [wide = ''] = drawTimeline('security', { ...fixtureTables, milestones: [{ ...milestone('spring-visit'), date: '2021-12' }] });
  expect(words(wide)).toEqual(expect.arrayContaining(['September 2021', 'October', 'November', 'December']));
});

test('the text alternative gives each date its year, and one year is no stretch', () => {
  const [wide = ''] = drawTimeline('security', { ...fixtureTables, milestones: [{ ...milestone('spring-visit'), date: '2021-12' }] });
  expect(wide).toContain('aria-label="Months of 2021: Spring visit (December 2021)."');
});

const words = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text.replace(/<[^>]+>/g, ''));

test('the whole line shows every dated milestone once and a ring for each that is not', () => {
  const [wide = ''] = drawTimeline('question', fixtureTables);
  expect(words(wide)).toEqual(expect.arrayContaining(['1999 First visit', '2008 Policy paper', '2017 Seat gained', '2021 Joint exercise']));
  // of the marks of 2021, which stand over one another, the highest alone has the year
  expect(words(wide)).toEqual(expect.arrayContaining(['Gas pact', 'Spring visit']));
  // dated: 9 of the fixture's 11; undated: the groups, the planned visit, and the commission, of which only the decade is known
  expect(wide.match(/class="timeline-mark timeline-year-\d{4}"/g)).toHaveLength(8);
  expect(wide.match(/timeline-undated/g)).toHaveLength(3);
});

test('a shorter stretch of time says from where on the whole line each of its marks comes', () => {
  const [wide = ''] = drawTimeline('baby-steps', fixtureTables);
  const [, dx, x] = /timeline-only" data-dx="(-?\d+)" data-dy="-?\d+" cx="([\d.]+)"/.exec(wide) ?? [];
  // the first visit: on the whole line in the middle of 1999; it ends with 24 February 2022, day 55
  expect(Number(x) + Number(dx)).toBeCloseTo((52.5 / (75 + 54 / 365)) * 1136, -0.5);
});

test('a name keeps off the mark before it, and stands higher where it would be near', () => {
  const at = (id: string, year: string, title: string) => ({ ...milestone('summit'), id, title, date: year });
  const heights = (title: string) => {
    const milestones = [at('before', '1999', 'Before'), at('after', '2011', title)];
    return layLine(timelineOptions.question, milestones, []).marks.map(({ height }) => height);
  };
  const [free, alike] = heights('Name');
  expect(alike).toBe(free);
  // 12 of 75 years are 182 slide pixels: the name ends 20 of them from the middle of the mark
  const [low = 0, high = 0] = heights('A longer na');
  expect(high).toBeGreaterThan(low);
});

test('the opening of a part highlights its own marks on the whole line and counts its contacts, the latest with its name', () => {
  const [wide = '', narrow = ''] = drawTimeline('partnership', fixtureTables);
  // the fixture has three contacts of 2021 and five marks before
  expect(wide.match(/class="timeline-mark timeline-in-part"/g)).toHaveLength(3);
  expect(wide.match(/timeline-out-of-part/g)).toHaveLength(5);
  expect(words(wide)).toEqual(['1947', '1990', '2021', '15 July 2021 Gas pact', '3 contacts']);
  // a phone has room for the names, those of the part alone, in the same order
  expect(words(narrow).filter((one) => /^(Spring visit|Gas pact|Joint exercise)$/.test(one))).toEqual([
    'Spring visit',
    'Gas pact',
    'Joint exercise',
  ]);
  expect(words(narrow)).toContain('Joint exercise');
  expect(words(narrow)).not.toContain('First visit');
});

test.each([
  [['2021-04', '2021-05', '2021-06', '2021-07', '2021-12'], 4],
  [['2021-04', '2021-12', '2021-05'], 1],
  [['2021-12', '2021-04', '2021'], 0],
  [['2021-12'], 0],
] as const)('of contacts of %s, an opening names the latest at its mark, clear of their count', (dates, latest) => {
  const milestones = dates.map((date, i) => ({ ...milestone('summit'), id: `at-${i}`, title: `On ${date}`, date }));
  const [wide = ''] = drawTimeline('partnership', { ...fixtureTables, milestones });
  const numberIn = (pattern: RegExp) => Number(pattern.exec(wide)?.[1]);
  const lineY = numberIn(/timeline-axis" d="M0 ([\d.]+)/);
  const name = numberIn(/y="([\d.]+)"[^>]*><tspan[^>]*>December 2021 <\/tspan>On 2021-12</);
  // the marks of a year stand over one another in the order of the table: 26 over the line, then 30 each; 26 * 0.34 down to the baseline
  expect(name).toBeCloseTo(lineY - 26 - 30 * latest + 8.8, 0);
  expect(Math.abs(name - numberIn(/timeline-count" x="[\d.]+" y="([\d.]+)"/))).toBeGreaterThan(30);
});

test('the opening of a part of many years names all its marks', () => {
  const [wide = ''] = drawTimeline('foundation', fixtureTables);
  expect(words(wide)).toEqual(expect.arrayContaining(['1947', '1990', '2020', '1999 First visit', '2017 Seat gained']));
  expect(words(wide)).not.toContain('2021 Joint exercise');
});

test('a decade has a row for each milestone: a mark with its year, or a bracket for what has the decade alone', () => {
  const [wide = ''] = drawTimeline('baby-steps', fixtureTables);
  const years = Array.from({ length: 10 }, (_, i) => String(1990 + i));
  expect(words(wide)).toEqual([...years, '1999', 'First visit', '1990s', 'Joint commission']);
  expect(wide.match(/class="timeline-bracket timeline-quiet"/g)).toHaveLength(1);
  expect(wide.match(/timeline-undated/g)).toHaveLength(1);
});

test('a mark in a year of a decade stands over the name of that year', () => {
  const [wide = ''] = drawTimeline('baby-steps', fixtureTables);
  const x = Number(/timeline-only"[^>]* cx="([\d.]+)"/.exec(wide)?.[1]);
  expect(Number(/timeline-caption" x="([\d.]+)"[^>]*>1999</.exec(wide)?.[1])).toBeCloseTo(x, 0);
});

test('a row of a decade says what its milestone was, where the table does', () => {
  const [wide = ''] = drawTimeline('baby-steps', {
    ...fixtureTables,
    timelineDates: [{ milestone: 'first-visit', when: '1999', what: 'at the top' }],
  });
  expect(words(wide)).toContain('at the top');
});

test('the rings of the whole line say what they are', () => {
  const [wide = ''] = drawTimeline('question', fixtureTables);
  expect(words(wide)).toEqual(expect.arrayContaining(['2 contacts', '1 planned']));
});

/** From where to where the days are hatched that a date leaves open, days of a strip of 122. */
function openDays(tables: typeof fixtureTables): number[][] {
  const [wide = ''] = drawTimeline('security', tables);
  return [...wide.matchAll(/class="timeline-open" d="M([\d.]+) [\d.]+h([\d.]+)/g)].map(([, x, width]) =>
    [Number(x) - 1, Number(x) + Number(width) + 1].map((end) => Math.round((end / 1136) * 122)),
  );
}

test('a strip of months hatches the days that a date leaves open', () => {
  const at = (date: string, precision: 'month' | 'day') => ({ ...milestone('spring-visit'), id: 'moved', date, precision });
  const daysOf = (one: ReturnType<typeof at>) => openDays({ ...fixtureTables, milestones: [one] });
  expect(daysOf(at('2021-12', 'month'))).toEqual([[91, 122]]);
  expect(daysOf(at('2021-10-15', 'day'))).toEqual([[44, 45]]);
  expect(daysOf(at('2021-04', 'month'))).toEqual([]);
  const narrowed = { milestone: 'moved', when: 'late September', days: { first: '2021-09-21', last: '2021-09-30' } };
  expect(openDays({ ...fixtureTables, milestones: [at('2021-09', 'month')], timelineDates: [narrowed] })).toEqual([[20, 30]]);
});

test('an earlier milestone of a strip stands over the words that it would touch', () => {
  const at = (id: string, date: string) => ({ ...milestone('spring-visit'), id, title: `On ${date}`, date, precision: 'day' as const });
  const days = ['2021-09-02', '2021-09-12', '2021-11-20'];
  const [wide = ''] = drawTimeline('security', { ...fixtureTables, milestones: days.map((date) => at(`at-${date}`, date)) });
  const heightOf = (title: string) => Number(new RegExp(`y="([\\d.]+)" text-anchor="\\w+">${title}<`).exec(wide)?.[1]);
  const [first = 0, second = 0, third = 0] = days.map((date) => heightOf(`On ${date}`));
  expect(first).toBeLessThan(second);
  expect(second).toBe(third);
});

test('what has no date is as long on a strip as it lasted', () => {
  const lasted = { milestone: 'exercise', when: 'two weeks', length: 14 };
  const [wide = ''] = drawTimeline('security', { ...fixtureTables, timelineDates: [lasted] });
  const width = /class="timeline-length [^>]* width="(\d+)"/.exec(wide)?.[1];
  expect(Number(width)).toBeCloseTo((14 / 122) * 1136, -0.5);
});

test('what has no place on a strip has a dashed outline, a circle too', () => {
  const visit = { ...milestone('spring-visit'), date: '2021', precision: 'year' as const };
  for (const svg of drawTimeline('security', { ...fixtureTables, milestones: [visit] }))
    expect(svg).toMatch(/<circle class="timeline-mark timeline-undated" [^>]*stroke-dasharray="[\d.]+ [\d.]+"/);
});

test('how long something lasted stands before what else is known of its date', () => {
  for (const svg of drawTimeline('security', fixtureTables))
    expect(svg).toContain('No date given: Joint exercise (2021, two weeks, in Russia).');
});

test('the list of a phone says what is known of a date, where the slide does', () => {
  const known = { milestone: 'exercise', when: 'two weeks; 2021, as we read it' };
  const [, narrow = ''] = drawTimeline('security', { ...fixtureTables, timelineDates: [known] });
  expect(words(narrow)).toContain('two weeks; 2021, as we read it');
});

test('what is still to come stands as a ring on the dashed line after the article', () => {
  const [wide = ''] = drawTimeline('projections', fixtureTables);
  expect(wide).toContain('timeline-future');
  expect(wide).toMatch(/<circle class="timeline-mark timeline-undated timeline-planned"/);
  expect(words(wide)).toContain('Next visit');
});

test.each(timelineNames)('the timeline %s of the deck is two plain images that say what they show', (name) => {
  const images = drawTimeline(name, projectTables(root));
  expect(images).toHaveLength(2);
  for (const svg of images) {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]{60,}"/);
    expect(svg).not.toMatch(/ id=| style=|<mask|<filter|NaN|undefined[^"-]/);
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
    for (const [, x, y] of svg.matchAll(/<text[^>]* x="(-?[\d.]+)" y="(-?[\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(-1);
      expect(Number(x)).toBeLessThanOrEqual(width + 1);
      expect(Number(y)).toBeLessThanOrEqual(height + 1);
    }
  }
});
