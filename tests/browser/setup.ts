import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser, flags } from '../../src/export/browser.ts';
import { serveDeck } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** where a test connects to the one browser of the run */
    browser: string;
    /** where the built deck is served, under a sub-path, as on a project's site */
    site: string;
  }
}

/** One browser and one server for all browser tests. They look at what `npm run build` has written. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ executablePath: await findBrowser(), args: [...flags] });
  const { address, close } = await serveDeck();
  project.provide('browser', browser.wsEndpoint());
  project.provide('site', address);
  return async () => {
    await browser.close();
    await close();
  };
}
