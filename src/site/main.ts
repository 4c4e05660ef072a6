import { help, readOptions } from './options.ts';

/** The command line of `npm run site`. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(help);
    return;
  }
  // bundler and browser driver take a second to load: help and a wrong option are answered before
  const { publish } = await import('./publish.ts');
  const files = await publish(options);
  console.log(['dist/index.html', ...files.map((file) => `dist/${file}`)].join('\n'));
  if (!options.address) console.log('no --address: a shared link shows no picture');
  console.log('dist/ has no notes now, dist/deck.html too: run "npm run build" before you speak');
}

main().catch((error: unknown) => {
  console.error(`site: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
