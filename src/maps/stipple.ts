import { contains, type Extent } from './plane.ts';

/**
 * Dots over areas, rows shifted by half a step: each a line of no length, for round caps to draw. Plain vectors, where a pattern would be
 * drawn as a bitmap on paper.
 *
 * @param step kilometres from dot to dot
 * @param unit kilometres of a unit of the path
 */
export function stipple(rings: readonly (readonly (readonly number[])[])[], extent: Extent, step: number, unit: number): string {
  const dots: string[] = [];
  const row = step * 0.8;
  for (const ring of rings) {
    const xs = ring.map(([x = 0]) => x);
    const ys = ring.map(([, y = 0]) => y);
    for (let j = Math.ceil(Math.max(Math.min(...ys), extent.top) / row); j * row < Math.min(Math.max(...ys), extent.bottom); j++)
      for (let i = Math.ceil(Math.max(Math.min(...xs), extent.left) / step); i * step < Math.min(Math.max(...xs), extent.right); i++) {
        const point = [(i + (j % 2 === 0 ? 0 : 0.5)) * step, j * row] as const;
        if (contains(ring, point)) dots.push(`M${Math.round(point[0] / unit)},${Math.round(point[1] / unit)}h0`);
      }
  }
  return dots.join('');
}
