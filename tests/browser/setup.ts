import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../src/export/browser.ts';
import { serveDeck } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** where the built deck is served, under a sub-path, as on a project's site */
    site: string;
  }
}

/** One server for all browser tests. They look at what `npm run build` has written. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // the browser of the packages is unpacked once, before two workers ask for it at the same time
  await findBrowser();
  const { address, close } = await serveDeck();
  project.provide('site', address);
  return close;
}
