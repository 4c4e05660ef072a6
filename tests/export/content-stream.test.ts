import { expect, test } from 'vitest';
import { ContentReader } from '../../src/export/pdf/content-stream.ts';

const text = 'BT\n/F9 16 Tf\n1 0 0 -1 72 204 Tm\n<0011> Tj\n8.368 0 Td <001C> Tj\n-.5 2 Td <0026> Tj\n(a\\)) Tj\n7 0 Td (b) Tj\nET';

/** The instructions of a stream: each as it stands there. */
function instructionsOf(stream: string, joinsLetters: boolean): string[] {
  const reader = new ContentReader(stream, joinsLetters);
  const found: string[] = [];
  while (reader.next()) found.push(stream.slice(reader.start, reader.end));
  return found;
}

test('every letter is an instruction, and its move one of its own', () => {
  expect(instructionsOf(text, false)).toEqual([
    'BT',
    '/F9 16 Tf',
    '1 0 0 -1 72 204 Tm',
    '<0011> Tj',
    '8.368 0 Td',
    '<001C> Tj',
    '-.5 2 Td',
    '<0026> Tj',
    '(a\\)) Tj',
    '7 0 Td',
    '(b) Tj',
    'ET',
  ]);
});

test('a line of letters is one instruction where that is asked for; words that are written otherwise stay their own', () => {
  expect(instructionsOf(text, true)).toEqual([
    'BT',
    '/F9 16 Tf',
    '1 0 0 -1 72 204 Tm',
    '<0011> Tj\n8.368 0 Td <001C> Tj\n-.5 2 Td <0026> Tj',
    '(a\\)) Tj',
    '7 0 Td',
    '(b) Tj',
    'ET',
  ]);
});
