/** Advance widths of Source Sans 3, regular, in hundredths of the size: the letters of each width. A letter that is not listed counts as 55. */
const letters: readonly (readonly [width: number, letters: string])[] = [
  [20, ' \u00A0'],
  [25, "',.:;ijI|’"],
  [26, 'lI'],
  [30, '!()[]f-{}'],
  [35, 'rt/\\'],
  [43, 's?"z*“”'],
  [46, 'cxvy–'],
  [50, '0123456789aegk#$+=<>_JLFYX'],
  [54, 'ABCEPSTVZRKhoubdnpq'],
  [65, 'DGHNOQU&'],
  [74, 'wM'],
  [82, 'mW%@'],
];

const widths: ReadonlyMap<string, number> = new Map(
  letters.flatMap(([width, those]) => [...those].map((letter) => [letter, width] as const)),
);

/** From the middle of a line of words down to its baseline, as a part of its size. */
export const middleToBaseline = 0.34;

/** How wide a line of words is about, slide pixels: within some parts of a hundred, as no font is at hand where timelines and charts are laid out. */
export function textWidth(text: string, size: number): number {
  return ([...text].reduce((sum, letter) => sum + (widths.get(letter) ?? 55), 0) * size) / 100;
}

/** Of the letters that are narrower or wider than half their size: their width as a part of it. */
const classes: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijltfrI.,:’' ]/, 0.27],
  [/[mwMW%]/, 0.83],
  [/[A-Z0-9$+]/, 0.58],
];

/**
 * How wide a line of words on a map is about, slide pixels, from three classes of letters. It differs from `textWidth` by up to a sixth either way.
 * The places in map-labels.csv were chosen with these widths, and leaders are drawn from them: with others, labels would leave their places.
 */
export function roughTextWidth(text: string, size: number, semibold: boolean): number {
  const units = [...text].reduce((sum, letter) => sum + (classes.find(([letters]) => letters.test(letter))?.[1] ?? 0.5), 0);
  return units * size * (semibold ? 1.05 : 1);
}

/** Words in lines that are at most so wide. @param size of the letters, in the unit of the width */
export function linesOf(words: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
