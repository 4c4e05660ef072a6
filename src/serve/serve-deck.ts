import { preview } from 'vite';
import { hasDesktop } from '../vite/desktop.ts';

/** A deck that is being served. */
export interface Served {
  /** where this machine finds it */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built deck to this machine alone.
 *
 * @param folder of the built deck, an absolute path
 * @param options a `port` that is taken gives way to the next one
 */
export async function serveDeck(folder: string, { port, open }: { readonly port: number; readonly open: boolean }): Promise<Served> {
  const server = await preview({
    configFile: false,
    root: folder,
    build: { outDir: folder },
    preview: { port, host: 'localhost', open: open && hasDesktop() },
    logLevel: 'error',
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('expected the server to have an address, got none');
  return { address, close: () => server.close() };
}
