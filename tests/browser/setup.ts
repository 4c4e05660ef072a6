import type { TestProject } from 'vitest/node';
import { serveDeck } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** where the built deck is served, under a sub-path, as on a project's site */
    site: string;
  }
}

/** One server for all browser tests. They look at what `npm run build` has written. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, close } = await serveDeck();
  project.provide('site', address);
  return close;
}
