import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '../../src/data/tables.ts';
import { root } from '../project.ts';

const folder = 'assets/data';

/** The deck's own tables, by path. */
export const tableTexts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]),
);

/** What the tables' reader says when one place of a table is changed. @throws Error when the place is not there */
export function tablesMessage(path: string, from: string | RegExp, to: string): string {
  const text = tableTexts[path] ?? '';
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`expected ${from} in ${path}, got none`);
  try {
    readTables({ ...tableTexts, [path]: changed });
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was wrong';
}
