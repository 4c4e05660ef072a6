import { spawnSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstLines } from '../../src/serve/first-lines.ts';
import { readOptions } from '../../src/serve/options.ts';
import { serveDeck } from '../../src/serve/serve-deck.ts';
import { root } from '../project.ts';

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');

test.each([
  ['src/serve/main.ts', 'npm run present'],
  ['src/vite/main.ts', '--without-notes'],
  ['src/export/main.ts', '--fragments'],
  ['tests/bench/main.ts', 'npm run bench'],
])('%s explains itself without building first', (file, words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, join(root, file), '--help'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(words);
});

test.each([
  [['serve'], 'expected start or present, got "serve"'],
  [['start', '--port', 'x'], '--port: expected a whole number from 1 to 65534, got "x"'],
  [['start', '--host', '0.0.0.0'], "Unknown option '--host'"],
])('refuses %j', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});

test('the deck is served to this machine alone, and the terminal says what is needed to present it', async () => {
  const served = await serveDeck(join(root, 'dist'), { port: 4600, open: false });
  try {
    expect((await fetch(served.address)).status).toBe(200);
    const { port } = new URL(served.address);
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address } of others.filter(({ internal, family }) => !internal && family === 'IPv4'))
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
    const lines = firstLines(served.address, 'dist/deck.html', true).split('\n');
    expect(lines.length).toBeLessThan(7);
    for (const words of [served.address, 'S speaker view, ? keys, F on the projector', 'dist/deck.html'])
      expect(lines.join('\n')).toContain(words);
  } finally {
    await served.close();
  }
});
