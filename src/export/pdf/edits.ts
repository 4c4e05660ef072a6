/** A stretch of a stream, and what is to stand in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where stretches of a stream begin and end that are left out, one after the other: there are too many for an object each. */
export type Cuts = number[];

/**
 * The bytes of a stream with all its edits.
 *
 * @param edits in any order; neither they nor the cuts overlap
 */
export function edited(stream: Uint8Array, edits: readonly Edit[], cuts: Readonly<Cuts> = []): Buffer {
  const added = edits.reduce((sum, { text }) => sum + text.length, 0);
  const bytes = Buffer.allocUnsafe(stream.length + added);
  let length = 0;
  let at = 0;
  let cut = 0;
  const copyTo = (end: number): void => {
    while (at < end) {
      const next = Math.min(cuts[cut] ?? end, end);
      while (at < next) bytes[length++] = stream[at++] ?? 0;
      if (at < end) at = cuts[cut + 1] ?? end;
      if (at > next) cut += 2;
    }
  };
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    copyTo(start);
    length += bytes.write(text, length, 'latin1');
    at = end;
  }
  copyTo(stream.length);
  return bytes.subarray(0, length);
}
