import { expect, test } from 'vitest';
import { count, type Runs, readRuns, timingLines } from '../../src/speaker/rehearsal.ts';

const noon = Date.UTC(2022, 1, 24, 12);

/** Counts a run: the slide shown at each number of seconds on the clock. */
function run(moments: readonly (readonly [slide: string, elapsed: number])[], from?: Runs, at = noon): Runs | undefined {
  return moments.reduce((runs: Runs | undefined, [slide, elapsed]) => count(runs, slide, elapsed, at + elapsed * 1000), from);
}

const talk = [
  ['title', 0],
  ['title', 20],
  ['question', 30],
  ['question', 61],
  ['title', 75],
  ['question', 80],
] as const;

test('the time of the clock counts to the slide that was shown, however often it came back', () => {
  expect(run(talk)?.current.seconds).toEqual({ title: 35, question: 45 });
});

test('time before the first look is nobody’s: a view opened late counts from then on', () => {
  expect(
    run([
      ['map', 300],
      ['map', 310],
    ])?.current.seconds,
  ).toEqual({ map: 10 });
});

test('a clock set to zero begins another run, and the run before it is kept', () => {
  const again = run(
    [
      ['title', 0],
      ['title', 5],
    ],
    run(talk),
  );
  expect(again?.current.seconds).toEqual({ title: 5 });
  expect(again?.previous?.seconds).toEqual({ title: 35, question: 45 });
  // a run of a few seconds does not push a whole one out
  expect(run([['title', 0]], again)?.previous?.seconds).toEqual({ title: 35, question: 45 });
});

test('a run that was left yesterday is over, though today the clock shows more', () => {
  expect(
    run(
      [
        ['map', 100],
        ['map', 130],
      ],
      run(talk),
      noon + 24 * 3600 * 1000,
    )?.current.seconds,
  ).toEqual({ map: 30 });
});

test('times are offered as they stand on a slide, in the order of the deck', () => {
  const runs = run([...talk, ['question', 80.6]]);
  expect(runs && timingLines(runs.current, ['question', 'never', 'title'])).toBe(
    'id="question" data-timing="46"\nid="title" data-timing="35"',
  );
});

test('stored runs are read as they were written, and nothing else is taken for one', () => {
  const runs = run([['title', 0]], run(talk));
  expect(readRuns(JSON.parse(JSON.stringify(runs)))).toEqual(runs);
  for (const wrong of [undefined, 'x', {}, { current: {} }, { current: { seconds: [], slide: 1, elapsed: 0, at: 0 } }])
    expect(readRuns(wrong)).toBeUndefined();
  expect(readRuns({ current: { seconds: { title: 'x', map: 2 }, slide: 'map', elapsed: 2, at: 0 } })?.current.seconds).toEqual({ map: 2 });
});
