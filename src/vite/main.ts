import { parseArgs } from 'node:util';

const help = `Usage: npm run build -- [options]

  Writes dist/index.html with its assets, for a site, and dist/deck.html, the same in one file, for a USB stick.

  --without-notes  leaves the speaker notes out of both: a copy for the public
  --verbose        prints what the bundler reports
  --help           this text`;

/** The command line of `npm run build`. */
try {
  const { values } = parseArgs({
    options: { 'without-notes': { type: 'boolean' }, verbose: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) console.log(help);
  else {
    // the bundler takes a second to load: help and a wrong option are answered before
    const { root, writeDeck } = await import('./write-deck.ts');
    const { projectSlides } = await import('./project-files.ts');
    const { unshownFigures } = await import('./unshown-figures.ts');
    const pages = await writeDeck({ notes: !values['without-notes'], quiet: !values.verbose });
    for (const [name, bytes] of pages) console.log(`dist/${name}: ${(bytes / 1024).toFixed(0)} KB`);
    for (const line of unshownFigures(projectSlides(root))) console.error(`note: ${line}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
