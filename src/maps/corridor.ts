import { geoMercator } from 'd3-geo';
import { countries } from './countries.ts';
import { type Point, Sheet, svg } from './map-svg.ts';
import { gwadar, islamabad, kashgar } from './places.ts';

/** CPEC, and the corridor that the article calls N-CPEC+: both schematic. The article names Gwadar; Kashgar is the known other end. */
const cpec: readonly Point[] = [kashgar, [75.4, 36.85], [74.3, 35.7], islamabad, [71.5, 30.2], [66.9, 28.2], gwadar];
const north: readonly Point[] = [[54.5, 52.5], [60, 49], [66.5, 44.5], [69.2, 41.3], [67.3, 37.2], [69.2, 34.5], islamabad];

export function corridor(): string {
  const projection = geoMercator().center([68, 40.5]).scale(640).translate([450, 243]);
  const sheet = new Sheet(projection, 840, 530, 240);
  const classes = {
    pakistan: 'map-pakistan',
    russia: 'map-member',
    afghanistan: 'map-transit',
    kazakhstan: 'map-central',
    uzbekistan: 'map-central',
    turkmenistan: 'map-central',
    tajikistan: 'map-central',
    kyrgyzstan: 'map-central',
  } as const;
  return svg(
    'corridor',
    840,
    530,
    'Map: CPEC as a solid line from Kashgar to Gwadar; N-CPEC+ as a dashed line from Russia through Central Asia and Afghanistan to Pakistan.',
    'xMaxYMid meet',
    [
      ...countries(sheet, classes, 0.2, 12),
      sheet.line(north, 'map-corridor-north'),
      sheet.line(cpec, 'map-route'),
      sheet.dot(kashgar, 'map-stop', 9),
      sheet.dot(gwadar, 'map-stop', 9),
      sheet.dot(islamabad, 'map-place', 6),
      sheet.label({ at: [44.5, 52.3], text: 'Russia', className: 'map-label-main', anchor: 'middle' }),
      sheet.label({ at: [72.5, 48.4], text: 'Central Asia', className: 'map-label-main', anchor: 'middle' }),
      sheet.label({ at: [66, 34], text: 'Afghanistan', anchor: 'end', dx: 26, dy: 6 }),
      sheet.label({ at: kashgar, text: 'Kashgar', className: 'map-label-main', dx: 18, dy: 6 }),
      sheet.label({ at: gwadar, text: 'Gwadar', className: 'map-label-main', dx: -18, dy: 6, anchor: 'end' }),
      sheet.label({ at: [93, 35.5], text: 'China', anchor: 'middle' }),
      sheet.label({ at: [69, 27], text: 'Pakistan', className: 'map-label-own map-label-main', dx: 12, dy: 20 }),
    ],
  );
}
