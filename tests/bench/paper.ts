import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../src/export/browser.ts';
import { deckFile } from '../../src/export/deck-file.ts';
import { readOptions, root } from '../../src/export/options.ts';
import { runExport } from '../../src/export/run-export.ts';
import { alternate, type Bench, median } from './bench.ts';

const times = 5;

/**
 * How long a PDF takes, from starting a browser to the finished file, beside Chromium opening the same page, waiting until all of it is there
 * and printing it, without tags, bookmarks, labels, files.
 */
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
    return [
      { what: 'PDF of the deck, wall time', ...time, unit: 'ms', atMost: 1.2 },
      {
        what: 'start of the tool beside 500 ms',
        ours: median(Array.from({ length: times }, startOfTool)),
        other: 500,
        unit: 'ms',
        atMost: 1,
      },
      { what: 'PDF of the deck, size beside 800 KB', ours: statSync(ours).size / 1024, other: 800, unit: 'KB', atMost: 1 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** How long the command line takes until it would start a browser: here it finds none, and ends. */
function startOfTool(): number {
  const started = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx/esm', 'src/export/main.ts', 'pdf', '--no-build', '--browser', '/no/browser', '--out', join(tmpdir(), 'none.pdf')],
    { cwd: root },
  );
  if (status !== 1) throw new Error(`expected the export to end without a browser, got status ${status}`);
  return performance.now() - started;
}

async function printBare(path: string): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(join(root, deckFile)).href}?view=print`);
  await page.waitForSelector('html[data-print="ready"]', { state: 'attached' });
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  await browser.close();
}

async function timeOf(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}
