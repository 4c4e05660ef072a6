import { geoMercator } from 'd3-geo';
import { Sheet, svg } from './map-svg.ts';
import { islamabad, moscow } from './places.ts';
import { worldAt } from './world.ts';

/** Bare land without countries, and the line from Islamabad to Moscow: the idea of the deck. */
export function title(): string {
  const projection = geoMercator()
    .center([...moscow])
    .scale(700)
    .translate([700, 104]);
  const sheet = new Sheet(projection, 1280, 720);
  const [x1, y1] = sheet.at(islamabad);
  const [x2, y2] = sheet.at(moscow);
  return svg('title', 1280, 720, 'Map without borders: a line from Islamabad to Moscow.', 'xMaxYMid slice', [
    sheet.area(worldAt(0.12).land, 'map-bare-land'),
    `<path class="map-route" pathLength="1" d="M${x1},${y1}L${x2},${y2}"/>`,
    sheet.dot(islamabad, 'map-end', 7),
    sheet.dot(moscow, 'map-end', 7),
    sheet.label({ at: islamabad, text: 'Islamabad', dx: -20, dy: 30, anchor: 'end' }),
    sheet.label({ at: moscow, text: 'Moscow', dx: 16, dy: -10 }),
  ]);
}
