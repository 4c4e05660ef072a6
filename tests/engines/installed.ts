import { existsSync } from 'node:fs';

/** The first of some paths where there is a file. */
export function firstExisting(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && existsSync(path));
}
