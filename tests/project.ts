import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assemble } from '../src/vite/assemble.ts';
import { projectImages, projectSlides, projectTables } from '../src/vite/project-files.ts';

/** The project under test. */
export const root = join(import.meta.dirname, '..');

/** The deck of a project as its build assembles it, with the images below `assets/`. @throws ContentError as the build does */
export const assembleProject = (folder: string, options: Omit<Parameters<typeof assemble>[2], 'images'>): ReturnType<typeof assemble> =>
  assemble(projectSlides(folder), projectTables(folder), { ...options, images: projectImages(folder) });

/** What a build needs, and what the checks read beside it. */
const built = ['src', 'slides', 'assets', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'];
const checked = ['tests', 'README.md', 'biome.json', '.stylelintrc.json', '.gitignore'];

/** How a command has ended, and what it wrote. */
interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A copy of the project that a test may change. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'deck-'));

  /** @param options.checks whether the copy is to have what lint, types and unused code are checked with */
  constructor({ checks = false } = {}) {
    for (const name of [...built, ...(checks ? checked : [])])
      if (existsSync(join(root, name))) cpSync(join(root, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'dir');
  }

  /** Changes one place of a file. @throws Error when the place is not there, so that a test cannot pass by missing it */
  edit(file: string, from: string | RegExp, to: string | ((found: string) => string)): void {
    const text = this.read(file);
    if (text.search(typeof from === 'string' ? literally(from) : from) < 0) throw new Error(`expected ${from} in ${file}, got none`);
    this.write(file, text.replace(from, typeof to === 'string' ? () => to : to));
  }

  /** Puts words in front of a slide's heading. @throws Error when there is no such slide */
  beginHeading(id: string, words: string): void {
    const start = new RegExp(`<section[^>]* id="${id}"[\\s\\S]*?<h[12][^>]*>`);
    const file = readdirSync(join(this.folder, 'slides')).find((name) => start.test(this.read(`slides/${name}`)));
    this.edit(`slides/${file}`, start, (found) => `${found}${words}`);
  }

  /** Writes another trade of 2020 into the table: million US dollars, or what is to be refused. */
  setTradeOf2020(cell: string): void {
    this.edit('assets/data/trade.csv', /^2020,[^,]*,/m, `2020,${cell},`);
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Writes a file, and the folder it lies in. */
  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Removes a file; one that is not there is removed already. */
  delete(file: string): void {
    rmSync(join(this.folder, file), { force: true });
  }

  /** Puts a file back as the project has it. */
  restore(file: string): void {
    cpSync(join(root, file), join(this.folder, file));
  }

  /** Builds one of the two outputs with Vite alone, which is quicker than `run('build')`. */
  build(...options: string[]): Ended {
    return this.#ended(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', ...options]);
  }

  /** Runs unit tests of the copy, found by parts of their paths. */
  test(...paths: readonly string[]): Ended {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    return this.#ended(process.execPath, [vitest, 'run', '--project', 'unit', ...paths]);
  }

  /** Runs a script of package.json in the copy: `npm run SCRIPT -- OPTIONS`. */
  run(script: string, ...options: string[]): Ended {
    return this.#ended('npm', ['run', '--silent', script, '--', ...options]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #ended(program: string, words: readonly string[]): Ended {
    const { status, stdout, stderr } = spawnSync(program, words, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      // npm is a batch file on Windows, which only a shell starts
      shell: program === 'npm' && process.platform === 'win32',
    });
    return { status, output: stdout + stderr, errors: stderr };
  }
}

/** A pattern that finds just this text. */
function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
