import { join } from 'node:path';
import { launchBrowser } from '../../src/export/browser.ts';
import { buildBare } from './bare/build.ts';
import type { Bench, Row } from './bench.ts';
import { growth } from './growth/growth.ts';
import { lighthouse } from './lighthouse.ts';
import { load } from './load.ts';
import { motion } from './motion.ts';
import { paper } from './paper.ts';
import { serveFolder } from './serve-folder.ts';
import { speaker } from './speaker.ts';

/** What can be measured, by name. */
const benches: Readonly<Record<string, Bench>> = { load, motion, paper, speaker, growth, lighthouse };

/** What runs only when it is named: it needs the network, or takes many minutes. */
const named: readonly string[] = ['growth', 'lighthouse'];

const root = join(import.meta.dirname, '../..');
const bareFolder = join(root, 'dist-bare');

/** Prints a line for each row and says how many ratios are above what the project promises. */
function print(rows: readonly Row[]): number {
  const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  for (const { what, ours, other, unit, atMost } of rows) {
    const ratio = ours / other;
    const promise = atMost === undefined ? '' : `at most ${atMost}${isMissed({ ours, other, atMost }) ? ': MISSED' : ''}`;
    console.log(
      `${what.padEnd(52)} ${shown(ours).padStart(8)} ${shown(other).padStart(8)} ${unit.padEnd(5)} ${ratio.toFixed(2).padStart(6)}  ${promise}`,
    );
  }
  return rows.filter(isMissed).length;
}

/** Whether a ratio is above what the project promises. A figure that could not be measured (NaN) counts as above. */
const isMissed = ({ ours, other, atMost }: Pick<Row, 'ours' | 'other' | 'atMost'>): boolean =>
  atMost !== undefined && !(ours <= other * atMost);

/**
 * Runs benches and prints their rows.
 *
 * @param asked their names, all for none
 * @returns how many ratios are above what the project promises
 * @throws Error for a name that no bench has
 */
export async function runBenches(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((name) => !(name in benches));
  if (unknown !== undefined) throw new Error(`expected one of ${Object.keys(benches).join(', ')}, got "${unknown}"`);
  await buildBare(bareFolder);
  const [deck, bare, browser] = await Promise.all([serveFolder(join(root, 'dist')), serveFolder(bareFolder), launchBrowser()]);
  let missed = 0;
  try {
    console.log(`${''.padEnd(52)} ${'deck'.padStart(8)} ${'other'.padStart(8)} ${''.padEnd(5)} ${'ratio'.padStart(6)}`);
    for (const [name, bench] of Object.entries(benches))
      if (asked.length === 0 ? !named.includes(name) : asked.includes(name))
        missed += print(await bench({ browser, deck: deck.address, bare: bare.address }));
  } finally {
    await Promise.all([browser.close(), deck.close(), bare.close()]);
  }
  return missed;
}
