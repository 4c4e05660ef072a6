import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { root } from '../project.ts';

/**
 * Serves what `npm run build` has written, under a sub-path, as on a project's site.
 *
 * @throws Error where nothing has been built
 */
export async function serveDeck(): Promise<{ address: string; close(): Promise<void> }> {
  for (const file of ['dist/index.html', 'dist/deck.html'])
    if (!existsSync(join(root, file))) throw new Error(`expected ${file}, got none: run "npm run build" first`);
  const server = await preview({ root, base: '/talks/deck/', preview: { port: 0, host: '127.0.0.1', open: false }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
  if (!address) throw new Error('expected the preview server to have an address, got none');
  return { address, close: () => server.close() };
}
