import { helloOf, remotePath, wrongKeyCode } from './remote.ts';

/** `refused`: the key is that of another run; no further try would help. */
export type SocketState = 'open' | 'lost' | 'refused';

interface SocketListener {
  /** a message from the server */
  message(text: string): void;
  state(state: SocketState): void;
}

/** Milliseconds until a lost connection is tried again. */
const again = 1000;
/** Milliseconds without a message after which a connection counts as lost though the browser has not noticed, as after a locked screen. */
const silence = 5000;

/** A WebSocket to the server that this page came from, opened anew whenever it is lost. */
export class RemoteSocket {
  readonly #key: string;
  readonly #listener: SocketListener;
  #socket: WebSocket | undefined;
  #receivedAt = 0;
  #refused = false;

  constructor(key: string, listener: SocketListener) {
    this.#key = key;
    this.#listener = listener;
    this.#open();
    // a screen that was locked stops timers: look at once when it is unlocked
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#check());
    setInterval(() => this.#check(), again);
  }

  /** Sends a message; one that is sent while there is no connection is lost. */
  send(message: unknown): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #open(): void {
    const socket = new WebSocket(new URL(remotePath, location.href.replace(/^http/, 'ws')));
    this.#socket = socket;
    this.#receivedAt = performance.now();
    socket.addEventListener('open', () => socket.send(helloOf(this.#key)));
    socket.addEventListener('message', ({ data }) => {
      if (socket !== this.#socket) return;
      this.#receivedAt = performance.now();
      this.#listener.state('open');
      this.#listener.message(String(data));
    });
    socket.addEventListener('close', ({ code }) => {
      if (socket !== this.#socket) return;
      this.#refused = code === wrongKeyCode;
      this.#listener.state(this.#refused ? 'refused' : 'lost');
    });
  }

  #check(): void {
    if (this.#refused || !this.#socket) return;
    const { readyState } = this.#socket;
    const silent = performance.now() - this.#receivedAt > silence;
    if (readyState !== WebSocket.CLOSED && !silent) return;
    this.#listener.state('lost');
    const old = this.#socket;
    this.#open();
    old.close();
  }
}
