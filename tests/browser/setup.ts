import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser, flags } from '../../src/export/browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** where a test connects to the one browser of the run */
    browser: string;
    /** where the built deck is served, under a sub-path, as on a project's site */
    site: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** One browser and one server for all browser tests. They look at what `npm run build` has written. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const file of ['dist/index.html', 'dist/deck.html'])
    if (!existsSync(join(root, file))) throw new Error(`expected ${file}, got none: run "npm run build" first`);
  const browser = await chromium.launchServer({ executablePath: await findBrowser(), args: [...flags] });
  const server = await preview({ root, base: '/talks/deck/', preview: { port: 0, host: '127.0.0.1', open: false }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
  if (!address) throw new Error('expected the preview server to have an address, got none');
  project.provide('browser', browser.wsEndpoint());
  project.provide('site', address);
  return async () => {
    await browser.close();
    await server.close();
  };
}
