import { parseArgs } from 'node:util';
import { build } from 'vite';

/**
 * `npm run build` writes dist/index.html with its assets, then dist/deck.html, the same in one file. With `-- --without-notes` neither
 * contains a word of the speaker notes: a copy for the public.
 */
try {
  const { values } = parseArgs({ options: { 'without-notes': { type: 'boolean', default: false } } });
  if (values['without-notes']) process.env.WITHOUT_NOTES = '1';
  await build();
  await build({ mode: 'single' });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
