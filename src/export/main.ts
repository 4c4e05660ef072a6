import { relative } from 'node:path';
import { help, readOptions } from './options.ts';

/** The command line: `npm run pdf`, `npm run handout`, `npm run pictures`. Progress goes to a terminal only; errors always go to stderr. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(help);
    return;
  }
  // the builder, the browser driver and the PDF writer take a second to load: a wrong option is reported before
  const { runExport } = await import('./run-export.ts');
  const started = performance.now();
  let pages = 0;
  const report = (line: string) => process.stderr.isTTY && process.stderr.write(`${line}\n`);
  const files = await runExport(options, (name) => report(`${String(++pages).padStart(4)}  ${name}`));
  const size = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  const what = files.size === 1 ? [...files.keys()][0] : options.out;
  report(`${relative('', what ?? '')}: ${(size / 1024).toFixed(0)} KB in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

// an export that is stopped ends in a regular way, so that its browser and its temporary files go with it
for (const [signal, status] of [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(status));

main().catch((error: unknown) => {
  console.error(`export: ${messageOf(error)}`);
  process.exitCode = 1;
});

/** The first line of an error, as a browser appends its log, and every line of a build that names a file and a line. */
function messageOf(error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const [first = '', ...more] = message.split('\n');
  return [first, ...more.filter((line) => /^\S+:\d+: /.test(line))].join('\n');
}
