import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFiles } from '../../../src/vite/built-files.ts';
import { projectSlides } from '../../../src/vite/project-files.ts';
import { writeWhole } from '../../../src/vite/write-whole.ts';
import { ProjectCopy, root } from '../../project.ts';
import { buildBare } from '../bare/build.ts';
import { serveFolder } from '../serve-folder.ts';
import { repeatSlides, styleCopies } from './repeat-slides.ts';

/** A deck of several times the project's slides and charts, and the bare deck of the same slides, served. */
export interface GrownDeck {
  readonly times: number;
  readonly deck: string;
  readonly bare: string;
  /** the deck as one file, where it was asked for */
  readonly file: string;
  readonly close: () => Promise<void>;
}

/**
 * Builds both decks in temporary folders, and serves them.
 *
 * @param single whether the deck is built as one file too
 */
export async function growDeck(times: number, single: boolean): Promise<GrownDeck> {
  const slides = repeatSlides(projectSlides(root), times);
  const copy = new ProjectCopy();
  const bareFolder = mkdtempSync(join(tmpdir(), 'bare-'));
  const folder = join(copy.folder, 'dist');
  for (const { file, text } of slides) copy.write(file, text);
  for (const name of readdirSync(join(copy.folder, 'src/styles/slides'))) {
    const sheet = `src/styles/slides/${name}`;
    copy.write(sheet, styleCopies(copy.read(sheet)));
  }
  for (const mode of ['production', ...(single ? ['single' as const] : [])] as const) {
    const files = await builtFiles(copy.folder, mode, 'silent');
    writeWhole(new Map([...files].map(([name, contents]) => [join(folder, name), contents])));
  }
  await buildBare(bareFolder, slides);
  const [deck, bare] = await Promise.all([serveFolder(folder), serveFolder(bareFolder)]);
  const close = async () => {
    await Promise.all([deck.close(), bare.close()]);
    copy.remove();
    rmSync(bareFolder, { recursive: true });
  };
  return { times, deck: deck.address, bare: bare.address, file: join(folder, 'deck.html'), close };
}
