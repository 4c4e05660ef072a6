import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../data/decode.ts';
import { Problems } from '../data/problems.ts';
import { readTables, type Tables } from '../data/tables.ts';
import type { SlideFile } from './read-slides.ts';

/** The editor's folders, watched by the dev server. */
export const slidesFolder = 'slides';
export const assetsFolder = 'assets';
const dataFolder = 'assets/data';

/** The files of `slides/`, in the order of their names. @throws ContentError for files that are not UTF-8 */
export function projectSlides(root: string): SlideFile[] {
  return filesIn(root, slidesFolder, '.html');
}

/** All tables of `assets/data/`. @throws ContentError with a line for each bad cell, and for each file that is no table */
export function projectTables(root: string): Tables {
  checkDataFolder(root);
  return readTables(Object.fromEntries(filesIn(root, dataFolder, '.csv').map(({ file, text }) => [file, text])));
}

/** The images below `assets/` that a slide may show, such as `assets/port.png`. */
export function projectImages(root: string): ReadonlySet<string> {
  const names = readdirSync(join(root, assetsFolder), { recursive: true, encoding: 'utf8' });
  const images = names.filter((name) => /\.(png|jpe?g|webp|avif|gif|svg)$/.test(name));
  return new Set(images.map((name) => `${assetsFolder}/${name.replaceAll('\\', '/')}`));
}

/** Nobody would read another file there, such as a table saved as a workbook. Hidden files are those of programs that have a table open. */
function checkDataFolder(root: string): void {
  const problems = new Problems();
  for (const name of readdirSync(join(root, dataFolder)))
    if (!/\.csv$|^README\.md$|^[.~]/.test(name))
      problems.add({ file: `${dataFolder}/${name}`, line: 1 }, 'expected a table (.csv) or README.md, got another file');
  problems.throwIfAny();
}

function filesIn(root: string, folder: string, ending: string): SlideFile[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending));
  const problems = new Problems();
  const files = names.sort().map((name) => {
    const file = `${folder}/${name}`;
    return { file, text: decode(file, readFileSync(join(root, file)), problems) };
  });
  problems.throwIfAny();
  return files;
}
