/** A transformation as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export type Point = readonly [x: number, y: number];

/** An upright rectangle, in points. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The smallest upright box around two points, each transformed. */
export function boxAround([x, y]: Point, [otherX, otherY]: Point, [a, b, c, d, e, f]: Matrix): Box {
  const [px, py] = [a * x + c * y + e, b * x + d * y + f];
  const [qx, qy] = [a * otherX + c * otherY + e, b * otherX + d * otherY + f];
  return { left: Math.min(px, qx), bottom: Math.min(py, qy), right: Math.max(px, qx), top: Math.max(py, qy) };
}

export function union(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}

/** What two boxes share, if anything. */
export function intersection(one: Box, other: Box): Box | undefined {
  const shared = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
  return shared.left <= shared.right && shared.bottom <= shared.top ? shared : undefined;
}
