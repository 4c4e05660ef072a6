import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode } from '../../src/data/decode.ts';
import { Problems } from '../../src/data/problems.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { tablesMessage } from './texts.ts';

const file = 'assets/data/trade.csv';

function decoded(name: string, bytes: Uint8Array): string {
  const problems = new Problems();
  const text = decode(name, bytes, problems);
  problems.throwIfAny();
  return text;
}

test('a table in Windows-1252, as Excel saves it, is refused with the line of its first accent', () => {
  const bytes = Buffer.from('key,text\na,plain\nb,caf\u00e9\nc,na\u00efve\n', 'latin1');
  expect(() => decoded(file, bytes)).toThrow(`1 problem\n${file}:3: expected UTF-8, got a byte that is not (save as "CSV UTF-8")`);
});

test('a slide in another encoding is refused too', () => {
  const bytes = Buffer.from('<h2>caf\u00e9</h2>', 'latin1');
  expect(() => decoded('slides/0-opening.html', bytes)).toThrow(
    'slides/0-opening.html:1: expected UTF-8, got a byte that is not (save as UTF-8)',
  );
});

test('a file in UTF-16 is refused', () => {
  expect(() => decoded(file, Buffer.from('\uFEFFyear', 'utf16le'))).toThrow(`${file}:1: expected UTF-8`);
});

test('a letter cut off at the end of the file is refused', () => {
  expect(() => decoded(file, Buffer.from('key\ncaf\u00e9').subarray(0, -1))).toThrow(`${file}:2: expected UTF-8`);
});

test('a byte order mark does no harm, and accents written apart join their letters', () => {
  expect(decoded(file, Buffer.from('\uFEFFcafe\u0301'))).toBe('caf\u00e9');
});

test.each([
  ['\0', 'expected words, got the control character U+0000'],
  ['\u0007', 'expected words, got the control character U+0007'],
  ['Россия', 'expected a letter of the deck\'s fonts, got "Р" (U+0420)'],
  ['č', 'expected a letter of the deck\'s fonts, got "č" (U+010D)'],
])('a table with %j is refused with its line', (letter, expected) => {
  const path = 'assets/data/milestones.csv';
  const message = tablesMessage(path, 'First visit', `First${letter}`);
  expect(message).toContain(`${path}:2: ${expected}`);
});

test('the build reads slides and tables as bytes, so that it sees their encoding', () => {
  const root = mkdtempSync(join(tmpdir(), 'deck-encoding-'));
  for (const [folder, name] of [
    ['slides', '0-opening.html'],
    ['assets/data', 'trade.csv'],
  ] as const) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, name), Buffer.from('one\ncaf\u00e9\n', 'latin1'));
  }
  expect(() => projectSlides(root)).toThrow('slides/0-opening.html:2: expected UTF-8');
  expect(() => projectTables(root)).toThrow('assets/data/trade.csv:2: expected UTF-8');
  rmSync(root, { recursive: true });
});
