/** A point of the projected plane, kilometres from its centre, y downwards. */
export type Kilometres = readonly [x: number, y: number];

/** A rectangle of the projected plane, kilometres. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether a ring contains a point: an odd number of its edges crosses the ray to the right. */
export function contains(ring: readonly (readonly number[])[], [x, y]: Kilometres): boolean {
  return (
    ring.filter(([x1 = 0, y1 = 0], i) => {
      const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }).length %
      2 ===
    1
  );
}
