import { expect, test } from 'vitest';
import { textWidth } from '../../src/data/text-width.ts';
import { drawTimeline } from '../../src/timeline/draw-timeline.ts';
import { layLine } from '../../src/timeline/layout.ts';
import { closedUp, rowsOf, rowsOnBothSides } from '../../src/timeline/rows.ts';
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

test('a name to the right of its mark stands over the marks and names that it meets; with a name over its own stem it has no row', () => {
  const left = (x: number, reach: number) => ({ x, right: x, reach });
  const right = (x: number, beyond: number) => ({ x, right: x, reach: 10, beyond });
  expect(rowsOnBothSides([right(50, 200), left(400, 100)])).toEqual([0, 0]);
  expect(rowsOnBothSides([right(50, 200), left(200, 100), left(210, 100)])).toEqual([2, 0, 1]);
  expect(rowsOnBothSides([right(50, 200), right(50, 100), left(400, 100)])).toEqual([0, 1, 0]);
  expect(rowsOnBothSides([right(50, 200), right(100, 200)])).toEqual([1, 0]);
  expect(rowsOnBothSides([right(50, 200), left(400, 380)])).toEqual([undefined, 0]);
});

test.each(['Talks', 'First talks', 'A treaty of friendship'])(
  'a milestone of 1955 stands at its place on the whole line, and its name inside the picture: %s',
  (title) => {
    const early = { ...milestone('summit'), id: 'early', title, date: '1955' };
    const [wide = ''] = drawTimeline('question', { ...fixtureTables, milestones: [early, ...fixtureTables.milestones] });
    const [, d = ''] = /<path class="timeline-mark timeline-year-1955"[^>]* d="M([^"]+)Z"/.exec(wide) ?? [];
    const corners = d.split('L').map((corner) => corner.split(',').map(Number));
    const xs = corners.map(([x = Number.NaN]) => x);
    // the middle of 1955, on a line from 1947 to 24 February 2022, day 55
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo((8.5 / (75 + 54 / 365)) * 1136, 0);
    const [, x, anchor] = new RegExp(`x="([\\d.]+)" y="[\\d.]+" text-anchor="(\\w+)"><tspan[^>]*>1955 </tspan>${title}<`).exec(wide) ?? [];
    const width = textWidth(`1955 ${title}`, 26);
    const from = anchor === 'start' ? Number(x) : Number(x) - width;
    expect(from).toBeGreaterThanOrEqual(0);
    expect(from + width).toBeLessThanOrEqual(1136);
    // the name does not lie on its mark
    expect(from > Math.max(...xs) || from + width < Math.min(...xs)).toBe(true);
    // and the words at the beginning of the line stand over the mark
    const independence = Number(/y="([\d.]+)"[^>]*>Independence</.exec(wide)?.[1]);
    expect(independence).toBeLessThan(Math.min(...corners.map(([, y = Number.NaN]) => y)));
    expect(independence - 24).toBeGreaterThan(0);
  },
);

test('rows of months name each of them, and their year before the first', () => {
  const [wide = ''] = drawTimeline('security', { ...fixtureTables, milestones: [{ ...milestone('spring-visit'), date: '2021-12' }] });
  expect(words(wide)).toEqual(expect.arrayContaining(['2021', 'Sep', 'Oct', 'Nov', 'Dec']));
});

test('the text alternative gives each date its year, and one year is no stretch', () => {
  const [wide = ''] = drawTimeline('security', { ...fixtureTables, milestones: [{ ...milestone('spring-visit'), date: '2021-12' }] });
  expect(wide).toContain('aria-label="September to December 2021: Spring visit (December 2021)."');
});

const words = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text.replace(/<[^>]+>/g, ''));

test('the whole line shows every dated milestone once and a dashed mark for each that is not', () => {
  const [wide = ''] = drawTimeline('question', fixtureTables);
  expect(words(wide)).toEqual(expect.arrayContaining(['1999 First visit', '2008 Policy paper', '2017 Seat gained', 'Joint exercise*']));
  // the marks of 2021, which stand over one another, have one year together, besides that of the line, before a bracket over all of their names
  expect(words(wide)).toEqual(expect.arrayContaining(['Gas pact', 'Spring visit']));
  expect(words(wide).filter((one) => one === '2021')).toHaveLength(2);
  const [, x, top, bottom] = /timeline-lead timeline-year-2021" d="M([\d.]+) ([\d.]+)h-10V([\d.]+)h10"/.exec(wide)?.map(Number) ?? [];
  const names = ['Spring visit', 'Gas pact', 'Joint exercise\\*'].map((name) =>
    (new RegExp(`x="([\\d.]+)" y="([\\d.]+)" text-anchor="end">${name}<`).exec(wide) ?? []).map(Number),
  );
  for (const [, end = 0, baseline] of names) {
    expect(end - textWidth('Joint exercise*', 26)).toBeGreaterThan(x ?? Number.NaN);
    expect(baseline).toBeGreaterThan(top ?? Number.NaN);
    expect(baseline).toBeLessThan(bottom ?? Number.NaN);
  }
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

test('the opening of a part highlights its own marks on the whole line, names those of a year and counts its contacts', () => {
  const [wide = '', narrow = ''] = drawTimeline('partnership', fixtureTables);
  // the fixture has three contacts of 2021 and five marks before
  expect(wide.match(/class="timeline-mark timeline-in-part"/g)).toHaveLength(3);
  expect(wide.match(/timeline-out-of-part/g)).toHaveLength(5);
  expect(words(wide)).toEqual(['1947', '1990', '2021', 'Spring visit', 'Gas pact', 'Joint exercise*', '3 contacts in 2021']);
  // the count is a heading: over the highest name
  const baselineOf = (name: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${name}`).exec(wide)?.[1]);
  expect(baselineOf('3 contacts')).toBeLessThan(baselineOf('Joint exercise') - 26);
  // a phone has room for the names, those of the part alone, in the same order
  expect(words(narrow).filter((one) => /^(Spring visit|Gas pact|Joint exercise\*)$/.test(one))).toEqual([
    'Spring visit',
    'Gas pact',
    'Joint exercise*',
  ]);
  expect(words(narrow)).toContain('Joint exercise*');
  expect(words(narrow)).not.toContain('First visit');
});

test('of the contacts of a year, an opening writes each name at its mark, clear of the marks of other years', () => {
  const dates = ['2014', '2020', '2021-04', '2021-05', '2021-12'];
  const milestones = dates.map((date, i) => ({ ...milestone('summit'), id: `at-${i}`, title: `On ${date}`, date }));
  const [wide = ''] = drawTimeline('partnership', { ...fixtureTables, milestones });
  const lineY = Number(/timeline-axis" d="M0 ([\d.]+)/.exec(wide)?.[1]);
  // the lowest is 68 over the line, the others 36 each over it; 26 * 0.34 down to the baseline
  for (const [i, date] of dates.slice(2).entries())
    expect(Number(new RegExp(`y="([\\d.]+)"[^>]*>On ${date}<`).exec(wide)?.[1])).toBeCloseTo(lineY - 68 - 36 * i + 8.8, 0);
  expect(words(wide)).not.toContain('On 2020');
  // over the highest corner of a mark of another year ends the lowest name, whose letters reach a quarter of their size below the baseline
  const others = [...wide.matchAll(/class="timeline-mark timeline-out-of-part"[^>]* d="M([^"]+)Z"/g)].map(([, d = '']) => d);
  expect(others).toHaveLength(2);
  const corners = others.flatMap((d) => d.split('L').map((corner) => Number(corner.split(',')[1])));
  const baselines = [...wide.matchAll(/y="([\d.]+)"[^>]*>On 2021/g)].map(([, y]) => Number(y));
  expect(Math.max(...baselines) + 26 / 4).toBeLessThan(Math.min(...corners));
});

test('a slide about a year without names has its one mark and its year stand out', () => {
  const [wide = ''] = drawTimeline('putin-2011', fixtureTables);
  expect(wide.match(/class="timeline-mark timeline-in-part"/g)).toHaveLength(1);
  expect(words(wide)).toEqual(['1947', '1990', '2011']);
  expect(wide).toMatch(/timeline-in-part"[^>]*>2011</);
});

test('the opening of a part of many years names all its marks', () => {
  const [wide = ''] = drawTimeline('foundation', fixtureTables);
  expect(words(wide)).toEqual(expect.arrayContaining(['1947', '1990', '2020', '1999 First visit', '2017 Seat gained']));
  expect(words(wide)).not.toContain('2021 Joint exercise');
  // those behind them have their year over them
  expect(words(wide)).toContain('2021');
});

test('the opening of a part of many years signs a name whose year is our reading, as a phone does', () => {
  const timelineDates = [{ milestone: 'summit', when: '2011', isOurReading: true }];
  const [wide = '', narrow = ''] = drawTimeline('foundation', { ...fixtureTables, timelineDates });
  expect(words(wide)).toEqual(expect.arrayContaining(['1999 First visit', '2011 Summit meeting*']));
  expect(words(narrow)).toEqual(expect.arrayContaining(['First visit', 'Summit meeting*']));
});

test('a decade is one line: a mark with its year over it, and below it a dashed bracket for what has the decade alone', () => {
  const [wide = ''] = drawTimeline('baby-steps', fixtureTables);
  const years = Array.from({ length: 10 }, (_, i) => String(1990 + i));
  expect(words(wide)).toEqual([...years, 'First visit', '1999', 'Joint commission', '1990s']);
  expect(wide.match(/timeline-bracket/g)).toHaveLength(1);
  const lineY = Number(/timeline-axis" d="M0 ([\d.]+)/.exec(wide)?.[1]);
  expect(Number(/timeline-only"[^>]* cy="([\d.]+)"/.exec(wide)?.[1])).toBeLessThan(lineY);
  // its ends reach up to the years
  expect(Number(/timeline-bracket timeline-dashed" d="M1 ([\d.]+)v10H1135v-10/.exec(wide)?.[1])).toBeGreaterThan(lineY);
});

test('visits of which the decade alone is known are a bracket over all its years', () => {
  const visits = { ...milestone('first-visit'), id: 'visits', title: 'Visits', date: '1990s', precision: 'decade' as const };
  const [wide = ''] = drawTimeline('baby-steps', { ...fixtureTables, milestones: [visits] });
  const [, left, right] = /timeline-bracket" d="M([\d.]+) [\d.]+v-10H([\d.]+)v10/.exec(wide) ?? [];
  const [, from, to] = /timeline-axis" d="M([\d.]+) [\d.]+L([\d.]+)/.exec(wide) ?? [];
  // its line is half inside
  expect([Number(left) - 1, Number(right) + 1]).toEqual([Number(from), Number(to)]);
});

test('a mark in a year of a decade stands over the middle of that year', () => {
  const [wide = ''] = drawTimeline('baby-steps', fixtureTables);
  const x = Number(/timeline-only"[^>]* cx="([\d.]+)"/.exec(wide)?.[1]);
  expect(x).toBeCloseTo(1136 * 0.95, 0);
  // and a stem joins the two
  expect(Number(/timeline-stem" d="M([\d.]+)/.exec(wide)?.[1])).toBe(x);
});

test('a row of a decade says what its milestone was, where the table does', () => {
  const [wide = ''] = drawTimeline('baby-steps', {
    ...fixtureTables,
    timelineDates: [{ milestone: 'first-visit', when: '1999', what: 'at the top' }],
  });
  expect(words(wide)).toContain('at the top');
});

test('the whole line ends with the name of the last whole year, so that no other stands under its marks', () => {
  const [wide = ''] = drawTimeline('question', projectTables(root));
  const x = Number(/<text [^>]*x="([\d.]+)"[^>]*text-anchor="end">2021</.exec(wide)?.[1]);
  expect(x).toBe(1136);
  expect(words(wide)).not.toContain('2022');
});

test('the opening of a part of many years names visits of its decade, left of their bracket', () => {
  const visits = { ...milestone('first-visit'), id: 'visits', title: 'Visits', date: '1990s', precision: 'decade' as const };
  const tables = { ...fixtureTables, milestones: [...fixtureTables.milestones, visits] };
  const [wide = ''] = drawTimeline('foundation', tables);
  expect(words(wide)).toContain('1990s Visits');
  const left = Number(/timeline-bracket timeline-in-part" d="M([\d.]+)/.exec(wide)?.[1]);
  expect(Number(/x="([\d.]+)"[^>]*text-anchor="end"><tspan[^>]*>1990s /.exec(wide)?.[1])).toBeLessThan(left);
  // on another part it is neither lit nor named
  expect(words(drawTimeline('partnership', tables)[0] ?? '')).not.toContain('1990s Visits');
});

test('the dashed marks of the whole line say what they are', () => {
  const [wide = ''] = drawTimeline('question', fixtureTables);
  expect(words(wide)).toEqual(expect.arrayContaining(['standing bodies', 'planned']));
});

/** The days of 2021 from September on that lie between two places of rows of months. */
function daysBetween(svg: string, from: number, to: number): number[] {
  const [, left, right] = /timeline-axis" d="M([\d.]+) [\d.]+L([\d.]+)/.exec(svg)?.map(Number) ?? [];
  return [from, to].map((x) => Math.round(((x - (left ?? Number.NaN)) / ((right ?? Number.NaN) - (left ?? Number.NaN))) * 122));
}

test('rows of months have a bar over the days that a date leaves open, where they are wider than the mark', () => {
  const at = (date: string, precision: 'month' | 'day') => ({ ...milestone('spring-visit'), id: 'moved', date, precision });
  const openDays = (one: ReturnType<typeof at>, timelineDates: typeof fixtureTables.timelineDates = []) => {
    const [wide = ''] = drawTimeline('security', { ...fixtureTables, milestones: [one], timelineDates });
    const open = [...wide.matchAll(/class="timeline-whisker" d="M([\d.]+) [\d.]+v16m0-8H([\d.]+)/g)];
    return open.map(([, left, right]) => daysBetween(wide, Number(left) - 1, Number(right) + 1));
  };
  expect(openDays(at('2021-12', 'month'))).toEqual([[91, 122]]);
  expect(openDays(at('2021-10-15', 'day'))).toEqual([]);
  const narrowed = { milestone: 'moved', when: 'late September', days: { first: '2021-09-21', last: '2021-09-30' } };
  expect(openDays(at('2021-09', 'month'), [narrowed])).toEqual([[20, 30]]);
});

test('a milestone of some months has the days of its date before its mark, and the name of the month over its column alone', () => {
  const besideMark = (when: string, date: string) => {
    const one = { ...milestone('spring-visit'), id: 'moved', date };
    const [wide = ''] = drawTimeline('security', { ...fixtureTables, milestones: [one], timelineDates: [{ milestone: 'moved', when }] });
    return words(wide).filter((word) => when.includes(word));
  };
  expect(besideMark('late September, again', '2021-09')).toEqual(['Sep', 'late']);
  expect(besideMark('December', '2021-12')).toEqual(['Dec']);
});

test('what has no date has a column of its own behind the months, and how long it lasted in its words', () => {
  const lasted = { milestone: 'exercise', when: 'in Russia', length: 14 };
  const [wide = ''] = drawTimeline('security', { ...fixtureTables, timelineDates: [lasted] });
  expect(words(wide)).toEqual(expect.arrayContaining(['no date', 'two weeks, in Russia']));
  const [, , months] = /timeline-axis" d="M([\d.]+) [\d.]+L([\d.]+)/.exec(wide) ?? [];
  const marks = [...wide.matchAll(/timeline-mark timeline-undated" [^>]*d="M([\d.]+)/g)].map(([, x]) => Number(x));
  expect(marks.length).toBeGreaterThan(0);
  for (const x of marks) expect(x).toBeGreaterThan(Number(months));
});

test('a name that returns in the rows of months stands out in each, in a title and in what a milestone was', () => {
  const timelineDates = [{ milestone: 'spring-visit', when: 'December', what: 'of the Joint staff' }];
  const milestones = [{ ...milestone('spring-visit'), date: '2021-12' }, milestone('exercise')];
  const [wide = ''] = drawTimeline('security', { ...fixtureTables, milestones, timelineDates });
  expect(wide).toContain('<tspan class="timeline-stressed">Joint</tspan> exercise<');
  expect(wide).toContain('>of the <tspan class="timeline-stressed">Joint</tspan> staff<');
  expect(wide.match(/timeline-stressed/g)).toHaveLength(2);
});

test('the name that returns in the deck’s rows of months is in two of them or more', () => {
  const [wide = ''] = drawTimeline('security', projectTables(root));
  // each row begins with its title
  const [, ...rows] = wide.split('<text class="timeline-large"');
  expect(rows.filter((row) => row.includes('timeline-stressed')).length).toBeGreaterThanOrEqual(2);
});

test('what has no place on rows of months has a dashed outline, a circle too', () => {
  const visit = { ...milestone('spring-visit'), date: '2021', precision: 'year' as const };
  for (const svg of drawTimeline('security', { ...fixtureTables, milestones: [visit] }))
    expect(svg).toMatch(/<circle class="timeline-mark timeline-undated" [^>]*stroke-dasharray="[\d.]+ [\d.]+"/);
});

test('what has no date keeps the shape of its kind, on the months of a year and on longer lines', () => {
  const talks = { ...milestone('summit'), date: '', precision: 'undated' as const, source: '2.2' as const };
  const [months = ''] = drawTimeline('security', { ...fixtureTables, milestones: [talks] });
  expect(months).toMatch(/<path class="timeline-mark timeline-undated"/);
  const [whole = ''] = drawTimeline('question', { ...fixtureTables, milestones: [talks] });
  expect(whole).toMatch(/<path class="timeline-mark timeline-undated" stroke-dasharray=/);
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

test('what is still to come has what became of it below its date, and in the text alternative', () => {
  const known = { milestone: 'next-visit', when: 'no date given', what: 'it took place later (our addition)' };
  const [wide = ''] = drawTimeline('projections', { ...fixtureTables, timelineDates: [known] });
  const written = words(wide);
  expect(written[written.indexOf('no date given') + 1]).toBe('it took place later (our addition)');
  expect(/aria-label="([^"]*)"/.exec(wide)?.[1]).toContain('no date given; it took place later (our addition)');
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
