import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The project under test. */
export const root = join(import.meta.dirname, '..');

/** A copy of the project that a test may break. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'deck-'));

  constructor() {
    for (const name of ['src', 'slides', 'assets', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'])
      cpSync(join(root, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'dir');
  }

  /** Changes one place of a file. @throws Error when the place is not there, so that a test cannot pass by missing it */
  edit(file: string, from: string, to: string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`expected ${JSON.stringify(from)} in ${file}, got none`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }

  restore(file: string): void {
    cpSync(join(root, file), join(this.folder, file));
  }

  /** Runs the build as an editor would. */
  build(...options: string[]): { readonly status: number | null; readonly output: string } {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', ...options], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    return { status, output: stdout + stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The line of a file on which a text begins, counted from one. */
export function lineOf(file: string, text: string): number {
  const before = readFileSync(join(root, file), 'utf8').split(text);
  if (before.length < 2) throw new Error(`expected ${JSON.stringify(text)} in ${file}, got none`);
  return (before[0] ?? '').split('\n').length;
}
