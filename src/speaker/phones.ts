import type { Action, Point } from '../sync/messages.ts';
import { readForView, type Shown } from '../sync/remote.ts';
import { RemoteSocket } from '../sync/remote-socket.ts';

interface Obey {
  act(action: Action): void;
  point(at: Point | undefined): void;
  /** how many phones have shown the key; undefined while the server is not reached */
  count(phones: number | undefined): void;
}

/** Tells phones what this view shows, and does what they ask. Only a page served by `npm run present` has any. */
export class Phones {
  readonly #socket: RemoteSocket;
  #told = '';

  /** @param key of this run of the server */
  constructor(key: string, { act, point, count }: Obey) {
    this.#socket = new RemoteSocket(key, {
      message: (text) => {
        const asked = readForView(text);
        if (asked?.kind === 'phones') {
          count(asked.count);
          // one that has just come knows nothing yet
          this.#told = '';
        }
        if (asked?.kind === 'action') act(asked.action);
        if (asked?.kind === 'point') point(asked.at);
      },
      state: (state) => {
        if (state !== 'open') count(undefined);
      },
    });
  }

  /** Tells phones what is shown, if it is news. Time alone is none: a phone counts on by itself. */
  show(shown: Shown | undefined): void {
    if (!shown) return;
    const { elapsed, ...rest } = shown;
    const told = JSON.stringify({ ...rest, ...(shown.running ? {} : { elapsed: Math.floor(elapsed) }) });
    if (told === this.#told) return;
    this.#told = told;
    this.#socket.send(shown);
  }
}
