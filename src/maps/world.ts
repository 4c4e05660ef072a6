import { createRequire } from 'node:module';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { type Country, countries, type Point } from '../data/places.ts';
import { contains } from './plane.ts';

const require = createRequire(import.meta.url);

export type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
export type CountryGeometry = GeometryObject<{ name: string }>;

/** Natural Earth's countries at 1:50 million, or at 1:10 million. */
export function world(scale: '50m' | '10m'): World {
  return (scale === '50m' ? require('world-atlas/countries-50m.json') : require('world-atlas/countries-10m.json')) as World;
}

/** A point of Crimea, which Natural Earth draws as a polygon of its own among Russia's. */
export const crimea: [number, number] = [34.3, 45.2];

/** A polygon in degrees, its outer ring first, with the rectangle around it. No polygon of Natural Earth crosses the antimeridian. */
interface Area {
  readonly rings: readonly (readonly (readonly number[])[])[];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const areas = new Map<string, readonly Area[]>();
const land: Area[] = [];

/** The areas of countries by ISO number, as Natural Earth has them at 1:50 million; of Russia with Crimea. */
function allAreas(): ReadonlyMap<string, readonly Area[]> {
  if (areas.size > 0) return areas;
  const topology = world('50m');
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
  for (const { id, geometry } of features) {
    if (id === undefined) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    areas.set(String(id), polygons.map(areaOf));
  }
  return areas;
}

function areaOf(rings: readonly (readonly number[][])[]): Area {
  const [outer = []] = rings;
  const [longitudes, latitudes] = [outer.map(([x = 0]) => x), outer.map(([, y = 0]) => y)];
  return {
    rings,
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}

/** Comparing with the rectangle first spares most of the work: a build asks for some hundred points. */
function lies([longitude, latitude]: Point, { rings, west, south, east, north }: Area): boolean {
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  return rings.filter((ring) => contains(ring, [longitude, latitude])).length % 2 === 1;
}

/**
 * Whether a point, longitude and latitude in degrees, lies in a country as world-atlas draws it.
 *
 * @throws Error for a country that world-atlas does not have
 */
export function liesInCountry(point: Point, country: Country): boolean {
  const polygons = allAreas().get(countries[country]);
  if (!polygons) throw new Error(`expected ${country} among the countries of world-atlas, got none`);
  return polygons.some((polygon) => lies(point, polygon));
}

/** Whether a point lies on land of any country. */
export function liesOnLand(point: Point): boolean {
  if (land.length === 0) land.push(...[...allAreas().values()].flat());
  return land.some((polygon) => lies(point, polygon));
}
