import type { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { Pen } from '../../src/charts/marks/pen.ts';
import type { Kind } from '../../src/data/milestones.ts';
import { dashesOf, placed, shapes } from '../../src/timeline/shapes.ts';
import { mark } from '../../src/timeline/svg.ts';

const sum = (lengths: readonly number[]) => lengths.reduce((whole, length) => whole + length, 0);
/** Whether an outline is drawn at a distance from where it begins. */
const isDrawn = (dashes: readonly number[], distance: number) =>
  dashes.findIndex((_, i) => sum(dashes.slice(0, i + 1)) > distance) % 2 === 0;

test('the dashes of a circle close without a seam', () => {
  const dashes = dashesOf({ circle: 10 });
  expect(dashes).toHaveLength(2);
  // eight dashes, each with its gap, around 2 pi 10
  expect(8 * sum(dashes)).toBeCloseTo(20 * Math.PI, 6);
});

test.each(['seat', 'paper', 'agreement', 'exercise'] as const)(
  'dashes in the shape of %s go once around it, with one on each corner',
  (kind) => {
    const shape = shapes[kind];
    const corners = 'corners' in shape ? shape.corners : [];
    const sides = corners.map(([x, y], i) => {
      const [nextX = 0, nextY = 0] = corners[(i + 1) % corners.length] ?? [];
      return Math.hypot(nextX - x, nextY - y);
    });
    const dashes = dashesOf(shape);
    expect(sum(dashes)).toBeCloseTo(sum(sides), 6);
    for (const [i, side] of sides.entries()) {
      const corner = sum(sides.slice(0, i + 1));
      const next = sides[(i + 1) % sides.length] ?? 0;
      expect(isDrawn(dashes, corner - 0.09 * side), 'before a corner').toBe(true);
      expect(isDrawn(dashes, (corner + 0.09 * next) % sum(sides)), 'behind a corner').toBe(true);
    }
    // the longest side is half a dash, a gap and so on: the first gap lies around a sixth of it
    const longest = Math.max(...sides);
    const first = sides.indexOf(longest);
    expect(isDrawn(dashes, sum(sides.slice(0, first)) + longest / 6), 'between').toBe(false);
    // of a side that is less than half as long the one gap is in its middle
    for (const [i, side] of sides.entries())
      if (side < longest / 2) expect(isDrawn(dashes, sum(sides.slice(0, i)) + side / 2), 'between').toBe(false);
  },
);

test.each(['visit', 'seat', 'exercise'] as const)('the timeline dashes the mark of the kind %s that has no place, and no other', (kind) => {
  const dashes = dashesOf(placed(shapes[kind], 0, 0, 10));
  const drawn = (dashed?: boolean) =>
    /stroke-dasharray="([^"]*)"/
      .exec(mark(kind, 0, 0, 10, '', undefined, dashed))?.[1]
      ?.split(' ')
      .map(Number);
  expect(drawn(true)).toEqual(dashes.map((length) => expect.closeTo(length, 1)));
  expect(drawn()).toBeUndefined();
});

/** What a pen does for a mark: the dashes of each stroke and the colour of each filling. */
function penned(kind: Kind, look: Parameters<Pen['mark']>[5]) {
  const [strokes, fills]: [number[][], string[]] = [[], []];
  let dashes: number[] = [];
  const context = {
    fillStyle: '',
    beginPath() {},
    closePath() {},
    moveTo() {},
    lineTo() {},
    arc() {},
    setLineDash: (lengths: number[]) => {
      dashes = lengths;
    },
    stroke: () => strokes.push(dashes),
    fill: () => fills.push(context.fillStyle),
  };
  new Pen({ ctx: context, options: {} } as unknown as Chart).mark(kind, 0, 0, 10, '--ink', look);
  expect(dashes).toEqual([]);
  return { strokes, fills };
}

test('a chart dashes what has no place, a circle like corners, and fills what has one', () => {
  for (const kind of ['visit', 'seat', 'exercise'] as const)
    expect(penned(kind, { dashed: true })).toEqual({ strokes: [dashesOf(placed(shapes[kind], 0, 0, 10))], fills: [] });
  expect(penned('visit', {})).toEqual({ strokes: [], fills: ['--ink'] });
  expect(penned('visit', { hollow: '--surface' })).toEqual({ strokes: [[]], fills: ['--surface'] });
});
