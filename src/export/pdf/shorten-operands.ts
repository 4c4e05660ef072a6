import type { ContentReader } from './content-stream.ts';
import type { Edit } from './edits.ts';

/** Digits after the point that are kept. Chromium writes up to eight; at 300 dots an inch the second is a thirtieth of a dot. */
const decimals: Readonly<Record<string, number>> = { m: 2, l: 2, c: 2, v: 2, y: 2, re: 2, Td: 3 };

/** Cuts digits off the operands of an instruction that draws along a path or moves from letter to letter: they are a fifth of a document. */
export function shortenOperands(reader: ContentReader, edits: Edit[]): void {
  const kept = decimals[reader.operator];
  if (kept === undefined) return;
  for (let i = 0; i < reader.operandCount; i++) {
    const written = reader.operand(i);
    const point = written.length > kept + 1 ? written.indexOf('.') : -1;
    if (point < 0 || written.length - point - 1 <= kept) continue;
    const start = reader.startOf(i);
    edits.push({ start: start + point + 1 + kept, end: start + written.length, text: '' });
  }
}
