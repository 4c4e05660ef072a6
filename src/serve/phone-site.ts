import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { extname } from 'node:path';
import { requestPath } from './request-path.ts';
import { withRemote } from './with-remote.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a deck without notes to the local network: a phone without the key may see the slides, and nothing else.
 *
 * @param files the built deck without notes: contents by path
 * @param port that is taken gives way to the next one
 */
export async function servePhones(files: ReadonlyMap<string, string | Uint8Array>, port: number): Promise<Server> {
  if (String(files.get('index.html')).includes('class="notes"'))
    throw new Error('expected a deck without notes for the network, got one with');
  const server = createServer(({ url, method }, response) => {
    const path = requestPath(url);
    const name = path === '/' ? 'index.html' : (path?.slice(1) ?? '');
    const found = files.get(name);
    if (found === undefined || (method !== 'GET' && method !== 'HEAD')) {
      response.writeHead(404).end('Not found');
      return;
    }
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    response.setHeader('referrer-policy', 'no-referrer');
    response.end(name === 'index.html' ? withRemote(String(found), '') : found);
  });
  await listen(server, port);
  return server;
}

/** The address of this machine in its local network. @throws Error when it has none */
export function networkAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  const found = all.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
  // what homes, halls and phones' own networks use comes before other networks of the machine, such as that of containers
  const usual = found.find((address) => /^(192\.168|10)\./.test(address)) ?? found[0];
  if (!usual) throw new Error('expected a local network for phones, got none: join one, or present with "npm start"');
  return usual;
}

function listen(server: Server, port: number, tries = 10): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && tries > 0) resolve(listen(server, port + 1, tries - 1));
      else reject(error);
    });
    server.listen(port, '0.0.0.0', () => resolve());
  });
}
