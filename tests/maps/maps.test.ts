import { geoContains } from 'd3-geo';
import { expect, test } from 'vitest';
import { inSteps } from '../../src/maps/map-svg.ts';
import { drawMap, mapNames, mapNotes } from '../../src/maps/maps.ts';
import { iso, worldAt } from '../../src/maps/world.ts';

const world = worldAt(0.01);
const disputed = (place: [number, number]) => world.disputed.some((area) => geoContains(area, place));

test.each([
  ['Srinagar', [74.8, 34.08]],
  ['Jammu', [74.86, 32.73]],
  ['Muzaffarabad', [73.47, 34.37]],
  ['Gilgit', [74.31, 35.92]],
  ['Simferopol', [34.1, 44.95]],
] as const)('%s lies in an area that the maps hatch as disputed', (_name, place) => {
  expect(disputed([...place])).toBe(true);
});

test.each([
  ['Islamabad', [73.05, 33.69]],
  ['Lahore', [74.35, 31.55]],
  ['Amritsar', [74.87, 31.63]],
  ['Kashgar', [75.99, 39.47]],
  ['Kabul', [69.2, 34.53]],
  ['Kherson', [32.6, 46.64]],
] as const)('%s does not', (_name, place) => {
  expect(disputed([...place])).toBe(false);
});

test('Crimea is in no country’s colour', () => {
  const russia = world.countries.find(({ id }) => id === iso.russia);
  if (!russia) throw new Error('expected Russia, got none');
  expect(geoContains(russia, [34.3, 45.2])).toBe(false);
  expect(geoContains(russia, [37.62, 55.75])).toBe(true);
});

test.each(mapNames)('the map %s is one picture with a name, without ids, styles or scripts', (name) => {
  const svg = drawMap(name, { length: '1,100 km' });
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]{30,}"/);
  expect(svg).not.toMatch(/ id=| style=|<script|<image|NaN|undefined/);
  expect(svg.match(/<path/g)?.length).toBeGreaterThan(1);
});

test('every map with countries says whose boundaries it shows and endorses none', () => {
  for (const name of mapNames.filter((name) => name !== 'title' && name !== 'priorities'))
    expect(mapNotes[name]).toMatch(/Natural Earth, no endorsement implied.*disputed/);
  // bare land, no borders
  for (const name of ['title', 'priorities'] as const) expect(mapNotes[name]).toBe('Land: Natural Earth');
});

test('an outline in steps is the same outline', () => {
  expect(inSteps('M5,5L7,6L4,10L4,10L-1,8Z')).toBe('M5,5l2,1-3,4-5-2z');
  expect(inSteps('M0,0L1,0L1,1ZM9,9L8,9L8,8Z')).toBe('M0,0l1,0 0,1zM9,9l-1,0 0-1z');
  expect(inSteps('M5,5L5,5Z')).toBe('');
  expect(inSteps('')).toBe('');
});
