import { expect, test } from 'vitest';
import type { Point } from '../../src/data/places.ts';
import { liesInJammuAndKashmir } from '../../src/maps/disputed.ts';
import { outlines } from '../../src/maps/outlines.ts';
import { project } from '../../src/maps/projection.ts';
import { liesInCountry, liesOnLand } from '../../src/maps/world.ts';
import { tables } from './layouts.ts';

const named = tables.maps.places.map((place) => [place.id, place] as const);

test.each(named.filter(([, { liesIn }]) => liesIn !== undefined))('%s lies where places.csv says', (_id, { point, liesIn }) => {
  if (liesIn === 'sea') expect(liesOnLand(point)).toBe(false);
  else expect(liesIn && liesInCountry(point, liesIn)).toBe(true);
});

test.each([
  ['Srinagar', [74.8, 34.08]],
  ['Jammu', [74.86, 32.73]],
  ['Muzaffarabad', [73.47, 34.37]],
  ['Gilgit', [74.31, 35.92]],
] as const)('%s lies in the area that the maps stipple as disputed', (_name, point) => {
  expect(liesInJammuAndKashmir(point as Point)).toBe(true);
});

test.each([
  ['Islamabad', [73.05, 33.69]],
  ['Lahore', [74.35, 31.55]],
  ['Amritsar', [74.87, 31.63]],
  ['Kashgar', [75.99, 39.47]],
  ['Kabul', [69.2, 34.53]],
] as const)('%s does not', (_name, point) => {
  expect(liesInJammuAndKashmir(point as Point)).toBe(false);
});

test('Crimea is in no country’s colour, and stippled', () => {
  const [x, y] = project([34.1, 44.95]);
  const all = outlines('far', ['russia'], { left: x - 900, top: y - 900, right: x + 900, bottom: y + 900 });
  expect(all).toMatch(/id="outline-far-disputed"/);
  const stipple = /id="outline-far-stipple" d="([^"]*)"/.exec(all)?.[1] ?? '';
  const dots = [...stipple.matchAll(/M(-?\d+),(-?\d+)h0/g)].map(([, dotX, dotY]) => Math.hypot(Number(dotX) * 4 - x, Number(dotY) * 4 - y));
  expect(Math.min(...dots)).toBeLessThan(60);
});
