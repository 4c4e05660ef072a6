export type Point = readonly [x: number, y: number];

/** A line through points, or an area inside them. */
export interface Shape {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Of an affine map: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = Pick<DOMMatrixReadOnly, 'a' | 'b' | 'c' | 'd' | 'e' | 'f'>;

/** How far beyond the edge of the map outlines go on: strokes are as wide as they are inside. */
const margin = 8;

/** The shapes of an outline as `inSteps` of src/maps writes it, `M5,5l2,1-3,4z`, or of dots, `M5,5h0`. */
export function shapesOf(outline: string): Shape[] {
  return outline
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const [x = 0, y = 0, ...steps] = (part.replace('h0', '').match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [[x, y]];
      for (let i = 0, [atX, atY] = [x, y]; i + 1 < steps.length; i += 2) {
        atX += steps[i] ?? 0;
        atY += steps[i + 1] ?? 0;
        points.push([atX, atY]);
      }
      return { points, closed: part.endsWith('z') };
    });
}

export function moved({ points, closed }: Shape, { a, b, c, d, e, f }: Matrix): Shape {
  return { points: points.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f]), closed };
}

/**
 * What a map shows of a shape: corners outside it are left out where the shape stays beyond the same edge, so that inside nothing changes.
 *
 * @returns undefined when nothing of it can be seen
 */
export function seen({ points, closed }: Shape, width: number, height: number): Shape | undefined {
  const sides = points.map(([x, y]) => sidesBeyond(x, y, width, height));
  if (sides.reduce((shared, side) => shared & side, ~0) !== 0) return undefined;
  const kept: Point[] = [];
  let last = 0;
  for (const [i, point] of points.entries()) {
    const [here = 0, next] = [sides[i], sides[i + 1]];
    if (next !== undefined && (last & here & next) !== 0) continue;
    kept.push(point);
    last = here;
  }
  return { points: kept, closed };
}

/** Points along a shape, as far apart as `spacing`, from its first on. */
export function dotsAlong({ points, closed }: Shape, spacing: number): Point[] {
  const dots: Point[] = [];
  let ahead = 0;
  const ends = closed ? [...points.slice(1), ...points.slice(0, 1)] : points.slice(1);
  for (const [i, [toX, toY]] of ends.entries()) {
    const [x, y] = points[i] ?? [toX, toY];
    const length = Math.hypot(toX - x, toY - y);
    for (; ahead < length; ahead += spacing) dots.push([x + ((toX - x) * ahead) / length, y + ((toY - y) * ahead) / length]);
    ahead -= length;
  }
  return dots;
}

export function isInside([x, y]: Point, width: number, height: number): boolean {
  return sidesBeyond(x, y, width, height) === 0;
}

/** A shape as path data in whole units; points that come to lie on the one before are left out. */
export function pathOf({ points, closed }: Shape): string {
  const corners = points.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`);
  const different = corners.filter((corner, i) => corner !== corners[i - 1]);
  return `M${different.join('L')}${closed ? 'z' : ''}`;
}

/** A dot as a line of no length, which round caps draw: a circle would be many curves in a PDF. */
export const dotAt = ([x, y]: Point): string => `M${Math.round(x)},${Math.round(y)}h0`;

/** The edges of the map beyond which a point lies, a bit for each. */
function sidesBeyond(x: number, y: number, width: number, height: number): number {
  return (x < -margin ? 1 : 0) | (x > width + margin ? 2 : 0) | (y < -margin ? 4 : 0) | (y > height + margin ? 8 : 0);
}
