import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { temporaryIn } from '../vite/write-whole.ts';

/**
 * Makes sure, before any work is done, that files can be written beside `path`, creating its folder.
 *
 * @throws Error in one sentence when they cannot, or when something else than a file has the path
 */
export function makeRoomFor(path: string, kind: 'file' | 'folder'): void {
  const folder = kind === 'file' ? dirname(path) : path;
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (kind === 'file' && there?.isDirectory()) throw new Error(`--out: expected the path of a file, got the folder "${path}"`);
    if (kind === 'file' && there && !there.isFile())
      throw new Error(`--out: expected the path of a file, got "${path}", a device or a pipe`);
    mkdirSync(folder, { recursive: true });
    rmSync(temporaryIn(folder), { recursive: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code ? `--out: expected a folder that can be written, got "${folder}" (${code})` : message);
  }
}
