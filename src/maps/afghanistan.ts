import { geoMercator } from 'd3-geo';
import { countries } from './countries.ts';
import { type Point, Sheet, svg } from './map-svg.ts';
import { worldAt } from './world.ts';

/** What the article expects to be discussed, written over the country from west to east. */
const subjects = ['The Taliban', 'The humanitarian crisis', 'An unstable country', 'Frozen reserves'];
const heart: Point = [65.8, 33.7];
const line = 54;

/** Afghanistan with the subjects that the article puts on it; Pakistan beside it. */
export function afghanistan(): string {
  const area = worldAt(0.04).countries.find(({ id }) => id === '004');
  if (!area) throw new Error('expected Afghanistan among the countries of world-atlas, got none');
  const projection = geoMercator().fitExtent(
    [
      [60, 150],
      [760, 640],
    ],
    area,
  );
  const sheet = new Sheet(projection, 820, 720, 240);
  return svg(
    'afghanistan',
    820,
    720,
    `Map of Afghanistan, with Pakistan beside it, and the subjects: ${subjects.join(', ')}.`,
    'xMaxYMid meet',
    [
      ...countries(sheet, { afghanistan: 'map-subject', pakistan: 'map-pakistan' }, 0.04, 22),
      ...subjects.map((text, i) =>
        sheet.label({
          at: heart,
          text,
          className: 'map-label-on-subject map-label-main',
          dy: (i - (subjects.length - 1) / 2) * line + 10,
          anchor: 'middle',
        }),
      ),
      sheet.label({ at: [68.2, 29.3], text: 'Pakistan', className: 'map-label-own map-label-main', anchor: 'middle' }),
      sheet.label({ at: [59.6, 31.4], text: 'Iran', dx: 18, anchor: 'middle' }),
    ],
  );
}
