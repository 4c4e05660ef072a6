import { expect, test } from 'vitest';
import { agreementsCount } from '../../src/charts/agreements-count.ts';
import { fixtureTables } from '../fixture.ts';
import { marksOf, seriesOf, wordsOf } from './drawn.ts';

const first = agreementsCount(fixtureTables, 0);
const last = agreementsCount(fixtureTables);
const placesOf = (name: string, step = last) => (seriesOf(step, name) ?? []) as { x: number; y: number }[];
/** The lane of a mark: the lines between lanes are rules across the whole chart. */
function laneOf({ y }: { y: number }, step = last) {
  const edges = marksOf(step).rules?.items.flatMap((rule) => (rule.x === undefined && typeof rule.y === 'number' ? [rule.y] : [])) ?? [];
  return ['agreement', 'body', 'seat'][edges.filter((edge) => y < edge).length];
}
/** What stands before the years: names and counts, lane by lane, without "no date". */
const headings = (step: typeof last) =>
  marksOf(step)
    .rules?.items.flatMap(({ under }) => (under ? [under] : []))
    .slice(0, -1);

test('agreements-count: the article’s own stand at their year, in the middle of their decade, or behind all years', () => {
  // the commission of the 1990s, the agreement of 2014, the seat of 2017, the pact of 2021; the working groups have no date
  const marks = placesOf('article', first);
  expect(marks.map((mark) => [mark.x, laneOf(mark, first)])).toEqual([
    [1994.5, 'body'],
    [2014, 'agreement'],
    [2017, 'seat'],
    [2021, 'agreement'],
    [expect.closeTo(2023, 0), 'body'],
  ]);
  expect(wordsOf(first)).toEqual([
    '1990s: Joint commission',
    '2014: Defence agreement',
    '2017: Seat gained',
    '2021: Gas pact',
    'Working groups',
  ]);
});

test('agreements-count: those without a year are dashed in the shape of their kind, also where a decade is known', () => {
  expect(marksOf(first).kinds?.items.map(({ kind, dashed = false }) => [kind, dashed])).toEqual([
    ['body', true],
    ['agreement', false],
    ['seat', false],
    ['agreement', false],
    ['body', true],
  ]);
});

test('agreements-count: the ring of a decade is drawn out from its first year to its last', () => {
  expect(marksOf(first).kinds?.items.map(({ over }) => over)).toEqual([[1990, 1999], undefined, undefined, undefined, undefined]);
});

test('agreements-count: the record joins on the second step, those of one year on a pile', () => {
  expect(placesOf('record', first)).toEqual([]);
  const marks = placesOf('record');
  // signed by the two states in 1997 and twice in 2011, a body of 2003, a seat of 2005
  expect(marks.map((mark) => [mark.x, laneOf(mark)])).toEqual([
    [1997, 'agreement'],
    [2003, 'body'],
    [2005, 'seat'],
    [2011, 'agreement'],
    [2011, 'agreement'],
  ]);
  expect((marks[4]?.y ?? 0) - (marks[3]?.y ?? 0)).toBeGreaterThan(0);
  const record = marksOf(last).kinds?.items.filter(({ dataset }) => dataset === 1);
  expect(record?.map(({ kind }) => kind)).toEqual(['agreement', 'body', 'seat', 'agreement', 'agreement']);
  expect(new Set(record?.map(({ hollow }) => hollow))).toEqual(new Set(['--surface']));
  expect(new Set(record?.map(({ colour }) => colour))).toEqual(new Set(['--quiet']));
  const article = marksOf(last).kinds?.items.filter(({ dataset }) => dataset === 0);
  expect(new Set(article?.map(({ hollow, colour }) => `${hollow} ${colour}`))).toEqual(new Set(['undefined --ink']));
});

test('agreements-count: each count has its word, and they are never added', () => {
  expect(headings(first)?.join(' ')).toBe('Agreements 2 named Standing bodies 2 named Seats 1 named');
  expect(headings(last)?.join(' ')).toBe('Agreements 2 named 3 at least Standing bodies 2 named 1 at least Seats 1 named 1 at least');
});

test('agreements-count: a high pile stays in its lane', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({
    date: '2011',
    until: '',
    precision: 'year' as const,
    kind: 'agreement' as const,
    between: 'states' as const,
    title: `Agreement ${i}`,
    status: 'signed' as const,
    note: '',
    sources: ['news'],
    paragraph: '' as const,
  }));
  const drawn = agreementsCount({ ...fixtureTables, recordEvents: many });
  for (const mark of placesOf('record', drawn)) expect(laneOf(mark, drawn)).toBe('agreement');
});

test('agreements-count: summary and table tell the last step', () => {
  expect(last.steps).toBe(1);
  expect(first.summary).toBe(last.summary);
  expect(last.summary).toBe(
    'Three lanes of marks: the article names five agreements, standing bodies and seats, four of them placed in time and one not; the public record dates at least 5 from 1997 to 2011, among them agreements 3, standing bodies 1, seats 1.',
  );
  // five of the article, five of the record
  expect(last.table.rows).toHaveLength(10);
  expect(last.table.rows[4]).toEqual(['no date', 'Working groups', 'body', 'the article']);
  expect(last.table.rows[7]).toEqual(['2005-07-05', 'Observer seat', 'seat', 'the public record']);
});
