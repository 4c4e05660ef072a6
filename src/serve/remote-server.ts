import { timingSafeEqual } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Beat, type Phones, readFromPhone, readHello, remotePath, wrongKeyCode } from '../sync/remote.ts';
import { requestPath } from './request-path.ts';

type Role = 'phone' | 'view';

/** Milliseconds that a socket has to show the key. */
const patience = 5000;
/** Milliseconds between signs of life; a socket that has answered none of two is closed. */
const beatEvery = 2000;
/** Bytes of the longest message: the notes of one slide are a few thousand. */
const longest = 65_536;

/**
 * Passes what the speaker view shows to phones, and what phones ask to the speaker view. A socket that has not shown the key gets no message, and
 * what it sends is dropped. Which side a socket is on is decided by the server that it came to, never by what it says.
 */
export class RemoteServer {
  readonly #key: Buffer;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: longest });
  readonly #admitted = { phone: new Set<WebSocket>(), view: new Set<WebSocket>() };
  /** how many signs of life in a row a socket has not answered */
  readonly #unanswered = new WeakMap<WebSocket, number>();
  readonly #beat = setInterval(() => this.#checkLife(), beatEvery);
  /** what the speaker view showed last, for a phone that comes later */
  #shown: string | undefined;

  constructor(key: string) {
    this.#key = Buffer.from(key);
  }

  /** Lets sockets of one side come to an HTTP server. */
  attach(server: Pick<Server, 'on'>, role: Role): void {
    server.on('upgrade', (request, socket: Duplex, head: Buffer) => {
      if (requestPath(request.url) !== remotePath) {
        // nothing else on the phones' server takes such sockets, and anyone in the network could pile them up
        if (role === 'phone') socket.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#meet(opened, role));
    });
  }

  close(): void {
    clearInterval(this.#beat);
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #meet(socket: WebSocket, role: Role): void {
    // without a code: a phone that was only slow may try again
    const tooLate = setTimeout(() => socket.terminate(), patience);
    // a broken frame closes the socket, and must not end the server
    socket.on('error', () => socket.terminate());
    socket.once('message', (data) => {
      clearTimeout(tooLate);
      if (this.#fits(readHello(String(data)))) this.#admit(socket, role);
      else socket.close(wrongKeyCode);
    });
    socket.on('close', () => clearTimeout(tooLate));
  }

  #admit(socket: WebSocket, role: Role): void {
    this.#admitted[role].add(socket);
    socket.on('pong', () => this.#unanswered.delete(socket));
    socket.on('message', (data) => (role === 'phone' ? this.#fromPhone(String(data)) : this.#fromView(String(data))));
    socket.on('close', () => {
      this.#admitted[role].delete(socket);
      // a phone that is lost while it points must not leave its pointer on the stage
      if (role === 'phone') this.#send('view', JSON.stringify({ kind: 'point' }));
      else this.#shown = undefined;
      this.#tellWhoIsThere();
    });
    this.#tellWhoIsThere();
    if (role === 'phone' && this.#shown) socket.send(this.#shown);
  }

  #fromPhone(text: string): void {
    const asked = readFromPhone(text);
    if (asked) this.#send('view', JSON.stringify(asked));
  }

  #fromView(text: string): void {
    this.#shown = text;
    this.#send('phone', text);
  }

  #tellWhoIsThere(): void {
    const beat: Beat = { kind: 'beat', view: this.#admitted.view.size > 0 };
    const phones: Phones = { kind: 'phones', count: this.#admitted.phone.size };
    this.#send('phone', JSON.stringify(beat));
    this.#send('view', JSON.stringify(phones));
  }

  #checkLife(): void {
    for (const socket of [...this.#admitted.phone, ...this.#admitted.view]) {
      const unanswered = this.#unanswered.get(socket) ?? 0;
      if (unanswered >= 2) socket.terminate();
      else socket.ping();
      this.#unanswered.set(socket, unanswered + 1);
    }
    this.#tellWhoIsThere();
  }

  #send(role: Role, text: string): void {
    for (const socket of this.#admitted[role]) if (socket.readyState === socket.OPEN) socket.send(text);
  }

  #fits(key: string | undefined): boolean {
    const shown = Buffer.from(key ?? '');
    return shown.length === this.#key.length && timingSafeEqual(shown, this.#key);
  }
}
