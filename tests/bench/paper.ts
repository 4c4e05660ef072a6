import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../src/export/browser.ts';
import { deckFile } from '../../src/export/build.ts';
import { runExport } from '../../src/export/export.ts';
import { readOptions, root } from '../../src/export/options.ts';
import { alternate, type Bench } from './bench.ts';

const times = 5;

/** How long a PDF takes, from starting a browser to the finished file, beside Chromium printing the same page and nothing more. */
export const paper: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [ours, other] = [join(folder, 'deck.pdf'), join(folder, 'bare.pdf')];
  const options = readOptions(['pdf', '--no-build', '--out', ours]);
  if (!options) throw new Error('expected options, got a call for help');
  try {
    const time = await alternate(
      times,
      () => timeOf(() => runExport(options, () => {})),
      () => timeOf(() => printBare(other)),
    );
    const size = { ours: statSync(ours).size / 1024, other: statSync(other).size / 1024 };
    return [
      { what: 'PDF of the deck, wall time', ...time, unit: 'ms', atMost: 1.5 },
      { what: 'PDF of the deck, size (at most 600 KB)', ...size, unit: 'KB', atMost: 600 / size.other },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

async function printBare(path: string): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(join(root, deckFile)).href}?view=print`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  await browser.close();
}

async function timeOf(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}
