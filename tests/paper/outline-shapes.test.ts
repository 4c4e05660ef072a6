import { describe, expect, test } from 'vitest';
import { dotsAlong, moved, type Point, pathOf, seen, shapesOf } from '../../src/paper/outline-shapes.ts';

test('reads areas, lines and dots as the build writes them', () => {
  expect(shapesOf('M5,5l2,1-3,4zM-1-2l3-4M7,8h0')).toEqual([
    {
      points: [
        [5, 5],
        [7, 6],
        [4, 10],
      ],
      closed: true,
    },
    {
      points: [
        [-1, -2],
        [2, -6],
      ],
      closed: false,
    },
    { points: [[7, 8]], closed: false },
  ]);
});

test('moves points as the transform of the map does', () => {
  const turned = { a: 0, b: 2, c: -2, d: 0, e: 10, f: 20 };
  expect(moved({ points: [[1, 2]], closed: false }, turned).points).toEqual([[6, 22]]);
});

describe('of a map of 100 by 50', () => {
  const shown = (points: readonly Point[], closed = true) => seen({ points, closed }, 100, 50)?.points;

  test('leaves out what lies beyond one edge', () => {
    expect(
      shown([
        [-20, 10],
        [-30, 60],
        [-40, 20],
      ]),
    ).toBeUndefined();
  });

  test('keeps an area around the map', () => {
    const around: Point[] = [
      [-50, -50],
      [150, -50],
      [150, 100],
      [-50, 100],
    ];
    expect(shown(around)).toEqual(around);
  });

  test('keeps the corners that edges inside depend on, and no others', () => {
    const bay: Point[] = [
      [10, 10],
      [200, 5],
      [300, 9],
      [250, 20],
      [200, 30],
      [10, 40],
    ];
    expect(shown(bay)).toEqual([
      [10, 10],
      [200, 5],
      [200, 30],
      [10, 40],
    ]);
  });
});

test('sets dots one after the other at one distance, around corners and back to the first', () => {
  const square: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  expect(dotsAlong({ points: square, closed: true }, 8)).toEqual([
    [0, 0],
    [8, 0],
    [10, 6],
    [6, 10],
    [0, 8],
  ]);
  expect(dotsAlong({ points: square.slice(0, 2), closed: false }, 8)).toEqual([
    [0, 0],
    [8, 0],
  ]);
});

test('writes whole units, each place once', () => {
  expect(
    pathOf({
      points: [
        [0.4, 0],
        [0.2, 0.1],
        [9.6, 3.5],
      ],
      closed: true,
    }),
  ).toBe('M0,0L10,4z');
});
