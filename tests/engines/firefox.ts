import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Started } from './engines.ts';
import { firstExisting } from './installed.ts';
import { connectMarionette } from './marionette.ts';
import { WebDriver } from './webdriver.ts';

/** The path of an installed Firefox: `FIREFOX_PATH`, or where it usually is. */
export function findFirefox(): string | undefined {
  return firstExisting([
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox',
    '/usr/bin/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ]);
}

/** Starts Firefox without a window that can be seen, and with a profile of its own. */
export async function startFirefox(path: string): Promise<Started> {
  const profile = mkdtempSync(join(tmpdir(), 'deck-firefox-'));
  // port 0: any that is free
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
  const firefox = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(firefox.stdout).on('line', (line) => {
      const found = /Marionette\s+INFO\s+Listening on port (\d+)/.exec(line);
      if (found) resolve(Number(found[1]));
    });
    void exited.then(() => reject(new Error(`expected ${path} to listen for Marionette, got its end`)));
  });
  const transport = await connectMarionette(port);
  await transport.send('newSession', { capabilities: { alwaysMatch: {} } });
  return {
    driver: new WebDriver(transport),
    // as its dialog prints on A4: a page of another size, with the margin that its style sheet names, is scaled to the sheet
    print: async () =>
      Buffer.from(String(await transport.send('print', { background: true, page: { width: 21, height: 29.7 } })), 'base64'),
    async stop() {
      await transport.close();
      firefox.kill();
      await exited;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
