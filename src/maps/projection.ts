import { geoAzimuthalEqualArea } from 'd3-geo';
import type { Point } from '../data/places.ts';
import type { Kilometres } from './plane.ts';

const earthRadiusKm = 6371;

/** The one projection of the deck: azimuthal, equal areas, in kilometres, with its centre near the middle of Eurasia. */
const azimuthal = geoAzimuthalEqualArea().rotate([-75, -47]).scale(earthRadiusKm).translate([0, 0]);

/** @throws Error for a point that is not on the globe */
export function project(point: Point): Kilometres {
  const place = azimuthal([...point]);
  if (!place) throw new Error(`expected longitude and latitude, got ${point.join(', ')}`);
  return place;
}

/** Longitude and latitude of a point of the plane. */
export function unproject([x, y]: Kilometres): Point {
  const point = azimuthal.invert?.([x, y]);
  if (!point) throw new Error(`expected a point of the projected plane, got ${x}, ${y}`);
  return point;
}

/** How far north turns from upwards at a point, radians clockwise. */
export function northTurn([longitude, latitude]: Point): number {
  const [x, y] = project([longitude, latitude]);
  const [northX, northY] = project([longitude, latitude + 0.01]);
  return Math.atan2(northX - x, y - northY);
}
