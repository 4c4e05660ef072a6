import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { vi } from 'vitest';
import type { Started } from './engines.ts';
import { connectHttp } from './http.ts';
import { firstExisting } from './installed.ts';
import { WebDriver } from './webdriver.ts';

/** The path of the driver of WebKitGTK, which starts its MiniBrowser; it opens windows on a screen only, which Xvfb stands in for. */
export function findWebKit(): string | undefined {
  return firstExisting(['/usr/bin/Xvfb']) && firstExisting(['/usr/bin/WebKitWebDriver']);
}

/** Starts WebKit's MiniBrowser on a screen in memory. */
export async function startWebKit(path: string): Promise<Started> {
  const screen = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '2000x1400x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = await once(screen.stdio[3] as NodeJS.ReadableStream, 'data');
  const port = await freePort();
  const driver = spawn(path, [`--port=${port}`], { env: { ...process.env, DISPLAY: `:${String(display).trim()}` }, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => fetch(`${address}/status`), { timeout: 10_000 });
  const transport = connectHttp(address);
  await transport.send('newSession', { capabilities: { alwaysMatch: {} } });
  return {
    driver: new WebDriver(transport),
    async stop() {
      await transport.close();
      await end(driver);
      await end(screen);
    },
  };
}

/** A port that is free now: the driver cannot be told to take any. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error(`expected a port, got ${address}`);
  return address.port;
}

async function end(process: ChildProcess): Promise<void> {
  const exited = once(process, 'exit');
  process.kill();
  await exited;
}
