import type { SlideFile } from '../../src/vite/read-slides.ts';
import type { Random } from '../random.ts';

/** A change of a text, as a careless editor makes it. */
interface Mutation {
  readonly name: string;
  readonly apply: (text: string, random: Random) => string;
  /** whether it may change nothing that anybody sees */
  readonly harmless?: boolean;
}

/** One of several files after a mutation; another place is tried where it changes nothing. @throws Error when it changes nothing anywhere */
export function changedBy(apply: Mutation['apply'], files: readonly SlideFile[], random: Random): SlideFile {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const { file, text } = random.of(files);
    const changed = apply(text, random);
    if (changed !== text) return { file, text: changed };
  }
  throw new Error('expected a mutation to change something, got the same text 1000 times');
}

/** Columns that are kept for editors, or shown only on maps that name the place: each with another of its table. */
const unseen = [
  ['checked', 'address'],
  ['title', 'address'],
  ['place', 'parties'],
  ['name', 'longitude'],
] as const;

const cell = (name: string, change: (cell: string) => string, harmless = false): Mutation => ({
  name: `cell: ${name}`,
  harmless,
  apply: (text, random) => {
    const lines = text.trimEnd().split('\n');
    const at = 1 + random.below(lines.length - 1);
    const cells = (lines[at] ?? '').split(',');
    const header = (lines[0] ?? '').split(',');
    const isUnseen = (column: string) => unseen.some(([name, beside]) => name === column && header.includes(beside));
    const seen = header.flatMap((column, i) => (isUnseen(column) ? [] : [i]));
    const column = random.of(seen);
    cells[column] = change(cells[column] ?? '');
    lines[at] = cells.join();
    return `${lines.join('\n')}\n`;
  },
});

const lines = (name: string, change: (lines: string[], at: number) => string[], harmless = false): Mutation => ({
  name: `row: ${name}`,
  harmless,
  apply: (text, random) => {
    const all = text.trimEnd().split('\n');
    return `${change(all, 1 + random.below(all.length - 1)).join('\n')}\n`;
  },
});

export const tableMutations: readonly Mutation[] = [
  cell('emptied', () => ''),
  cell('with another word', () => 'Zebra'),
  cell('with a word more', (old) => `${old} Zebra`),
  cell('with spaces around it', (old) => ` ${old}  `, true),
  cell('in capitals', (old) => old.toUpperCase()),
  cell('a thousand times as much', (old) => `${old}000`),
  cell('a hundredth', (old) => old.replace(/\d+/, '0.01')),
  cell('negative', (old) => `-${old}`),
  cell('another digit', (old) => old.replace(/\d/, '9')),
  cell('of 400 digits', () => '9'.repeat(400)),
  cell('in powers of ten', () => '1e9'),
  cell('with the date as Excel writes it', () => '15/07/2021'),
  cell('with the error of a spreadsheet', () => '#NAME?'),
  cell('with a formula', () => '=A1+B2'),
  cell('with a control character', (old) => `${old}\u0007`),
  cell('in another alphabet', () => 'Зебра'),
  cell('with a word of 300 letters', () => 'z'.repeat(300)),
  cell('with a line break', (old) => `"${old}\nZebra"`),
  cell('with a quotation mark left open', (old) => `"${old}`),
  cell('with a comma more', (old) => `${old},`),
  // some rows are not counted, and not shown
  lines('deleted', (all, at) => all.toSpliced(at, 1), true),
  lines('twice', (all, at) => all.toSpliced(at, 0, all[at] ?? '')),
  lines('moved to the end', (all, at) => [...all.toSpliced(at, 1), all[at] ?? ''], true),
  lines('cut in half', (all, at) => all.with(at, (all[at] ?? '').slice(0, 7))),
  lines('with semicolons', (all, at) => all.with(at, (all[at] ?? '').replaceAll(',', ';'))),
  lines('with tabs', (all) => all.map((line) => line.replaceAll(',', '\t'))),
  lines('all deleted', (all) => all.slice(0, 1)),
  lines('with its columns sorted', (all) => all.with(0, (all[0] ?? '').split(',').sort().join())),
];

const place = (name: string, pattern: RegExp, change: (found: string) => string, harmless = false): Mutation => ({
  name: `slide: ${name}`,
  harmless,
  apply: (text, random) => {
    const found = random.of([...text.matchAll(pattern)]);
    return text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length);
  },
});

const endOfHeading = /<\/h[12]>/g;

export const slideMutations: readonly Mutation[] = [
  place('an end tag deleted', /<\/\w+>/g, () => ''),
  place('a start tag deleted', /<(?:p|h2|figure|aside|strong|section|cite)\b[^>]*>/g, () => ''),
  place('an end tag twice', /<\/\w+>/g, (tag) => tag + tag),
  place('an end tag of another element', /<\/\w+>/g, () => '</em>'),
  place('a tag cut off', /<\/?\w+[^>]*>/g, (tag) => tag.slice(0, -1)),
  place('a tag without its quotation mark', /="[^"]*"/g, (value) => value.slice(0, -1)),
  place('an attribute deleted', / [a-z-]+="[^"]*"/g, () => ''),
  place('an attribute misspelt', / [a-z]+-?[a-z]+="/g, (start) => start.replace(/[a-z]/, 'q')),
  place('an attribute emptied', /="[^"]*"/g, () => '=""'),
  place('an attribute with rubbish', /="[^"]*"/g, () => '="zebra"'),
  place('an attribute twice', / [a-z-]+="[^"]*"/g, (attribute) => attribute + attribute),
  place('an element misspelt', /<(?:p|h2|figure|aside|strong)\b/g, (start) => `${start}q`),
  place('a line deleted', /^.*\n/gm, () => ''),
  place('words added', endOfHeading, (tag) => `, and a Zebra${tag}`),
  place('words of another alphabet', endOfHeading, (tag) => ` Зебра${tag}`),
  place('a control character', endOfHeading, (tag) => `\u0000${tag}`),
  place('a word of 300 letters', endOfHeading, (tag) => `${'z'.repeat(300)}${tag}`),
  place('a script', endOfHeading, (tag) => `${tag}<script>zebra()</script>`),
  place('a style sheet', endOfHeading, (tag) => `${tag}<style>h2 { color: red }</style>`),
  place('an inline style', /<p>/g, () => '<p style="color: red">'),
  place('an image from elsewhere', endOfHeading, (tag) => `${tag}<img src="https://example.org/zebra.png" alt="A zebra">`),
  place('a second pair of notes', endOfHeading, (tag) => `${tag}<aside class="notes"><p>Zebra</p></aside>`),
  place('notes in an element of another name', /<aside class="notes">/g, () => '<div class="notes">'),
  place('a comment', endOfHeading, (tag) => `${tag}<!-- Zebra -->`, true),
  place('an unknown reference', endOfHeading, (tag) => `&zebra;${tag}`),
  place('a sign for less than', endOfHeading, (tag) => ` < 3${tag}`),
  place('seconds that are none', /data-timing="\d+"/g, () => 'data-timing="1e3"'),
  place('an id with a space', / id="[a-z]+/g, (start) => `${start} `),
];
