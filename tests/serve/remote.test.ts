import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import { RemoteServer } from '../../src/serve/remote-server.ts';
import { withRemote } from '../../src/serve/with-remote.ts';
import { randomId } from '../../src/sync/messages.ts';
import { helloOf, remotePath, wrongKeyCode } from '../../src/sync/remote.ts';

const key = randomId();
const shown = JSON.stringify({ kind: 'shown', number: 7, notes: [{ kind: 'spoken', text: 'Welcome.' }] });

let remote: RemoteServer;
let phoneSide: Server;
let viewSide: Server;
const sockets: Socket[] = [];

beforeEach(async () => {
  remote = new RemoteServer(key);
  [phoneSide, viewSide] = await Promise.all([listening(), listening()]);
  remote.attach(phoneSide, 'phone');
  remote.attach(viewSide, 'view');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
  remote.close();
  for (const side of [phoneSide, viewSide]) side.close();
});

async function listening(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** A socket of a test, with all that it has heard. */
class Socket {
  readonly heard: string[] = [];
  readonly #socket: WebSocket;
  closed: number | undefined;
  /** signs of life that it was asked for */
  pings = 0;

  constructor(side: Server, first?: string, options: ClientOptions = {}) {
    this.#socket = new WebSocket(`ws://127.0.0.1:${(side.address() as AddressInfo).port}${remotePath}`, options);
    this.#socket.on('open', () => first !== undefined && this.#socket.send(first));
    this.#socket.on('message', (data) => this.heard.push(String(data)));
    this.#socket.on('ping', () => this.pings++);
    this.#socket.on('close', (code) => {
      this.closed = code;
    });
    this.#socket.on('error', () => {});
    sockets.push(this);
  }

  say(message: unknown): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  close(): void {
    this.#socket.terminate();
  }

  /** Waits until a message with these words has come. */
  async hears(words: string): Promise<void> {
    await expect.poll(() => this.heard.filter((message) => message.includes(words)).length).toBeGreaterThan(0);
  }
}

const phone = (first = helloOf(key)) => new Socket(phoneSide, first);
const view = (first = helloOf(key)) => new Socket(viewSide, first);
const asked = (socket: Socket) => socket.heard.filter((message) => !message.includes('"phones"'));

test('with the key, notes come to the phone and its moves to the speaker view', async () => {
  const speaker = view();
  await speaker.hears('"count":0');
  speaker.say(shown);
  const one = phone();
  // one that comes later is told at once
  await one.hears('Welcome.');
  await one.hears('"view":true');
  one.say({ kind: 'action', action: 'next' });
  await speaker.hears('"next"');
  one.say({ kind: 'point', at: { x: 0.5, y: 0.25 } });
  await speaker.hears('0.25');
});

test.each([
  ['a wrong key', helloOf(randomId())],
  ['a part of the key', helloOf(key.slice(0, 31))],
  ['no key', JSON.stringify({ kind: 'action', action: 'next' })],
  ['no message of ours', 'next'],
])('with %s nothing moves, no note is read, and the socket is closed', async (_what, first) => {
  const speaker = view();
  await speaker.hears('"count":0');
  speaker.say(shown);
  const stranger = phone(first);
  await expect.poll(() => stranger.closed).toBe(wrongKeyCode);
  expect(stranger.heard).toEqual([]);
  expect(asked(speaker)).toEqual([]);
});

test('a phone that does not show its key in time is closed without a code, and may try again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const late = new Socket(phoneSide);
    await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
    vi.runOnlyPendingTimers();
    await expect.poll(() => late.closed).toBeDefined();
    expect(late.closed).not.toBe(wrongKeyCode);
  } finally {
    vi.useRealTimers();
  }
});

test('a phone that has answered none of two signs of life is closed, one that answers stays', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    remote.close();
    remote = new RemoteServer(key);
    phoneSide.removeAllListeners('upgrade');
    remote.attach(phoneSide, 'phone');
    const silent = new Socket(phoneSide, helloOf(key), { autoPong: false });
    const alive = phone();
    await Promise.all([silent, alive].map((socket) => socket.hears('"beat"')));
    for (const beat of [1, 2]) {
      vi.runOnlyPendingTimers();
      await expect.poll(() => [silent.pings, alive.pings]).toEqual([beat, beat]);
      expect(silent.closed).toBeUndefined();
    }
    vi.runOnlyPendingTimers();
    await expect.poll(() => silent.closed).toBeDefined();
    await expect.poll(() => alive.pings).toBe(3);
    expect(alive.closed).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test('a socket that is still to show its key hears nothing', async () => {
  const speaker = view();
  const silent = new Socket(phoneSide);
  const one = phone();
  await speaker.hears('"count":1');
  speaker.say(shown);
  await one.hears('Welcome.');
  expect(silent.heard).toEqual([]);
});

test('two phones are told the same, either moves the talk, and one that is lost takes its pointer along', async () => {
  const speaker = view();
  const [one, two] = [phone(), phone()];
  await speaker.hears('"count":2');
  speaker.say(shown);
  await Promise.all([one.hears('Welcome.'), two.hears('Welcome.')]);
  one.say({ kind: 'point', at: { x: 0.1, y: 0.1 } });
  two.say({ kind: 'action', action: 'previous' });
  await speaker.hears('"previous"');
  await speaker.hears('0.1');
  one.close();
  await expect.poll(() => asked(speaker).at(-1)).toBe('{"kind":"point"}');
  two.say({ kind: 'action', action: 'next' });
  await speaker.hears('"next"');
});

test('a phone can say nothing that is not known, whatever it sends, and cannot take the place of the view', async () => {
  const speaker = view();
  const [one, two] = [phone(), phone()];
  await speaker.hears('"count":2');
  for (const message of [
    '{',
    '[]',
    { kind: 'action', action: 'eval' },
    { kind: 'point', at: { x: 7, y: 0 } },
    { kind: 'go-to', slide: 'x' },
    shown,
  ])
    one.say(message);
  one.say({ kind: 'action', action: 'toggle-clock', more: 'x' });
  await speaker.hears('toggle-clock');
  expect(asked(speaker)).toEqual(['{"kind":"action","action":"toggle-clock"}']);
  expect(two.heard.join('')).not.toContain('Welcome.');
  // a message longer than any that a phone has reason to send
  one.say('x'.repeat(100_000));
  await expect.poll(() => one.closed).toBe(1009);
  await speaker.hears('"count":1');
});

test('when the speaker view is closed phones hear so, and what it showed is forgotten', async () => {
  const speaker = view();
  await speaker.hears('"count":0');
  speaker.say(shown);
  const one = phone();
  await one.hears('Welcome.');
  speaker.close();
  await one.hears('"view":false');
  const late = phone();
  await late.hears('"view":false');
  expect(late.heard.join('')).not.toContain('Welcome.');
});

test('a page may connect only where it is served for it', () => {
  const page = `<title>Deck</title><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;
  expect(withRemote(page, 'http://x/#k')).toContain("default-src 'none'; connect-src 'self'; script-src 'self'");
  expect(withRemote(page, 'http://x/#k')).toContain('<meta name="deck-remote" content="http://x/#k">');
  expect(() => withRemote('<title>Deck</title>', '')).toThrow("expected a page with the policy default-src 'none', got none");
});
