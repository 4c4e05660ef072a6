import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servePhones } from '../../src/serve/phone-site.ts';
import { RemoteServer } from '../../src/serve/remote-server.ts';

let server: Server;
let remote: RemoteServer;

beforeEach(async () => {
  server = await servePhones(new Map([['index.html', `<meta content="default-src 'none'"><title>Deck</title>`]]), 0);
  remote = new RemoteServer('key');
  remote.attach(server, 'phone');
});
afterEach(() => {
  remote.close();
  server.close();
});

const port = () => (server.address() as AddressInfo).port;

/** Sends the lines of a request as they are, since `fetch` would mend the address, and resolves with the first line of the answer. */
function answerTo(...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port(), '127.0.0.1', () => socket.write([...lines, 'Host: deck', '', ''].join('\r\n')));
    socket.once('data', (data) => {
      resolve(String(data).split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => resolve('closed'));
  });
}

test('a phone gets the slides at the root, and nothing at an unknown path', async () => {
  expect(await answerTo('GET / HTTP/1.1')).toBe('HTTP/1.1 200 OK');
  expect(await answerTo('GET /notes.html HTTP/1.1')).toBe('HTTP/1.1 404 Not Found');
  expect(await answerTo('POST / HTTP/1.1')).toBe('HTTP/1.1 404 Not Found');
});

test.each(['/%E0%A4%A', '//', '/%', 'http://', '*'])(
  'a request for "%s", which is no path, is answered and the server goes on',
  async (address) => {
    expect(await answerTo(`GET ${address} HTTP/1.1`)).toMatch(/^HTTP\/1.1 40[04] /);
    const socket = connect(port(), '127.0.0.1');
    socket.write([`GET ${address} HTTP/1.1`, 'Host: deck', 'Connection: Upgrade', 'Upgrade: websocket', '', ''].join('\r\n'));
    expect(await answerTo('GET / HTTP/1.1')).toBe('HTTP/1.1 200 OK');
    socket.destroy();
  },
);

test('a socket for any other path than that of the remote is closed', async () => {
  expect(await answerTo('GET /elsewhere HTTP/1.1', 'Connection: Upgrade', 'Upgrade: websocket')).toBe('closed');
});
