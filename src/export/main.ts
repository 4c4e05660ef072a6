import { relative } from 'node:path';
import { help, readOptions } from './options.ts';

/** The command line: `npm run pdf`, `npm run handout`, `npm run pictures`. It speaks on a terminal only, and of errors everywhere. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(help);
    return;
  }
  // what builds, drives a browser and writes PDF takes a second to load: a slip of the pen is told at once
  const { runExport } = await import('./run-export.ts');
  const started = performance.now();
  let pages = 0;
  const say = (line: string) => process.stderr.isTTY && process.stderr.write(`${line}\n`);
  const files = await runExport(options, (name) => say(`${String(++pages).padStart(4)}  ${name}`));
  const size = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  const what = files.size === 1 ? [...files.keys()][0] : options.out;
  say(`${relative('', what ?? '')}: ${(size / 1024).toFixed(0)} KB in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

main().catch((error: unknown) => {
  console.error(`export: ${sentence(error)}`);
  process.exitCode = 1;
});

/** What went wrong, in the words meant for a person. A browser adds a log of its own behind the first line, a build names every mistake. */
function sentence(error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const [first = '', ...more] = message.split('\n');
  return [first, ...more.filter((line) => /^\S+:\d+: /.test(line))].join('\n');
}
