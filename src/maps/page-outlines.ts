import type { MapTables } from '../data/map-tables.ts';
import { type Detail, details } from '../data/maps.ts';
import { Camera, type Pixels } from './camera.ts';
import { outlinedIn } from './map-layout.ts';
import { outlines } from './outlines.ts';
import type { Extent } from './plane.ts';

/** The shapes of window, width by height, whose edges the land has to reach on the stage. */
const shapes = [4 / 3, 21 / 9];

/** The outlines of all maps, once for the whole page: maps draw them by `<use>`. */
export function pageOutlines(tables: MapTables): string {
  const paths = details.map((detail) => {
    const extent = extentOf(tables, detail);
    return extent ? outlinesOnce(detail, outlinedIn(tables, detail), extent) : '';
  });
  return `<svg class="map-outlines" aria-hidden="true" width="0" height="0"><defs>${paths.join('')}</defs></svg>`;
}

const drawn = new Map<string, string>();

/** The same outlines are drawn once a process: simplifying the world takes longer than all else, and a dev server assembles at every save. */
function outlinesOnce(...settings: Parameters<typeof outlines>): string {
  const key = JSON.stringify(settings);
  const paths = drawn.get(key) ?? outlines(...settings);
  drawn.set(key, paths);
  return paths;
}

/** All that the cameras of a detail can see. */
function extentOf({ texts, cameras }: MapTables, detail: Detail): Extent | undefined {
  const maps = texts.filter((text) => text.detail === detail).map(({ map }) => map);
  const corners = cameras.filter(({ map }) => maps.includes(map)).flatMap((row) => seenCorners(new Camera(row)));
  if (corners.length === 0) return undefined;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function seenCorners(camera: Camera): Pixels[] {
  const { width, height } = camera;
  return shapes.flatMap((shape) => {
    const [halfWidth, halfHeight] = [Math.max(width, height * shape) / 2, Math.max(height, width / shape) / 2];
    return [-1, 1].flatMap((x) => [-1, 1].map((y) => camera.kilometresAt([width / 2 + x * halfWidth, height / 2 + y * halfHeight])));
  });
}
