import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

// an import would have Node read all of it for the names that it exports: a fifth of a second of the tool's start
const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');

/** Where Chrome, Edge and Chromium are usually installed, by platform. */
const usualPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: ['', homedir()].flatMap((home) => [
    `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${home}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  ]),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]),
};

/**
 * The path of a browser: the one asked for, `CHROME_PATH`, an installed Chrome, Edge or Chromium, and on Linux the one in the package
 * @sparticuz/chromium.
 *
 * @param asked a path, from `--browser`
 * @throws Error in one sentence that says what to install
 */
export async function findBrowser(asked?: string): Promise<string> {
  for (const [name, path] of [
    ['--browser', asked],
    ['CHROME_PATH', process.env.CHROME_PATH],
  ]) {
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new Error(`${name}: expected the path of a browser, got "${path}", where there is no file`);
  }
  const installed = usualPaths[process.platform]?.find((path) => existsSync(path));
  if (installed) return installed;
  const packaged = process.platform === 'linux' ? await packagedChromium() : undefined;
  if (packaged) return packaged;
  throw new Error('No browser found: install Chrome, Edge or Chromium, or set CHROME_PATH to the path of one.');
}

/** Keep the browser from asking the network for anything of its own, and text the same on every machine. */
export const flags: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // a browser started by root, as in a container, refuses its own sandbox
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts a browser without a window. */
export async function launchBrowser(asked?: string): Promise<Browser> {
  const ignoreDefaultArgs = hasSharedMemory() ? ['--disable-dev-shm-usage'] : [];
  return chromium.launch({ executablePath: await findBrowser(asked), args: [...flags], ignoreDefaultArgs });
}

/**
 * Whether the browser may keep what its processes share, such as painted pages, in shared memory. Playwright has it use files in /tmp instead, since
 * containers often have 64 MB of shared memory; where those files are on a disk, painting takes a sixth longer and may wait for the disk.
 */
function hasSharedMemory(): boolean {
  try {
    accessSync('/dev/shm', constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 ** 31;
  } catch {
    return false;
  }
}

async function packagedChromium(): Promise<string | undefined> {
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch {
    return undefined;
  }
}
