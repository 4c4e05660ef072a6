import { geoMercator } from 'd3-geo';
import { countries } from './countries.ts';
import { type Point, Sheet, svg } from './map-svg.ts';
import { islamabad, karachi, punjab } from './places.ts';
import { worldAt } from './world.ts';

/** The way of the pipeline through Pakistan, a schematic line with a few bends. */
const way: readonly Point[] = [karachi, [68.6, 27], [70.1, 28.9], [71.6, 30.2], punjab];

/** @param length the length of the pipeline in words: "1,100 km" */
export function pakstream(length: string): string {
  const pakistan = worldAt(0.01).countries.find(({ id }) => id === '586');
  if (!pakistan) throw new Error('expected Pakistan among the countries of world-atlas, got none');
  const projection = geoMercator().fitExtent(
    [
      [70, 70],
      [575, 590],
    ],
    pakistan,
  );
  const sheet = new Sheet(projection, 760, 720, 240);
  return svg(
    'pakstream',
    760,
    720,
    `Map of Pakistan: a schematic line of ${length} from the terminals in Karachi to Punjab.`,
    'xMaxYMid meet',
    [
      ...countries(sheet, { pakistan: 'map-pakistan' }, 0.015, 22),
      sheet.line(way, 'map-route'),
      sheet.dot(karachi, 'map-stop', 11),
      sheet.dot(punjab, 'map-stop', 11),
      sheet.dot(islamabad, 'map-place', 6),
      sheet.label({ at: islamabad, text: 'Islamabad', dx: -14, dy: 7, anchor: 'end' }),
      sheet.label({ at: karachi, text: 'Karachi terminals', className: 'map-label-main', dx: -22, dy: 12, anchor: 'end' }),
      sheet.label({ at: punjab, text: 'Punjab', className: 'map-label-main', dx: 22, dy: 8 }),
      sheet.label({ at: [69.4, 28.2], text: length, className: 'map-label-main map-label-length', dx: -22, dy: -14, anchor: 'end' }),
    ],
  );
}
