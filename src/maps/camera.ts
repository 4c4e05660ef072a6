import type { CameraRow, Screen } from '../data/maps.ts';
import type { Point } from '../data/places.ts';
import type { Kilometres } from './plane.ts';
import { northTurn, project, unproject } from './projection.ts';

/** A point of a map, slide pixels. */
export type Pixels = readonly [x: number, y: number];

/** The view boxes: the slide itself, and the map on a phone of 580 slide pixels. */
const sizes: Record<Screen, { readonly width: number; readonly height: number }> = {
  wide: { width: 1280, height: 720 },
  narrow: { width: 580, height: 640 },
};

/** Shows a part of the projected plane as a map, with north up at one place of it. */
export class Camera {
  readonly width: number;
  readonly height: number;
  /** slide pixels of a kilometre */
  readonly scale: number;
  readonly #place: Kilometres;
  readonly #x: number;
  readonly #y: number;
  readonly #turn: number;

  constructor({ screen, place, x, y, kmAcross }: Pick<CameraRow, 'screen' | 'place' | 'x' | 'y' | 'kmAcross'>) {
    ({ width: this.width, height: this.height } = sizes[screen]);
    this.scale = this.width / kmAcross;
    this.#place = project(place);
    this.#x = x;
    this.#y = y;
    this.#turn = -northTurn(place);
  }

  /** Where a place lies on the map. */
  at(point: Point): Pixels {
    const [x, y] = project(point);
    const [dx, dy] = rotated([x - this.#place[0], y - this.#place[1]], this.#turn);
    return [this.#x + dx * this.scale, this.#y + dy * this.scale];
  }

  /** The place at a point of the map. */
  placeAt(pixels: Pixels): Point {
    return unproject(this.kilometresAt(pixels));
  }

  /** The point of the projected plane at a point of the map. */
  kilometresAt([x, y]: Pixels): Kilometres {
    const [dx, dy] = rotated([(x - this.#x) / this.scale, (y - this.#y) / this.scale], -this.#turn);
    return [this.#place[0] + dx, this.#place[1] + dy];
  }

  /** The transform of outlines drawn in units of some kilometres. @param unit kilometres of a unit */
  transform(unit: number): string {
    const [x, y] = this.#place.map((value) => Math.round(-value / unit));
    const turn = Math.round((this.#turn * 18000) / Math.PI) / 100;
    return `translate(${this.#x} ${this.#y})scale(${(this.scale * unit).toFixed(4)})rotate(${turn})translate(${x} ${y})`;
  }

  contains([x, y]: Pixels, margin = 0): boolean {
    return x >= margin && x <= this.width - margin && y >= margin && y <= this.height - margin;
  }
}

function rotated([x, y]: readonly [number, number], angle: number): [number, number] {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}
