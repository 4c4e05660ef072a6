import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Plugin, preview } from 'vite';
import { randomId } from '../sync/messages.ts';
import { hasDesktop } from '../vite/desktop.ts';
import { networkAddress, servePhones } from './phone-site.ts';
import { RemoteServer } from './remote-server.ts';
import { withRemote } from './with-remote.ts';

/** A deck that is being served. */
export interface Served {
  /** where this machine finds it */
  readonly address: string;
  /** where phones of the local network find the remote, with the key; undefined where they may not */
  readonly phones?: string;
  close(): Promise<void>;
}

interface Serving {
  /** a port that is taken gives way to the next one */
  readonly port: number;
  readonly open: boolean;
}

/**
 * Serves a built deck to this machine alone.
 *
 * @param folder of the built deck, an absolute path
 */
export async function serveDeck(
  folder: string,
  options: Serving,
  plugins: readonly Plugin[] = [],
): Promise<Served & { readonly server: Server }> {
  const server = await preview({
    configFile: false,
    root: folder,
    build: { outDir: folder },
    plugins: [...plugins],
    preview: { port: options.port, host: 'localhost', open: options.open && hasDesktop() },
    logLevel: 'error',
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('expected the server to have an address, got none');
  return { address, server: server.httpServer as Server, close: () => server.close() };
}

/**
 * Serves a built deck to this machine, and to the local network a copy without notes whose view `?view=remote` steers the talk, given the key
 * of this run.
 *
 * @param publicFiles the built deck without notes: contents by path
 */
export async function serveWithRemote(
  folder: string,
  publicFiles: ReadonlyMap<string, string | Uint8Array>,
  options: Serving,
): Promise<Served & { readonly phones: string }> {
  const key = randomId();
  const phoneSite = await servePhones(publicFiles, options.port + 1);
  const phones = `http://${networkAddress()}:${(phoneSite.address() as AddressInfo).port}/?view=remote#${key}`;
  const { server, address, close } = await serveDeck(folder, options, [pageWithRemote(folder, phones)]);
  const remote = new RemoteServer(key);
  remote.attach(phoneSite, 'phone');
  remote.attach(server, 'view');
  return {
    address,
    phones,
    close: async () => {
      remote.close();
      phoneSite.closeAllConnections();
      phoneSite.close();
      await close();
    },
  };
}

/** Serves the page of the deck with the address for phones. It holds notes and key: only who asks for this machine by its own name gets it. */
function pageWithRemote(folder: string, phones: string): Plugin {
  return {
    name: 'deck:remote',
    configurePreviewServer({ middlewares }) {
      middlewares.use(({ url, headers }, response, next) => {
        const { pathname } = new URL(url ?? '/', 'http://localhost');
        const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
        if (!local || (pathname !== '/' && pathname !== '/index.html')) return next();
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(withRemote(readFileSync(join(folder, 'index.html'), 'utf8'), phones));
      });
    },
  };
}
