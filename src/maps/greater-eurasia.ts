import { geoAzimuthalEqualArea } from 'd3-geo';
import { countries } from './countries.ts';
import { Sheet, svg } from './map-svg.ts';

/** The states that the plan would join. The article says "EAEU member states"; the five of 2022 are common knowledge. */
export function greaterEurasia(): string {
  const projection = geoAzimuthalEqualArea().rotate([-84, -44]).scale(560).translate([462, 222]);
  const sheet = new Sheet(projection, 840, 530, 240);
  const classes = {
    russia: 'map-member',
    belarus: 'map-member',
    kazakhstan: 'map-member',
    kyrgyzstan: 'map-member',
    armenia: 'map-member',
    china: 'map-invited',
    iran: 'map-invited',
    india: 'map-invited',
    pakistan: 'map-pakistan map-pakistan-whole',
  } as const;
  return svg(
    'greater-eurasia',
    840,
    530,
    'Map: the Eurasian Economic Union in the north, China, Iran and India around it, and Pakistan between them.',
    'xMaxYMid meet',
    [
      ...countries(sheet, classes, 0.35, 9),
      sheet.label({ at: [92, 57], text: 'Russia', className: 'map-label-main', anchor: 'middle' }),
      sheet.label({ at: [67, 48], text: 'Kazakhstan', anchor: 'middle' }),
      sheet.label({ at: [104, 35], text: 'China', anchor: 'middle' }),
      sheet.label({ at: [54, 32], text: 'Iran', anchor: 'middle' }),
      sheet.label({ at: [79, 22], text: 'India', anchor: 'middle' }),
      sheet.label({ at: [66, 25], text: 'Pakistan', className: 'map-label-main map-label-own', dx: -6, dy: 26, anchor: 'end' }),
    ],
  );
}
