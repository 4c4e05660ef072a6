import type { Kind } from '../data/milestones.ts';

type Point = readonly [x: number, y: number];

/** An outline around the origin in a circle of about 1: a circle, or corners joined by straight lines. */
export type Shape = { readonly circle: number } | { readonly corners: readonly Point[] };

const polygon = (corners: number, first: number, radius: number): readonly Point[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = ((first + (i * 360) / corners) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
const box = (halfWidth: number, halfHeight: number): readonly Point[] => [
  [-halfWidth, -halfHeight],
  [halfWidth, -halfHeight],
  [halfWidth, halfHeight],
  [-halfWidth, halfHeight],
];

/** What tells the kinds of milestones apart before any colour: about the same area each. Charts and the timeline draw the same. */
export const shapes: Record<Kind, Shape> = {
  visit: { circle: 1 },
  meeting: { corners: polygon(4, 0, 1.26) },
  agreement: { corners: box(0.9, 0.9) },
  body: { corners: polygon(6, 0, 1.08) },
  exercise: { corners: polygon(3, -90, 1.34) },
  seat: { corners: box(1.35, 0.55) },
  paper: { corners: box(0.55, 1.3) },
};

/** The ends of the ring that is drawn out over a decade, for what came to be in one of its years. */
export const ring = { circle: 0.9 } as const satisfies Shape;

/** How many dashes a circle has, the longest side of another shape, and that of one with more than four sides; and how much of a dash and its gap each of the two takes. */
const dashes = { circle: 8, side: 3, sideOfMany: 2, dash: 0.6, gap: 0.4 } as const;

/** The dashes of an outline and the gaps between them, in turn and in the unit of the shape: they close without a seam, and a dash lies on each corner. */
export function dashesOf(shape: Shape): readonly number[] {
  if ('circle' in shape) {
    const one = (2 * Math.PI * shape.circle) / dashes.circle;
    return [one * dashes.dash, one * dashes.gap];
  }
  const sides = sidesOf(shape.corners);
  const most = sides.length > 4 ? dashes.sideOfMany : dashes.side;
  return sides.flatMap((side) => {
    const count = Math.max(1, Math.round((most * side) / Math.max(...sides)));
    const [dash, gap] = [(side / count) * dashes.dash, (side / count) * dashes.gap];
    // each end has half a dash, and the next side begins without a gap
    return [dash / 2, ...Array.from({ length: count - 1 }, () => [gap, dash]).flat(), gap, dash / 2, 0];
  });
}

/** The lengths of the sides, from each corner to the next. */
const sidesOf = (corners: readonly Point[]): readonly number[] =>
  corners.map(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y];
    return Math.hypot(nextX - x, nextY - y);
  });

/** Moves and enlarges a shape. @param radius slide pixels */
export function placed(shape: Shape, x: number, y: number, radius: number): Shape & { readonly at: Point } {
  if ('circle' in shape) return { circle: shape.circle * radius, at: [x, y] };
  return { corners: shape.corners.map(([dx, dy]) => [x + dx * radius, y + dy * radius] as const), at: [x, y] };
}
