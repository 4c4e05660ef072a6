import { relative } from 'node:path';
import { firstLines } from './first-lines.ts';
import { help, readOptions } from './options.ts';

/** The command line: `npm start`, `npm run present`. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(help);
    return;
  }
  // the bundler takes a second to load: help and a wrong option are answered before
  const { deckWithoutNotes, dist, writeDeck } = await import('../vite/write-deck.ts');
  if (options.build) await writeDeck({ notes: true, quiet: true });
  const { serveDeck, serveWithRemote } = await import('./serve-deck.ts');
  const { address } = options.remote ? await serveWithRemote(dist, await deckWithoutNotes(), options) : await serveDeck(dist, options);
  console.log(`\n${firstLines(address, relative('', `${dist}/deck.html`), options.remote)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
