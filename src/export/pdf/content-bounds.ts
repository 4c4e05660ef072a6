import type { Operation } from './content-stream.ts';
import { isMark, type Mark } from './marked-content.ts';
import { type Box, boxAround, identity, intersection, type Matrix, multiply, union } from './matrix.ts';

type Point = readonly [x: number, y: number];

/** What `q` stores and `Q` restores. */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fontSize: number;
}

const fills = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);

/**
 * Measures where each marked content draws: paths as far as they are not clipped, images, and letters, each taken as half as wide as high.
 *
 * @param nodes a content stream
 * @param page the box of the page, points
 * @returns boxes by the number of the content; content that draws nothing has none
 */
export function contentBounds(nodes: readonly (Operation | Mark)[], page: Box): Map<number, Box> {
  const bounds = new Map<number, Box>();
  const stack: State[] = [];
  let state: State = { matrix: identity, clip: page, fontSize: 0 };
  let path: Point[] = [];
  let clips = false;
  let line: Matrix = identity;
  let mcid: number | undefined;

  const draw = (points: readonly Point[], matrix: Matrix) => {
    const box = mcid !== undefined && points.length > 0 ? intersection(boxAround(points, matrix), state.clip) : undefined;
    if (!box || mcid === undefined) return;
    const before = bounds.get(mcid);
    bounds.set(mcid, before ? union(before, box) : box);
  };

  const endPath = () => {
    if (clips && path.length > 0) {
      const clip = intersection(boxAround(path, state.matrix), state.clip);
      // nothing shows where a clip leaves nothing
      state = { ...state, clip: clip ?? { left: 0, bottom: 0, right: -1, top: -1 } };
    }
    path = [];
    clips = false;
  };

  const run = ({ operator, operands }: Operation) => {
    const numbers = operands.map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (operator === 'q') stack.push(state);
    else if (operator === 'Q') state = stack.pop() ?? state;
    else if (operator === 'cm') state = { ...state, matrix: multiply([a, b, c, d, e, f], state.matrix) };
    else if (operator === 're') path.push([a, b], [a + c, b], [a, b + d], [a + c, b + d]);
    else if (/^[mlcvy]$/.test(operator)) for (let i = 0; i + 1 < numbers.length; i += 2) path.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
    else if (operator === 'W' || operator === 'W*') clips = true;
    else if (fills.has(operator) || operator === 'n') {
      if (operator !== 'n') draw(path, state.matrix);
      endPath();
    } else if (operator === 'Do') draw(unitSquare, state.matrix);
    else if (operator === 'Tf') state = { ...state, fontSize: Number(operands[1]) };
    else if (operator === 'BT') line = identity;
    else if (operator === 'Tm') line = [a, b, c, d, e, f];
    else if (operator === 'Td' || operator === 'TD') line = multiply([1, 0, 0, 1, a, b], line);
    else if (operator === 'Tj' || operator === 'TJ') draw(letters(operands, state.fontSize), multiply(line, state.matrix));
  };

  const visit = (level: readonly (Operation | Mark)[]) => {
    for (const node of level) {
      if (!isMark(node)) {
        run(node);
        continue;
      }
      const outer = mcid;
      mcid = node.mcid ?? mcid;
      visit(node.children);
      mcid = outer;
    }
  };
  visit(nodes);
  return bounds;
}

const unitSquare: readonly Point[] = [
  [0, 0],
  [1, 1],
];

/** A box about as wide as letters are, from their baseline's start; Chromium writes a letter as four hexadecimal digits. */
function letters(operands: readonly string[], size: number): readonly Point[] {
  const digits = operands.join('').replace(/[^0-9A-Fa-f]/g, '').length;
  return [
    [0, -size / 4],
    [(Math.max(1, digits / 4) * size) / 2, size],
  ];
}
