import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { builtFiles } from '../../src/vite/built-files.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** What is not compressed already. */
const compressible = new Set(['.html', '.js', '.css', '.webmanifest']);

/** Builds the deck as a site without notes and serves it compressed, as web hosts do. */
export async function serveCompressed(): Promise<{ address: string; close(): void }> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  process.env.WITHOUT_NOTES = '1';
  process.env.DECK_SITE = JSON.stringify({ address, documents: {} });
  const files = await builtFiles(join(import.meta.dirname, '../..'), 'production', 'silent');
  const compressed = new Map([...files].map(([name, contents]) => [name, compress(name, contents)]));
  server.on('request', ({ url }, response) => {
    const name = new URL(url ?? '/', address).pathname.slice(1) || 'index.html';
    const body = compressed.get(name);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const type = extname(name);
    response.setHeader('content-type', types[type] ?? 'application/octet-stream');
    response.setHeader('cache-control', name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'max-age=600');
    if (compressible.has(type)) response.setHeader('content-encoding', 'br');
    response.end(body);
  });
  return {
    address,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function compress(name: string, contents: string | Uint8Array): Uint8Array {
  return compressible.has(extname(name)) ? brotliCompressSync(contents) : Buffer.from(contents);
}
