import type { ContentReader } from './content-stream.ts';
import { type Box, boxAround, identity, intersection, type Matrix, multiply, type Point, union } from './matrix.ts';

/** What `q` stores and `Q` restores. */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fontSize: number;
}

const nowhere: Box = { left: 0, bottom: 0, right: -1, top: -1 };

/** Measures where each marked content draws: paths as far as they are not clipped, images, and letters, each taken as half as wide as high. */
export class ContentBounds {
  /** boxes by the number of the content, points; content that draws nothing has none */
  readonly boxes = new Map<number, Box>();
  readonly #stack: State[] = [];
  #state: State;
  #path: { -readonly [Side in keyof Box]: Box[Side] } | undefined;
  #clips = false;
  #line: Matrix = identity;

  /** @param page the box of the page, points */
  constructor(page: Box) {
    this.#state = { matrix: identity, clip: page, fontSize: 0 };
  }

  /** Takes the next instruction of the page. @param mcid the number of the content that it belongs to */
  take(reader: ContentReader, mcid: number | undefined): void {
    switch (reader.operator) {
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        for (let i = 0; i + 1 < reader.operandCount; i += 2) this.#extendPath(reader.number(i), reader.number(i + 1));
        return;
      case 're': {
        const [left, bottom] = [reader.number(0), reader.number(1)];
        const [right, top] = [left + reader.number(2), bottom + reader.number(3)];
        this.#extendPath(left, bottom);
        this.#extendPath(right, bottom);
        this.#extendPath(left, top);
        this.#extendPath(right, top);
        return;
      }
      case 'q':
        this.#stack.push(this.#state);
        return;
      case 'Q':
        this.#state = this.#stack.pop() ?? this.#state;
        return;
      case 'cm':
        this.#state = { ...this.#state, matrix: multiply(matrixOf(reader), this.#state.matrix) };
        return;
      case 'W':
      case 'W*':
        this.#clips = true;
        return;
      case 'n':
        this.#endPath();
        return;
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.#draw(this.#path, mcid);
        this.#endPath();
        return;
      case 'Do':
        this.#draw(boxAround([0, 0], [1, 1], this.#state.matrix), mcid);
        return;
      default:
        this.#takeText(reader, mcid);
    }
  }

  #takeText(reader: ContentReader, mcid: number | undefined): void {
    switch (reader.operator) {
      case 'BT':
        this.#line = identity;
        return;
      case 'Tf':
        this.#state = { ...this.#state, fontSize: reader.number(1) };
        return;
      case 'Tm':
        this.#line = matrixOf(reader);
        return;
      case 'Td':
      case 'TD':
        this.#line = multiply([1, 0, 0, 1, reader.number(0), reader.number(1)], this.#line);
        return;
      case 'Tj':
      case 'TJ':
        if (mcid !== undefined)
          this.#draw(boxAround(...letters(reader, this.#state.fontSize), multiply(this.#line, this.#state.matrix)), mcid);
    }
  }

  /** Most of a page is steps along paths: they make no objects. */
  #extendPath(x: number, y: number): void {
    const { matrix } = this.#state;
    const px = matrix[0] * x + matrix[2] * y + matrix[4];
    const py = matrix[1] * x + matrix[3] * y + matrix[5];
    const path = this.#path;
    if (!path) {
      this.#path = { left: px, bottom: py, right: px, top: py };
      return;
    }
    if (px < path.left) path.left = px;
    else if (px > path.right) path.right = px;
    if (py < path.bottom) path.bottom = py;
    else if (py > path.top) path.top = py;
  }

  #draw(drawn: Box | undefined, mcid: number | undefined): void {
    const box = drawn && mcid !== undefined ? intersection(drawn, this.#state.clip) : undefined;
    if (!box || mcid === undefined) return;
    const before = this.boxes.get(mcid);
    this.boxes.set(mcid, before ? union(before, box) : box);
  }

  #endPath(): void {
    // nothing shows where a clip leaves nothing
    if (this.#clips && this.#path) this.#state = { ...this.#state, clip: intersection(this.#path, this.#state.clip) ?? nowhere };
    this.#path = undefined;
    this.#clips = false;
  }
}

function matrixOf(reader: ContentReader): Matrix {
  return [reader.number(0), reader.number(1), reader.number(2), reader.number(3), reader.number(4), reader.number(5)];
}

/** A box about as wide as letters are, from their baseline's start; Chromium writes a letter as four hexadecimal digits. */
function letters(reader: ContentReader, size: number): readonly [Point, Point] {
  let digits = 0;
  for (let i = 0; i < reader.operandCount; i++) {
    const operand = reader.operand(i);
    if (operand.startsWith('<')) digits += operand.length - 2;
  }
  return [
    [0, -size / 4],
    [(Math.max(1, digits / 4) * size) / 2, size],
  ];
}
