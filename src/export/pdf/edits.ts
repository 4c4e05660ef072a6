/** A stretch of a stream, and what is to stand in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stream with all its edits, which do not overlap, in any order. */
export function edited(stream: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    parts.push(stream.slice(at, start), text);
    at = end;
  }
  parts.push(stream.slice(at));
  return parts.join('');
}
