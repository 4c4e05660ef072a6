import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtFiles } from './built-files.ts';
import { writeWhole } from './write-whole.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

/**
 * `npm run build` writes dist/index.html with its assets, and dist/deck.html, the same in one file. With `-- --without-notes` neither
 * contains a word of the speaker notes: a copy for the public. Exported documents in dist/ stay, but for the handout beside such a copy.
 */
try {
  const { values } = parseArgs({ options: { 'without-notes': { type: 'boolean', default: false } } });
  if (values['without-notes']) process.env.WITHOUT_NOTES = '1';
  const files = new Map([...(await builtFiles(root, 'production')), ...(await builtFiles(root, 'single'))]);
  write(files);
  if (values['without-notes']) rmSync(join(dist, 'handout.pdf'), { force: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Pages come last, so that what they name is always there; then what no page names any more goes. */
function write(files: ReadonlyMap<string, string | Uint8Array>): void {
  const pages = [...files].filter(([name]) => name.endsWith('.html'));
  const assets = [...files].filter(([name]) => !name.endsWith('.html'));
  writeWhole(new Map([...assets, ...pages].map(([name, contents]) => [join(dist, name), contents])));
  for (const name of readdirSync(join(dist, 'assets')))
    if (!files.has(`assets/${name}`)) rmSync(join(dist, 'assets', name), { recursive: true });
  for (const [name, contents] of pages) console.log(`dist/${name}: ${(contents.length / 1024).toFixed(0)} KB`);
}
