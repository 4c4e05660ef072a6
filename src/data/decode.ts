import type { Problems } from './problems.ts';

const lineFeed = 0x0a;

/**
 * The text of a file that has to be UTF-8, with or without a byte order mark. A letter and its accent in two characters become one, as the
 * fonts have them.
 *
 * @returns the empty text, and a problem in the first line that is not UTF-8, for a file in another encoding
 */
export function decode(file: string, bytes: Uint8Array, problems: Problems): string {
  const text = decoded(bytes);
  if (text !== undefined) return text.normalize('NFC');
  const advice = file.endsWith('.csv') ? 'save as "CSV UTF-8"' : 'save as UTF-8';
  problems.add({ file, line: firstBadLine(bytes) }, `expected UTF-8, got a byte that is not (${advice})`);
  return '';
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(lineFeed, start);
    if (decoded(bytes.subarray(start, end < 0 ? bytes.length : end)) === undefined || end < 0) break;
    start = end + 1;
  }
  return line;
}
