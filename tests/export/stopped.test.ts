import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBrowser } from '../../src/export/browser.ts';
import { makeRoomFor } from '../../src/export/files.ts';
import { readOptions } from '../../src/export/options.ts';
import { runExport } from '../../src/export/run-export.ts';
import { root } from '../project.ts';

const folder = mkdtempSync(join(tmpdir(), 'stopped-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// signals and shell scripts are not those of Windows
test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGKILL'] as const)(
  'an export that %s stops leaves no browser and no file behind',
  async (signal) => {
    const out = join(folder, signal);
    const pidFile = join(folder, `${signal}.pid`);
    const browser = join(folder, `${signal}.sh`);
    writeFileSync(browser, `#!/bin/sh\necho $$ > "${pidFile}"\nexec "${await findBrowser()}" "$@"\n`, { mode: 0o755 });
    const words = ['pdf', '--no-build', '--browser', browser, '--out', join(out, 'deck.pdf')];
    const running = spawn(process.execPath, ['--import', 'tsx/esm', join(root, 'src/export/main.ts'), ...words], { cwd: root });
    const ended = new Promise((resolve) => running.once('exit', resolve));
    const pid = () => (existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0);
    await expect.poll(pid, { timeout: 60_000 }).toBeGreaterThan(0);
    running.kill(signal);
    await ended;
    await expect.poll(() => isRunning(pid()), { timeout: 60_000 }).toBe(false);
    expect(readdirSync(out)).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')('a device or a pipe is not written to', () => {
  const pipe = join(folder, 'pipe');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  for (const path of ['/dev/zero', '/dev/null', pipe]) {
    expect(() => makeRoomFor(path, 'file')).toThrow(`--out: expected the path of a file, got "${path}", a device or a pipe`);
    expect(statSync(path).isFile()).toBe(false);
  }
});

test('the handout, which has the notes, is not put beside a copy without notes', async () => {
  const site = join(folder, 'public');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), '<div class="deck"><section data-slide="title"></section></div>');
  const options = readOptions(['handout', '--no-build', '--out', join(site, 'handout.pdf')]);
  if (!options) throw new Error('expected options, got none');
  await expect(runExport(options, () => undefined)).rejects.toThrow(
    `--out: expected a folder other than that of a copy without notes, got "${site}"`,
  );
  expect(readdirSync(site)).toEqual(['index.html']);
});
