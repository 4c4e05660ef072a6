import { type GeoPath, type GeoProjection, geoPath } from 'd3-geo';

import type { MultiPolygon, Polygon } from 'geojson';

/** Areas below this many square pixels are left out. */
const speck = 12;

export type Point = readonly [longitude: number, latitude: number];

/** The words of a map and how they stand to their point. Sizes and colours are classes of src/styles/components/map.css. */
export interface MapLabel {
  readonly at: Point;
  readonly text: string;
  readonly className?: string;
  /** slide pixels from the point */
  readonly dx?: number;
  readonly dy?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Draws the parts of one map with one projection; every part is a string of SVG without ids and without styles. */
export class Sheet {
  readonly #path: GeoPath;
  readonly #projection: GeoProjection;

  /** @param bleed how far land reaches over all edges but the left, so that a slide of another shape is covered too, slide pixels */
  constructor(projection: GeoProjection, width: number, height: number, bleed = 0) {
    this.#projection = projection.clipExtent([
      [0, -bleed],
      [width + bleed, height + bleed],
    ]);
    this.#path = geoPath(this.#projection).digits(0);
  }

  /** Where a point lies, in slide pixels. @throws Error for a point that the projection does not show */
  at(point: Point): [number, number] {
    const place = this.#projection([...point]);
    if (!place) throw new Error(`expected a point on the map, got ${point.join(', ')}`);
    return [Math.round(place[0]), Math.round(place[1])];
  }

  /** A country or other area, without its specks: islands smaller than some pixels. */
  area(shape: Polygon | MultiPolygon, className: string): string {
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    const d = polygons
      .map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
      .filter((polygon) => this.#path.area(polygon) > speck)
      .map((polygon) => inSteps(this.#path(polygon) ?? ''))
      .join('');
    return d ? `<path class="${className}" d="${d}"/>` : '';
  }

  /** A way from point to point. `pathLength` lets CSS draw it from its beginning. */
  line(points: readonly Point[], className: string): string {
    const d = this.#path({ type: 'LineString', coordinates: points.map((point) => [...point]) });
    return `<path class="${className}" pathLength="1" d="${d}"/>`;
  }

  dot(point: Point, className: string, radius: number): string {
    const [x, y] = this.at(point);
    return `<circle class="${className}" cx="${x}" cy="${y}" r="${radius}"/>`;
  }

  label({ at, text, className = '', dx = 0, dy = 0, anchor = 'start' }: MapLabel): string {
    const [x, y] = this.at(at);
    return `<text class="${`map-label ${className}`.trim()}" x="${x + dx}" y="${y + dy}" text-anchor="${anchor}">${text}</text>`;
  }

  /** Slanting lines over an area, cut off at its edges by geometry: no pattern, no clip, plain vectors on paper. */
  hatch(shape: Polygon, step: number): string {
    const outline = this.#path(shape);
    const rings = (outline ?? '')
      .split('M')
      .filter(Boolean)
      .map((ring) =>
        ring
          .replace('Z', '')
          .split('L')
          .map((pair) => pair.split(',').map(Number)),
      );
    const edges = rings.flatMap((ring) => ring.map((from, i) => [from, ring[(i + 1) % ring.length] ?? from] as const));
    // in the frame of the lines, u runs along them and v counts them: u = x - y, v = x + y
    const at = ([x = 0, y = 0]: readonly number[]) => ({ u: x - y, v: x + y });
    const levels = edges.map(([from]) => at(from).v);
    const lines: string[] = [];
    for (let v = Math.ceil(Math.min(...levels) / step) * step; v < Math.max(...levels); v += step) {
      const crossings = edges.flatMap(([from, to]) => {
        const [a, b] = [at(from), at(to)];
        return a.v <= v !== b.v <= v ? [a.u + ((v - a.v) / (b.v - a.v)) * (b.u - a.u)] : [];
      });
      crossings.sort((a, b) => a - b);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const [from = 0, to = 0] = crossings.slice(i, i + 2);
        lines.push(`M${Math.round((v + from) / 2)},${Math.round((v - from) / 2)}L${Math.round((v + to) / 2)},${Math.round((v - to) / 2)}`);
      }
    }
    return `<path class="map-disputed-hatch" d="${lines.join('')}"/>`;
  }
}

/** The same outline as steps from point to point, `m5,5l2,1-3,4z` for `M5,5L7,6L4,10Z`: far fewer bytes than places on the sheet. */
export function inSteps(outline: string): string {
  const rings = outline.split('M').filter(Boolean);
  return rings
    .map((ring) => {
      const [start = [], ...places] = ring
        .replace('Z', '')
        .split('L')
        .map((place) => place.split(',').map(Number));
      let [x = 0, y = 0] = start;
      const steps = places.flatMap(([toX = 0, toY = 0]) => {
        const step = [toX - x, toY - y];
        [x, y] = [toX, toY];
        // two places that round to one need no step
        return step.some((way) => way !== 0) ? [step.join(',')] : [];
      });
      // a ring that has shrunk to a point is no outline
      return steps.length === 0 ? '' : `M${start.join()}l${steps.join(' ').replaceAll(' -', '-').replaceAll(',-', '-')}z`;
    })
    .join('');
}

/** Wraps the parts of a map. @param summary one sentence that says what it shows: its text alternative */
export function svg(name: string, width: number, height: number, summary: string, fit: string, parts: readonly string[]): string {
  return (
    `<svg class="map map-${name}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="${fit}" role="img" aria-label="${summary}">` +
    `${parts.join('')}</svg>`
  );
}
