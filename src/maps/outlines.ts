import { geoGraticule, geoIdentity, geoPath } from 'd3-geo';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh, transform } from 'topojson-client';
import { filter, planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type { MultiPolygon as MultiPolygonObject, Polygon as PolygonObject } from 'topojson-specification';
import type { Detail } from '../data/maps.ts';
import { type Country, countries, type Point } from '../data/places.ts';
import { jammuAndKashmirRing } from './disputed.ts';
import { inSteps } from './path-data.ts';
import { contains, type Extent, type Kilometres } from './plane.ts';
import { project } from './projection.ts';
import { stipple } from './stipple.ts';
import { type CountryGeometry, crimea, type World, world } from './world.ts';

/** How fine outlines are: the source, kilometres of a unit, and the square kilometres below which corners and islands are left out. */
const fineness = {
  far: { source: '50m', unit: 4, cornerKm2: 420, islandKm2: 2800, stippleKm: 64 },
  near: { source: '10m', unit: 1, cornerKm2: 30, islandKm2: 140, stippleKm: 26 },
} as const;

/** Kilometres from the centre of the projection within which outlines are as fine as they get. */
const fineWithinKm = 2600;

/** How far outside an extent borders are still looked at: the schematic outline of Kashmir follows those near by. */
const marginKm = 100;

/** Kilometres of a unit of the outlines of a detail. */
export const unitOf = (detail: Detail): number => fineness[detail].unit;

export const outlineId = (detail: Detail, name: string): string => `outline-${detail}-${name}`;

/**
 * The outlines of one detail as `<path>` elements: each coloured country, the rest of the land, borders, disputed areas with their stipple,
 * and the graticule, all cut off outside `extent`.
 *
 * @param coloured countries that maps of this detail colour
 */
export function outlines(detail: Detail, coloured: readonly Country[], extent: Extent): string {
  const { unit, islandKm2, stippleKm } = fineness[detail];
  const coarse = simplified(detail, extent);
  const clip = geoIdentity()
    .scale(1 / unit)
    .clipExtent([
      [extent.left / unit, extent.top / unit],
      [extent.right / unit, extent.bottom / unit],
    ]);
  const path = geoPath(clip).digits(0);
  const plane = geoPath();
  const isLarge = (ring: number[][]) => Math.abs(plane.area({ type: 'Polygon', coordinates: [ring] })) > islandKm2 * coarseness(ring[0]);
  const area = (polygons: readonly number[][][][]) =>
    polygons
      .filter(([outer]) => outer && isLarge(outer))
      .map((rings) => inSteps(path({ type: 'Polygon', coordinates: rings.filter(isLarge) }) ?? ''))
      .join('');
  const line = (shape: LineString | MultiLineString) => inSteps(path(shape) ?? '');

  const all = coarse.objects.countries.geometries as CountryGeometry[];
  const isColoured = (geometry: CountryGeometry) => coloured.some((name) => countries[name] === geometry.id);
  // Antarctica lies around the point opposite to the centre of the projection, where an area turns inside out
  const rest = all.filter((geometry) => !isColoured(geometry) && geometry.id !== '010') as (PolygonObject | MultiPolygonObject)[];
  const [disputed, kept] = separated(detail, coarse, all);
  const element = (name: string, d: string) => (d ? `<path id="${outlineId(detail, name)}" d="${d}"/>` : '');
  return [
    element('graticule', graticule(extent, unit)),
    element('land', area(merge(coarse, rest as never).coordinates)),
    ...coloured.map((name) => element(name, area(kept(name)))),
    element('disputed', area(disputed.map((ring) => [ring]))),
    element('stipple', stipple(disputed, extent, stippleKm, unit)),
    element('borders', line(mesh(coarse, coarse.objects.countries, (a, b) => a !== b))),
  ].join('');
}

/** The projected world around an extent, its outlines as fine as a detail asks for. */
function simplified(detail: Detail, extent: Extent): World {
  const { source, cornerKm2 } = fineness[detail];
  return simplify(presimplify(around(extent, projected(world(source))), significance), cornerKm2) as World;
}

/** A projected world without the polygons that lie outside an extent: simplifying those of the whole world takes longer than all else. */
function around(extent: Extent, whole: World): World {
  const boxes = whole.arcs.map(boxOf);
  // the package hands over the indices of arcs, not points as it says; those of arcs run backwards are complements
  const isNear = (ring: readonly unknown[]) => {
    const own = ring.map((index) => boxes[Number(index) < 0 ? ~Number(index) : Number(index)] ?? extent);
    return (
      Math.min(...own.map(({ left }) => left)) < extent.right + marginKm &&
      Math.max(...own.map(({ right }) => right)) > extent.left - marginKm &&
      Math.min(...own.map(({ top }) => top)) < extent.bottom + marginKm &&
      Math.max(...own.map(({ bottom }) => bottom)) > extent.top - marginKm
    );
  };
  return filter(whole, isNear) as World;
}

function boxOf(points: readonly (readonly number[])[]): Extent {
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Square kilometres that a corner of an outline is worth. */
function significance(corner: [number, number][]): number {
  return planarTriangleArea(corner as never) / coarseness(corner[1]);
}

/** How much coarser outlines are towards the edge of Eurasia and beyond, where no map looks closely. */
function coarseness([x = 0, y = 0]: readonly number[] = []): number {
  return Math.max(1, Math.hypot(x, y) / fineWithinKm) ** 2.5;
}

/** The disputed rings, and the polygons of each country without Crimea. */
function separated(detail: Detail, coarse: World, all: readonly CountryGeometry[]) {
  const polygonsOf = (id: string): number[][][][] => {
    const geometry = all.find((candidate) => candidate.id === id);
    if (!geometry) return [];
    const { geometry: shape } = feature(coarse, geometry) as Feature<Polygon | MultiPolygon>;
    return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  };
  const isCrimea = ([outer]: number[][][]) => outer !== undefined && contains(outer, project(crimea));
  const borders = mesh(coarse, coarse.objects.countries, (a, b) => a !== b).coordinates.flat() as unknown as Kilometres[];
  const kashmir = jammuAndKashmirRing(borders).map(([x, y]) => [x, y]);
  const taken =
    detail === 'far'
      ? polygonsOf(countries.russia)
          .filter(isCrimea)
          .map(([outer]) => outer ?? [])
      : [];
  return [[kashmir, ...taken], (name: Country) => polygonsOf(countries[name]).filter((rings) => !isCrimea(rings))] as const;
}

function projected(topology: World): World {
  const { transform: quantization, ...rest } = topology;
  const unquantized = transform(quantization ?? null);
  const arcs = topology.arcs.map((arc) => arc.map((position, i) => [...project(unquantized(position, i > 0) as unknown as Point)]));
  return { ...rest, arcs } as World;
}

/** Meridians and parallels, ten degrees apart. */
function graticule({ left, top, right, bottom }: Extent, unit: number): string {
  const lines = geoGraticule()
    .extent([
      [-180, -20],
      [180, 80.1],
    ])
    .step([10, 10])
    .lines();
  const shapes = lines.map(
    ({ coordinates }): LineString => ({
      type: 'LineString',
      coordinates: coordinates
        .filter((_, i) => i % 4 === 0 || i === coordinates.length - 1)
        .map((point) => [...project(point as unknown as Point)]),
    }),
  );
  const clip = geoIdentity()
    .scale(1 / unit)
    .clipExtent([
      [left / unit, top / unit],
      [right / unit, bottom / unit],
    ]);
  const path = geoPath(clip).digits(0);
  return shapes.map((shape) => inSteps(path(shape) ?? '')).join('');
}
