import { expect, test } from 'vitest';
import { alignAt, type Box, placeLabels, type Spot } from '../../src/charts/marks/place-labels.ts';

const area: Box = { left: 0, top: 0, width: 1000, height: 400 };
const spot = (x: number, y: number, more: Partial<Spot> = {}): Spot => ({ x, y, radius: 10, sizes: [{ width: 80, height: 30 }], ...more });
const boxes = (spots: readonly Spot[], obstacles?: readonly Box[]) => placeLabels(spots, area, obstacles).places.map((place) => place?.box);

test('words stand at the right of a lone mark', () => {
  // 100 + 10 + 6 = 116; 200 - 15 = 185
  expect(boxes([spot(100, 200)])).toEqual([{ left: 116, top: 185, width: 80, height: 30 }]);
});

test('words that would leave the area stand at the left', () => {
  // 960 - 10 - 6 - 80 = 864
  expect(boxes([spot(960, 200)])).toEqual([{ left: 864, top: 185, width: 80, height: 30 }]);
});

test('words over a mark at the edge are moved inside', () => {
  expect(boxes([spot(20, 200, { sides: ['above'] })])).toEqual([{ left: 0, top: 154, width: 80, height: 30 }]);
});

test('words keep clear of marks, obstacles and words placed before', () => {
  // a mark at the right, an obstacle at the left: the words stand above
  expect(boxes([spot(500, 200), spot(560, 200)], [{ left: 400, top: 180, width: 60, height: 40 }])[0]?.top).toBe(154);
});

test('words stand on a side where they cut no line of the scale, if one is free', () => {
  const topOf = (sides: NonNullable<Spot['sides']>) => placeLabels([spot(500, 200, { sides })], area, [], [190]).places[0]?.box.top;
  // beside the mark they reach from 185 to 215, below it from 216
  expect(topOf(['right', 'below'])).toBe(216);
  expect(topOf(['right', 'left'])).toBe(185);
});

test('words side by side keep apart', () => {
  // the first words end at 196; at the left of 300 the second would begin at 204, of 310 at 214
  const [, second] = boxes([spot(100, 200), spot(300, 200, { sides: ['left', 'below'] })]);
  expect(second?.top).toBe(216);
  const [, free] = boxes([spot(100, 200), spot(310, 200, { sides: ['left', 'below'] })]);
  expect(free?.top).toBe(185);
});

test('lines beside a mark, or over or under it but to one side, begin or end where the mark is', () => {
  const sides = ['right', 'left', 'above', 'below', 'above-right', 'above-left', 'below-right', 'below-left'] as const;
  const aligned = sides.map((side) => {
    const [box] = boxes([spot(500, 200, { sides: [side] })]);
    return box && alignAt(500, box);
  });
  expect(aligned).toEqual(['left', 'right', 'center', 'center', 'left', 'right', 'left', 'right']);
});

test('words that fit nowhere are left out, unless they are required', () => {
  const wall = [{ left: 0, top: 0, width: 1000, height: 400 }];
  expect(boxes([spot(500, 200)], wall)).toEqual([undefined]);
  expect(boxes([spot(500, 200, { required: true })], wall)).toHaveLength(1);
  expect(boxes([spot(500, 200, { required: true })], wall)[0]).toBeDefined();
});

test('another way to write the words is tried when the first has no room', () => {
  // at the left and the right the two lines would meet what stands over and under the mark; one line fits
  const sizes = [
    { width: 60, height: 60 },
    { width: 120, height: 20 },
  ];
  const around = [
    { left: 300, top: 150, width: 400, height: 30 },
    { left: 300, top: 220, width: 400, height: 30 },
  ];
  expect(placeLabels([spot(500, 200, { sizes })], area, around).places[0]?.size).toBe(1);
});

test('two hundred marks take a few hundred tries: the work grows with the marks, not with their combinations', () => {
  const sizes = [
    { width: 160, height: 60 },
    { width: 260, height: 30 },
  ];
  const crowd = Array.from({ length: 200 }, (_, i) => spot((i * 37) % 1000, (i * 53) % 400, { sizes }));
  const { tried, places } = placeLabels(crowd, area);
  // forty marks at most, each with eight sides for two sizes
  expect(tried).toBeLessThanOrEqual(640);
  expect(places).toHaveLength(200);
});
