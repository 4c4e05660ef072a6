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

/** What has no date in the article: always a dashed ring, whatever its kind. An unbroken ring is a statement of somebody else. */
export const ring = { circle: 0.9, dashes: 8 } as const satisfies Shape & { readonly dashes: number };

/** The dashes of a ring and the gaps between them, so that they close without a seam. @param radius of the ring, in the unit of the result */
export function ringDashes(radius: number): readonly [dash: number, gap: number] {
  const part = (2 * Math.PI * radius) / ring.dashes;
  return [part * 0.6, part * 0.4];
}

/** The dashes of an outline with equal sides, so that one lies on each corner. */
export function cornerDashes([first, second]: readonly Point[]): readonly number[] {
  const side = first && second ? Math.hypot(second[0] - first[0], second[1] - first[1]) : 0;
  return [0.3, 0.4, 0.6, 0.4, 0.6, 0.4, 0.3, 0].map((part) => (part * side) / 3);
}

/** Moves and enlarges a shape. @param radius slide pixels */
export function placed(shape: Shape, x: number, y: number, radius: number): Shape & { readonly at: Point } {
  if ('circle' in shape) return { circle: shape.circle * radius, at: [x, y] };
  return { corners: shape.corners.map(([dx, dy]) => [x + dx * radius, y + dy * radius] as const), at: [x, y] };
}
