import { readTables } from '../../src/data/tables.ts';
import { fixtureTexts } from '../fixture.ts';

/** What the tables' reader says when one place of a table of the fixture is changed. @throws Error when the place is not there */
export function tablesMessage(path: string, from: string | RegExp, to: string): string {
  const text = fixtureTexts[path] ?? '';
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`expected ${from} in ${path}, got none`);
  try {
    readTables({ ...fixtureTexts, [path]: changed });
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was wrong';
}
