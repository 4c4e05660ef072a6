import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The project that is exported. */
export const root = join(import.meta.dirname, '../..');

/** What the command line can make, and where it puts it. */
const outputs = { pdf: 'dist/deck.pdf', handout: 'dist/handout.pdf', pictures: 'dist/slides' } as const;
type Command = keyof typeof outputs;
const scriptFile = 'dist/script.pdf';

const papers = ['a4', 'letter'] as const;
type Paper = (typeof papers)[number];

export interface Options {
  readonly command: Command;
  /** absolute path of a file, or of a folder for pictures */
  readonly out: string;
  /** whether every step of a slide gets a page */
  readonly fragments: boolean;
  readonly paper: Paper;
  /** whether the handout is the speaker's own */
  readonly script: boolean;
  /** of a picture, pixels */
  readonly width: number;
  readonly browser?: string;
  /** whether to build the deck first */
  readonly build: boolean;
  /** how long a page may take to become ready, seconds */
  readonly deadline: number;
}

export const help = `Usage: npm run pdf|handout|pictures -- [options]

  pdf        every slide as a page, numbers, where figures come from      (${outputs.pdf})
  handout    for readers: summary, contents, slides with notes, sources  (${outputs.handout})
             for the speaker, with --script: every slide above its notes (${scriptFile})
  pictures   every slide as a PNG, and one contact sheet of all          (${outputs.pictures}/)

  --out PATH        another file, or folder for pictures
  --fragments       pdf: a page for every step of a slide
  --paper NAME      handout: a4 (default) or letter
  --script          handout: the speaker's own, with cues and times
  --width PIXELS    pictures: their width (default 1920)
  --browser PATH    a Chrome, Edge or Chromium to use; also CHROME_PATH
  --no-build        take dist/deck.html as it is, even when older than the project's files
  --deadline SECONDS  how long the pages may take to become ready (default 30)
  --help            this text`;

/** The options that belong to some commands only. */
const only: Readonly<Record<string, Command>> = { fragments: 'pdf', paper: 'handout', script: 'handout', width: 'pictures' };

/**
 * Reads a command line.
 *
 * @returns undefined when it asks for help
 * @throws Error in one sentence for what it does not understand
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      out: { type: 'string' },
      fragments: { type: 'boolean' },
      paper: { type: 'string' },
      script: { type: 'boolean' },
      width: { type: 'string' },
      browser: { type: 'string' },
      build: { type: 'boolean' },
      deadline: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const [name = '', ...rest] = positionals;
  if (!(name in outputs) || rest.length > 0)
    throw new Error(`expected one of ${Object.keys(outputs).join(', ')}, got "${positionals.join(' ')}"; --help lists the options`);
  const command = name as Command;
  for (const [option, owner] of Object.entries(only))
    if (option in values && command !== owner) throw new Error(`--${option}: expected with ${owner} only, got it with ${command}`);
  return {
    command,
    out: values.out === undefined ? join(root, values.script ? scriptFile : outputs[command]) : resolve(values.out),
    fragments: values.fragments ?? false,
    paper: paperNamed(values.paper ?? 'a4'),
    script: values.script ?? false,
    width: numberIn('width', values.width ?? '1920', 320, 7680),
    ...(values.browser !== undefined && { browser: values.browser }),
    build: values.build ?? true,
    deadline: numberIn('deadline', values.deadline ?? '30', 1, 600),
  };
}

function paperNamed(name: string): Paper {
  const paper = papers.find((known) => known === name.toLowerCase());
  if (!paper) throw new Error(`--paper: expected ${papers.join(' or ')}, got "${name}"`);
  return paper;
}

function numberIn(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`--${option}: expected a whole number from ${least} to ${most}, got "${text}"`);
  return number;
}
