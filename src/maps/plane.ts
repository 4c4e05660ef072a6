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
export function contains(ring: readonly (readonly number[])[], [x, y]: readonly [x: number, y: number]): boolean {
  let inside = false;
  let [fromX = 0, fromY = 0] = ring.at(-1) ?? [];
  for (const [toX = 0, toY = 0] of ring) {
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
    [fromX, fromY] = [toX, toY];
  }
  return inside;
}
