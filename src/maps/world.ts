import { createRequire } from 'node:module';
import { geoBounds, geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { type Country, countries, type Point } from '../data/places.ts';

const require = createRequire(import.meta.url);

export type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
export type CountryGeometry = GeometryObject<{ name: string }>;

/** Natural Earth's countries at 1:50 million, or at 1:10 million. */
export function world(scale: '50m' | '10m'): World {
  return (scale === '50m' ? require('world-atlas/countries-50m.json') : require('world-atlas/countries-10m.json')) as World;
}

/** A point of Crimea, which Natural Earth draws as a polygon of its own among Russia's. */
export const crimea: [number, number] = [34.3, 45.2];

interface Area {
  readonly shape: Feature<Polygon | MultiPolygon>;
  /** west, south, east and north of all of it, degrees; west is greater than east across the antimeridian */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
}

const areas = new Map<string, Area>();

/** The areas of countries by ISO number, as Natural Earth has them at 1:50 million, in degrees; of Russia without Crimea. */
function allAreas(): ReadonlyMap<string, Area> {
  if (areas.size > 0) return areas;
  const topology = world('50m');
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
  for (const shape of features)
    if (shape.id !== undefined) {
      const [[west, south], [east, north]] = geoBounds(shape);
      areas.set(String(shape.id), { shape, bounds: [west, south, east, north] });
    }
  return areas;
}

/** Testing against the bounds first spares most of the work: a build asks for some hundred points. */
function contains({ shape, bounds: [west, south, east, north] }: Area, [longitude, latitude]: Point): boolean {
  if (latitude < south || latitude > north) return false;
  if (west <= east ? longitude < west || longitude > east : longitude < west && longitude > east) return false;
  return geoContains(shape, [longitude, latitude]);
}

export function liesInCountry(point: Point, country: Country): boolean {
  const area = allAreas().get(countries[country]);
  if (!area) throw new Error(`expected ${country} among the countries of world-atlas, got none`);
  return contains(area, point);
}

/** Whether a point lies on land of any country. */
export function liesOnLand(point: Point): boolean {
  return [...allAreas().values()].some((area) => contains(area, point));
}
