import { expect, test } from 'vitest';
import { readTables } from '../../src/data/tables.ts';
import { assemble } from '../../src/vite/assemble.ts';
import { fixtureSlides, fixtureTexts } from '../fixture.ts';

test.each([
  ['map-labels', 'pakstream,,city', 'silk-road,,city', 'map-labels.csv:2: map: expected one of title, after-2001'],
  ['map-labels', 'harbour,,0', 'port,,0', 'map-labels.csv:2: at: expected an id of places.csv, slide pixels'],
  ['map-labels', 'pipeline@0.5', 'road@0.5', 'map-labels.csv:3: at: expected a line of the map pakstream, got "road"'],
  ['map-labels', 'harbour,,0,36', 'harbour,,0,900', 'map-labels.csv:2: pakstream, wide: expected "Harbour" inside the map'],
  ['map-lines', 'harbour market', 'harbour', 'map-lines.csv:2: points: expected two places or more, got "harbour"'],
  ['map-lines', 'accent', 'purple', 'map-lines.csv:2: stroke: expected one of accent, accent-dashed'],
  ['map-cameras', '3600', '36000', 'map-cameras.csv:2: km_across: expected a number from 500 to 24,000, got "36000"'],
  [
    'map-cameras',
    'pakstream,narrow',
    'energy,narrow',
    'map-cameras.csv:1: map: expected a row for "pakstream" on the narrow screen, got none',
  ],
  ['map-areas', 'pakistan,pakistan', 'atlantis,pakistan', 'map-areas.csv:2: country: expected one of afghanistan, armenia'],
  ['places', '67.01', '267.01', 'places.csv:2: longitude: expected degrees from -180 to 180, got "267.01"'],
  ['maps', 'near', 'close', 'maps.csv:2: detail: expected one of far, near, got "close"'],
] as const)('%s.csv with "%s" changed to "%s" stops the build', (table, from, to, says) => {
  const path = `assets/data/${table}.csv`;
  const text = fixtureTexts[path] ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(() => assemble(fixtureSlides, readTables({ ...fixtureTexts, [path]: changed }), { notes: true })).toThrow(`assets/data/${says}`);
});
