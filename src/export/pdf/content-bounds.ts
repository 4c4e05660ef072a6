import type { ContentReader } from './content-stream.ts';
import { type Box, boxAround, identity, intersection, type Matrix, multiply, type Point, union } from './matrix.ts';

/** What `q` stores and `Q` restores. */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fontSize: number;
}

const nowhere: Box = { left: 0, bottom: 0, right: -1, top: -1 };
const unitSquare: readonly Point[] = [
  [0, 0],
  [1, 1],
];

/** Measures where each marked content draws: paths as far as they are not clipped, images, and letters, each taken as half as wide as high. */
export class ContentBounds {
  /** boxes by the number of the content, points; content that draws nothing has none */
  readonly boxes = new Map<number, Box>();
  readonly #stack: State[] = [];
  #state: State;
  #path: Box | undefined;
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
        const [x = 0, y = 0, width = 0, height = 0] = numbersOf(reader);
        for (const [dx, dy] of [[0, 0] as const, [width, 0] as const, [0, height] as const, [width, height] as const])
          this.#extendPath(x + dx, y + dy);
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
        this.#draw(boxAround(unitSquare, this.#state.matrix), mcid);
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
          this.#draw(boxAround(letters(reader, this.#state.fontSize), multiply(this.#line, this.#state.matrix)), mcid);
    }
  }

  #extendPath(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#state.matrix;
    const [px, py] = [a * x + c * y + e, b * x + d * y + f];
    const path = this.#path;
    if (!path) this.#path = { left: px, bottom: py, right: px, top: py };
    else if (px < path.left || px > path.right || py < path.bottom || py > path.top)
      this.#path = union(path, { left: px, bottom: py, right: px, top: py });
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

const numbersOf = (reader: ContentReader) => Array.from({ length: reader.operandCount }, (_, index) => reader.number(index));

function matrixOf(reader: ContentReader): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbersOf(reader);
  return [a, b, c, d, e, f];
}

/** A box about as wide as letters are, from their baseline's start; Chromium writes a letter as four hexadecimal digits. */
function letters(reader: ContentReader, size: number): readonly Point[] {
  let digits = 0;
  for (let i = 0; i < reader.operandCount; i++) digits += reader.operand(i).replace(/[^0-9A-Fa-f]/g, '').length;
  return [
    [0, -size / 4],
    [(Math.max(1, digits / 4) * size) / 2, size],
  ];
}
