import { dotAt, dotsAlong, isInside, type Matrix, moved, pathOf, type Shape, seen, shapesOf } from './outline-shapes.ts';

/** Units of a path for each slide pixel: at 300 dots an inch a unit is a third of a dot. */
const unitsPerPixel = 10;

/**
 * Draws the land of the maps of a page with outlines of their own, in place of those that all maps of the deck share: only what the map
 * shows, and dotted edges dot by dot. Chromium would write all of the outlines into each page of a PDF, and every dot as eight curves.
 */
export function drawLand(page: Element): void {
  for (const group of page.querySelectorAll<SVGGElement>('.map-wide .map-land-group')) {
    const matrix = group.transform.baseVal.consolidate()?.matrix;
    const viewBox = group.ownerSVGElement?.viewBox.baseVal;
    if (!matrix || !viewBox) continue;
    const factor = Math.hypot(matrix.a, matrix.b) * unitsPerPixel;
    for (const use of group.querySelectorAll('use')) use.replaceWith(ownOutline(use, matrix, viewBox, factor));
    group.setAttribute('transform', `scale(${1 / unitsPerPixel})`);
    group.setAttribute('stroke-width', String(Number(group.getAttribute('stroke-width')) * factor));
  }
}

/** @param factor units of the new path for each of the shared outline */
function ownOutline(use: SVGUseElement, matrix: Matrix, { width, height }: DOMRect, factor: number): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', use.getAttribute('class') ?? '');
  const stroke = use.getAttribute('stroke-width');
  if (stroke) path.setAttribute('stroke-width', (Number(stroke) * factor).toFixed(1));
  const shared = document.querySelector(use.getAttribute('href') ?? '')?.getAttribute('d') ?? '';
  const shapes = shapesOf(shared).map((shape) => moved(shape, matrix));
  const [, spacing] = (use.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
  path.setAttribute('d', spacing ? dots(shapes, (spacing * factor) / unitsPerPixel) : outlines(shapes));
  return path;

  function dots(edges: readonly Shape[], pixels: number): string {
    return edges
      .flatMap((edge) => dotsAlong(edge, pixels))
      .filter((dot) => isInside(dot, width, height))
      .map((dot) => dotAt(inUnits(dot)))
      .join('');
  }

  function outlines(all: readonly Shape[]): string {
    return all
      .map((shape) => {
        const visible = seen(shape, width, height);
        if (!visible) return '';
        const points = visible.points.map(inUnits);
        return points.length === 1 && points[0] ? dotAt(points[0]) : pathOf({ ...visible, points });
      })
      .join('');
  }
}

const inUnits = ([x, y]: readonly [number, number]): [number, number] => [x * unitsPerPixel, y * unitsPerPixel];
