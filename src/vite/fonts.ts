import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { letters } from '../data/letters.ts';

const require = createRequire(import.meta.url);

/** The weights in use. Of the serif, fixed at the optical size of headings, and of the sans, each weight is a face of its own. */
const weights = [400, 600] as const;
const families = [
  { name: 'serif', source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2', axes: { opsz: 44 } },
  { name: 'sans', source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2', axes: {} },
] as const;

/**
 * The upright faces of the deck, cut from their Fontsource packages: 64 KB instead of 150, 33 of them for the first slide. No face varies: a browser
 * writes a variable font into a PDF as loose drawings without a name (Type 3), a plain one as the font it is.
 */
const upright = families.flatMap(({ name, source, axes }) =>
  weights.map((wght) => ({ file: `${name}-${wght}.woff2`, source, axes: { ...axes, wght }, letters })),
);

/** The names of seas and neighbours on maps are written in italics: the letters of plain English are enough. */
const italic = {
  file: 'serif-400-italic.woff2',
  source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2',
  axes: { opsz: 20, wght: 400 },
  letters: [...letters].filter((letter) => /[A-Za-z ’-]/.test(letter)).join(''),
};

const faces = [...upright, italic];

/** A name for this very cut, so that a changed list of letters or faces is not answered from the cache. */
const cut = createHash('sha256').update(JSON.stringify(faces)).digest('hex').slice(0, 8);

/** Where the cut fonts lie, for the `@fonts` alias of the style sheets. */
export const fontsFolder = join(import.meta.dirname, '../../node_modules/.cache', `deck-fonts-${cut}`);

/** Cuts the fonts once, before anything asks for them; a second build finds them in the cache. */
export function fonts(): Plugin {
  return {
    name: 'deck:fonts',
    async config() {
      mkdirSync(fontsFolder, { recursive: true });
      for (const { file, source, axes, letters: cutLetters } of faces) {
        const path = join(fontsFolder, file);
        if (existsSync(path)) continue;
        writeFileSync(
          path,
          await subsetFont(readFileSync(require.resolve(source)), cutLetters, { targetFormat: 'woff2', variationAxes: axes }),
        );
      }
    },
  };
}
