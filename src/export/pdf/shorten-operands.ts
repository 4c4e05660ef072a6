import type { ContentReader } from './content-stream.ts';
import type { Cuts } from './edits.ts';

/** Digits after the point that are kept. Chromium writes up to eight; at 300 dots an inch the second is a thirtieth of a dot. */
const decimals: Readonly<Record<string, number>> = { m: 2, l: 2, c: 2, v: 2, y: 2, re: 2 };

/** Cuts digits off the operands of an instruction that draws along a path: most of the drawing of a map is such digits. */
export function shortenOperands(reader: ContentReader, cuts: Cuts): void {
  const kept = decimals[reader.operator];
  if (kept === undefined) return;
  for (let i = 0; i < reader.operandCount; i++) {
    const superfluous = reader.decimals(i) - kept;
    if (superfluous <= 0) continue;
    const end = reader.endOf(i);
    cuts.push(end - superfluous, end);
  }
}
