import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
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

type Area = Feature<Polygon | MultiPolygon>;
const areas = new Map<string, Area>();

/** The area of a country as Natural Earth has it at 1:50 million, in degrees; of Russia without Crimea. */
function areaOf(country: Country): Area {
  if (areas.size === 0) {
    const topology = world('50m');
    const { features } = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
    for (const area of features) if (area.id !== undefined) areas.set(String(area.id), area);
  }
  const area = areas.get(countries[country]);
  if (!area) throw new Error(`expected ${country} among the countries of world-atlas, got none`);
  return area;
}

export function liesInCountry(point: Point, country: Country): boolean {
  return geoContains(areaOf(country), [...point]);
}

/** Whether a point lies on land of any country. */
export function liesOnLand(point: Point): boolean {
  areaOf('pakistan');
  return [...areas.values()].some((area) => geoContains(area, [...point]));
}
