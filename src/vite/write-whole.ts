import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes files whole or not at all: an earlier file stays as it was until all new ones are complete. Then they are put into their places, in
 * the order of the map.
 *
 * @param files contents by path
 */
export function writeWhole(files: ReadonlyMap<string, string | Uint8Array>): void {
  const moves: [from: string, to: string][] = [];
  const folders = new Map<string, string>();
  try {
    for (const [path, contents] of files) {
      const folder = folders.get(dirname(path)) ?? temporaryIn(dirname(path));
      folders.set(dirname(path), folder);
      const from = join(folder, basename(path));
      writeFileSync(from, contents);
      moves.push([from, path]);
    }
    for (const [from, to] of moves) renameSync(from, to);
  } finally {
    for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  }
}

/** A new folder inside another, so that a file can be moved into its place in one step. */
export function temporaryIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, '.writing-'));
}
