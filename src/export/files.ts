import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Makes sure, before any work is done, that files can be written beside `path`, creating its folder.
 *
 * @throws Error in one sentence when they cannot
 */
export function makeRoomFor(path: string, kind: 'file' | 'folder'): void {
  const folder = kind === 'file' ? dirname(path) : path;
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(temporaryIn(folder), { recursive: true });
  } catch (error) {
    throw new Error(`--out: expected a folder that can be written, got "${folder}" (${(error as NodeJS.ErrnoException).code})`);
  }
  if (kind === 'file' && statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`--out: expected the path of a file, got the folder "${path}"`);
}

/** Writes files whole or not at all: an earlier file stays as it was until all new ones are complete. @param files contents by path */
export function writeWhole(files: ReadonlyMap<string, Uint8Array>): void {
  const moves: [from: string, to: string][] = [];
  const folders = new Map<string, string>();
  try {
    for (const [path, bytes] of files) {
      const folder = folders.get(dirname(path)) ?? temporaryIn(dirname(path));
      folders.set(dirname(path), folder);
      const from = join(folder, basename(path));
      writeFileSync(from, bytes);
      moves.push([from, path]);
    }
    for (const [from, to] of moves) renameSync(from, to);
  } finally {
    for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  }
}

/** A new folder beside the results, so that a file can be moved into its place in one step. */
const temporaryIn = (folder: string) => mkdtempSync(join(folder, '.export-'));
