import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoContains } from 'd3-geo';
import type { FeatureCollection, Polygon } from 'geojson';
import type { Point } from '../data/places.ts';
import type { Kilometres } from './plane.ts';
import { project } from './projection.ts';

const file = join(import.meta.dirname, '../../assets/map/disputed.geojson');
const [jammuAndKashmir] = (JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Polygon>).features.map(({ geometry }) => geometry);

/** How near a border has to be for the schematic outline to follow it, and how far apart the points of that outline are, kilometres. */
const reachKm = 34;
const spacingKm = 9;

/** The outline of Jammu and Kashmir, all its parts, in kilometres: along Natural Earth's borders where these are near, schematic elsewhere. */
export function jammuAndKashmirRing(borders: readonly Kilometres[]): Kilometres[] {
  const ring = (jammuAndKashmir?.coordinates[0] ?? []).map((point) => project(point as unknown as Point));
  const points = ring.slice(1).flatMap((to, i) => between(ring[i] ?? to, to));
  return points.map((point) => nearest(point, borders));
}

/** Whether a point lies in the area that the maps stipple in Kashmir. */
export function liesInJammuAndKashmir(point: Point): boolean {
  if (!jammuAndKashmir) return false;
  // d3-geo takes a ring drawn the other way round for the rest of the globe
  return geoContains(jammuAndKashmir, [...point]) !== geoContains(jammuAndKashmir, [0, -80]);
}

function between([x, y]: Kilometres, [toX, toY]: Kilometres): Kilometres[] {
  const count = Math.max(1, Math.round(Math.hypot(toX - x, toY - y) / spacingKm));
  return Array.from({ length: count }, (_, i) => [x + ((toX - x) * i) / count, y + ((toY - y) * i) / count]);
}

function nearest(point: Kilometres, borders: readonly Kilometres[]): Kilometres {
  const away = ([x, y]: Kilometres) => Math.hypot(x - point[0], y - point[1]);
  const near = borders.reduce<Kilometres | undefined>(
    (best, candidate) => (!best || away(candidate) < away(best) ? candidate : best),
    undefined,
  );
  return near && away(near) < reachKm ? near : point;
}
