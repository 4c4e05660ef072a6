import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);
const disputed = readFileSync(join(import.meta.dirname, '../../assets/map/disputed.geojson'), 'utf8');
const world = presimplify(
  require('world-atlas/countries-50m.json') as Topology<{ countries: GeometryCollection; land: GeometryCollection }>,
);

/** ISO numbers of the countries that the maps speak of. */
export const iso = {
  pakistan: '586',
  russia: '643',
  belarus: '112',
  kazakhstan: '398',
  kyrgyzstan: '417',
  armenia: '051',
  china: '156',
  iran: '364',
  india: '356',
  afghanistan: '004',
  uzbekistan: '860',
  turkmenistan: '795',
  tajikistan: '762',
} as const;
export type Country = keyof typeof iso;

type Area = Feature<Polygon | MultiPolygon>;

/** A point of Crimea, which Natural Earth draws as a polygon of its own among Russia's. */
const crimea: [number, number] = [34.3, 45.2];

/** The world at one coarseness: details below `weight` square degrees are left out. */
export function worldAt(weight: number): {
  readonly land: MultiPolygon;
  readonly countries: readonly Area[];
  readonly disputed: readonly Polygon[];
} {
  const coarse = simplify(world, weight) as typeof world;
  const areas = (feature(coarse, coarse.objects.countries) as FeatureCollection<Polygon | MultiPolygon>).features;
  const parts = areas.map((area) => (area.id === iso.russia ? withoutCrimea(area) : { area, taken: [] }));
  const { features } = JSON.parse(disputed) as FeatureCollection<Polygon>;
  return {
    land: merge(coarse, coarse.objects.countries.geometries as never),
    countries: parts.map(({ area }) => area),
    disputed: [...features.map(({ geometry }) => reversed(geometry)), ...parts.flatMap(({ taken }) => taken)],
  };
}

function withoutCrimea(area: Area): { area: Area; taken: Polygon[] } {
  if (area.geometry.type !== 'MultiPolygon') return { area, taken: [] };
  const polygons = area.geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const taken = polygons.filter((polygon) => geoContains(polygon, crimea));
  const kept = polygons.filter((polygon) => !taken.includes(polygon)).map(({ coordinates }) => coordinates);
  return { area: { ...area, geometry: { type: 'MultiPolygon', coordinates: kept } }, taken };
}

/** d3-geo wants the rings of an area clockwise; an area drawn the other way round would be the rest of the globe. */
function reversed(polygon: Polygon): Polygon {
  return geoContains(polygon, [0, -80]) ? { ...polygon, coordinates: polygon.coordinates.map((ring) => ring.toReversed()) } : polygon;
}
