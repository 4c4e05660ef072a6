import { geoInterpolate } from 'd3-geo';
import type { Point } from '../data/places.ts';
import type { Camera, Pixels } from './camera.ts';

/** Slide pixels between the points that stand for a curve. */
const spacing = 6;

/** A curve as points of equal distance, slide pixels. */
export class Curve {
  readonly points: readonly Pixels[];
  readonly #lengths: readonly number[];

  constructor(points: readonly Pixels[]) {
    this.points = points;
    let length = 0;
    this.#lengths = points.map((point, i) => {
      const before = points[i - 1] ?? point;
      length += Math.hypot(point[0] - before[0], point[1] - before[1]);
      return length;
    });
  }

  /** The shortest line over the globe. */
  static greatCircle(camera: Camera, from: Point, to: Point): Curve {
    const place = geoInterpolate([...from], [...to]);
    return Curve.#sampled((share) => camera.at(place(share)));
  }

  /** An arc that leaves the straight line by a share of its length, to the left of its direction where it is positive. */
  static arc([x1, y1]: Pixels, [x2, y2]: Pixels, bend: number): Curve {
    // a quadratic curve goes half as far as its control point
    const [cx, cy] = [(x1 + x2) / 2 + 2 * bend * (y2 - y1), (y1 + y2) / 2 - 2 * bend * (x2 - x1)];
    return Curve.#sampled((t) => {
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
      return [a * x1 + b * cx + c * x2, a * y1 + b * cy + c * y2];
    });
  }

  /** A smooth curve through all points (Catmull-Rom). */
  static through(points: readonly Pixels[]): Curve {
    const curve = points.slice(1).flatMap((to, i) => {
      const from = points[i] ?? to;
      const before = points[i - 1] ?? from;
      const after = points[i + 2] ?? to;
      return Array.from({ length: 24 }, (_, k): Pixels => {
        const t = k / 24;
        const of = (axis: 0 | 1) =>
          0.5 *
          (2 * from[axis] +
            (to[axis] - before[axis]) * t +
            (2 * before[axis] - 5 * from[axis] + 4 * to[axis] - after[axis]) * t ** 2 +
            (3 * from[axis] - before[axis] - 3 * to[axis] + after[axis]) * t ** 3);
        return [of(0), of(1)];
      });
    });
    const raw = new Curve([...curve, points.at(-1) ?? [0, 0]]);
    return Curve.#sampled((share) => raw.at(share));
  }

  static #sampled(at: (share: number) => Pixels): Curve {
    const rough = new Curve(Array.from({ length: 201 }, (_, i) => at(i / 200)));
    const count = Math.max(2, Math.round(rough.length / spacing));
    return new Curve(Array.from({ length: count + 1 }, (_, i) => rough.at(i / count)));
  }

  get length(): number {
    return this.#lengths.at(-1) ?? 0;
  }

  /** The point at a share of its length. */
  at(share: number): Pixels {
    const goal = share * this.length;
    const i = Math.max(
      1,
      this.#lengths.findIndex((length) => length >= goal),
    );
    const [from, to] = [this.points[i - 1], this.points[i]];
    if (!from || !to) return this.points.at(-1) ?? [0, 0];
    const before = this.#lengths[i - 1] ?? 0;
    const part = (goal - before) / ((this.#lengths[i] ?? 0) - before || 1);
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  }

  /** The part between two shares of its length. */
  part(from: number, to: number): Curve {
    const within = this.points.filter((_, i) => {
      const share = (this.#lengths[i] ?? 0) / this.length;
      return share > from && share < to;
    });
    return new Curve([this.at(from), ...within, this.at(to)]);
  }

  /** As the `d` of a path, tenths of a pixel; every second point is enough for the eye. */
  get d(): string {
    const last = this.points.length - 1;
    return `M${this.points
      .filter((_, i) => i % 2 === 0 || i === last)
      .map(([x, y]) => `${round(x)},${round(y)}`)
      .join('L')}`;
  }
}

const round = (value: number) => Math.round(value * 10) / 10;
