import { geoMercator } from 'd3-geo';
import { Sheet, svg } from './map-svg.ts';
import { islamabad, moscow } from './places.ts';
import { worldAt } from './world.ts';

/** The line of the title once more, moved to make room for the stops that the slide puts on it (src/styles/slides/priorities.css knows its ends). */
export function priorities(): string {
  const projection = geoMercator()
    .center([...moscow])
    .scale(616)
    .translate([640, 228]);
  const sheet = new Sheet(projection, 1280, 720);
  const [x1, y1] = sheet.at(islamabad);
  const [x2, y2] = sheet.at(moscow);
  return svg('priorities', 1280, 720, 'Map without borders: the line from Islamabad has reached Moscow.', 'xMaxYMid slice', [
    sheet.area(worldAt(0.12).land, 'map-bare-land'),
    `<path class="map-route" pathLength="1" d="M${x1},${y1}L${x2},${y2}"/>`,
    sheet.dot(islamabad, 'map-end', 9),
    sheet.dot(moscow, 'map-end', 9),
    sheet.label({ at: islamabad, text: 'Islamabad', dx: 22, dy: 8 }),
    sheet.label({ at: moscow, text: 'Moscow', dx: 22, dy: 2 }),
  ]);
}
