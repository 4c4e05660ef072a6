import type { Message } from './messages.ts';

/** The way between the windows of a deck. What comes in has crossed its guard, and is still to be read and held against the key. */
export interface Channel {
  /** whether the browser itself keeps every other origin out */
  readonly sameOriginOnly: boolean;
  send(message: Message): void;
}

type Heard = (data: unknown, from: Window | undefined) => void;

/**
 * Opens the way to the other windows of this deck.
 *
 * Over http it is a BroadcastChannel: nothing but pages of the same origin can speak or listen on it, so that a page that frames or opens the
 * deck has no way in, and a window finds its partner again however either was opened. Pages opened from a file have no origin to share;
 * there, windows that know each other pass messages by hand.
 *
 * @param peers the windows to speak to where there is no channel
 */
export function openChannel(heard: Heard, peers: () => Iterable<Window>): Channel {
  return (self.origin !== 'null' && broadcastChannel(heard)) || postMessageChannel(heard, peers);
}

function broadcastChannel(heard: Heard): Channel | undefined {
  try {
    const channel = new BroadcastChannel(`deck ${location.pathname.replace(/index\.html$/, '')}`);
    channel.addEventListener('message', ({ data }) => heard(data, undefined));
    return { sameOriginOnly: true, send: (message) => channel.postMessage(message) };
  } catch {
    // a browser that allows no site data may refuse a channel too
    return undefined;
  }
}

function postMessageChannel(heard: Heard, peers: () => Iterable<Window>): Channel {
  const file = self.origin === 'null';
  addEventListener('message', ({ data, origin, source }) => {
    const own = file ? origin === 'null' || origin === 'file://' : origin === self.origin;
    if (own && source && 'closed' in source) heard(data, source);
  });
  return {
    sameOriginOnly: false,
    send(message) {
      for (const peer of peers()) if (!peer.closed) peer.postMessage(message, file ? '*' : self.origin);
    },
  };
}

/** Inside another page nothing of the speaker's is offered: that page could lay itself over it. */
export const isFramed = (): boolean => window.top !== window;
