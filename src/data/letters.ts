import type { Place, Problems } from './problems.ts';

/**
 * The letters of the deck: those of its fonts' files (Latin-1, ı, Œ and œ) and the typographic marks in use. A letter outside would be drawn
 * in another font, or as an empty box in a PDF.
 */
export const letters: string = String.fromCodePoint(
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...[0x131, 0x152, 0x153, 0x2013, 0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2026, 0x2032, 0x2033, 0x20ac, 0x2212],
);
const known: ReadonlySet<string> = new Set([...letters, '\t', '\n', '\r']);

/** Adds a problem for the first letter of `text` that the fonts lack, or that is no letter but a control character. */
export function checkLetters(place: Place, text: string, problems: Problems): void {
  const letter = [...text].find((one) => !known.has(one));
  if (letter === undefined) return;
  const code = letter.codePointAt(0) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  problems.add(
    place,
    control ? `expected words, got the control character ${name}` : `expected a letter of the deck's fonts, got "${letter}" (${name})`,
  );
}

/** The longest word of the deck has 20 letters; one of twice as many breaks out of its place, and is two that have grown together. */
const longestWord = 40;

/** A word that is too long for a line, cut for a message, if `text` holds one. */
export function overlongWord(text: string): string | undefined {
  const word = text.split(/\s+/).find(({ length }) => length > longestWord);
  return word && `${word.slice(0, longestWord)}…`;
}

/** Adds a problem for a word of `text` that is too long for a line. */
export function checkWords(place: Place, text: string, problems: Problems): void {
  const word = overlongWord(text);
  if (word) problems.add(place, `expected words of at most ${longestWord} letters, got "${word}"`);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
