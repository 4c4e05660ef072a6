import { preview } from 'vite';

/** A folder served on this machine; the address ends in a slash. */
export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a built deck as it lies in its folder. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = await preview({
    root: folder,
    configFile: false,
    base: '/',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('expected the preview server to have an address, got none');
  return { address, close: () => server.close() };
}
