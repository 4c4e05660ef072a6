import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser, flags } from '../../src/export/browser.ts';
import { type Bench, median, type Row } from './bench.ts';
import { serveCompressed } from './compressed-site.ts';

/** Fetched by npm when this bench is asked for: too heavy to be installed with the project. */
const tool = 'lighthouse@12.8.2';

const times = 3;

/** Points that a score may be below 100; all others must be 100. */
const tolerated: Readonly<Record<string, number>> = { performance: 5 };

/** What Lighthouse says of the site on a phone, served compressed. */
export const lighthouse: Bench = async () => {
  const site = await serveCompressed();
  try {
    const reports: Report[] = [];
    for (let i = 0; i < times; i++) reports.push(await report(site.address));
    return Object.keys(reports[0]?.categories ?? {}).map((category): Row => {
      const missing = median(reports.map(({ categories }) => 100 - Math.round((categories[category]?.score ?? 0) * 100)));
      const most = tolerated[category];
      const what = `Lighthouse, ${category}: points below 100`;
      return { what, ours: missing, other: most ?? 1, unit: '', atMost: most ? 1 : 0 };
    });
  } finally {
    site.close();
  }
};

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
}

async function report(address: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const path = join(folder, 'report.json');
  try {
    const words = [address, '--output=json', `--output-path=${path}`, `--chrome-flags=--headless=new ${flags.join(' ')}`, '--quiet'];
    await promisify(execFile)('npm', ['exec', '--yes', `--package=${tool}`, '--', 'lighthouse', ...words], {
      env: { ...process.env, CHROME_PATH: await findBrowser() },
      shell: process.platform === 'win32',
    });
    return JSON.parse(readFileSync(path, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
