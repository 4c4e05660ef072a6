import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The classes that the deck's style sheets know: any other on a slide would do nothing. */
export interface StyleClasses {
  /** all; any may be used when left out */
  readonly classes?: ReadonlySet<string>;
  /** those that only the sheets of slides know, each with the ids of these slides: on another slide they would do nothing */
  readonly ownClasses?: ReadonlyMap<string, readonly string[]>;
}

/** The folder of all style sheets. */
export const stylesFolder = 'src/styles';

/** Where each slide's own sheet lies, named like the slide. */
export const slideSheet = (id: string): string => `src/styles/slides/${id}.css`;

/** Reads the classes out of the style sheets of a project. */
export function projectClasses(root: string): StyleClasses {
  const folder = join(root, stylesFolder);
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => rulesOf(readFileSync(join(folder, name), 'utf8')))
    .map((rules) => ({ slides: namesIn(rules, /\[data-slide="([\w-]+)"\]/g), classes: namesIn(rules, /\.([a-z][\w-]*)/g) }));
  const shared = new Set(sheets.flatMap(({ slides, classes }) => (slides.length === 0 ? classes : [])));
  const ownClasses = new Map<string, readonly string[]>();
  for (const { slides, classes } of sheets)
    for (const one of classes) if (!shared.has(one)) ownClasses.set(one, [...(ownClasses.get(one) ?? []), ...slides]);
  return { classes: new Set([...shared, ...ownClasses.keys()]), ownClasses };
}

/** A sheet without its comments and imports, which have dots of their own. */
const rulesOf = (sheet: string): string => sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@import[^;]*;/g, '');

const namesIn = (rules: string, pattern: RegExp): readonly string[] => [
  ...new Set([...rules.matchAll(pattern)].map(([, name = '']) => name)),
];
