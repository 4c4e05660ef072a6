import type { Message } from './messages.ts';

/** Sends messages between the windows of a deck. What it receives comes from an allowed origin; the receiver still checks form and key. */
export interface Channel {
  /** whether the browser itself keeps every other origin out */
  readonly sameOriginOnly: boolean;
  send(message: Message): void;
}

type OnMessage = (data: unknown, from: Window | undefined) => void;

/**
 * Opens a channel to the other windows of this deck.
 *
 * Over http it is a BroadcastChannel: only pages of the same origin can send or receive on it, so that a page that frames or opens the deck
 * cannot interfere, and windows find each other again however they were opened. Pages opened from a file share no origin: there, windows that
 * hold a reference to each other use postMessage.
 *
 * @param peers the windows to send to where there is no BroadcastChannel
 * @param signal has it receive no more
 */
export function openChannel(onMessage: OnMessage, peers: () => Iterable<Window>, signal?: AbortSignal): Channel {
  const options = signal ? { signal } : {};
  return (self.origin !== 'null' && broadcastChannel(onMessage, options)) || postMessageChannel(onMessage, peers, options);
}

function broadcastChannel(onMessage: OnMessage, options: AddEventListenerOptions): Channel | undefined {
  try {
    const channel = new BroadcastChannel(`deck ${location.pathname.replace(/index\.html$/, '')}`);
    // a channel that cannot send is found out at once
    channel.postMessage(null);
    channel.addEventListener('message', ({ data }) => onMessage(data, undefined), options);
    return { sameOriginOnly: true, send: (message) => channel.postMessage(message) };
  } catch {
    // a browser that allows no site data may refuse a channel too
    return undefined;
  }
}

function postMessageChannel(onMessage: OnMessage, peers: () => Iterable<Window>, options: AddEventListenerOptions): Channel {
  const file = self.origin === 'null';
  const receive = ({ data, origin, source }: MessageEvent) => {
    const own = file ? origin === 'null' || origin === 'file://' : origin === self.origin;
    if (own && source && 'closed' in source) onMessage(data, source);
  };
  addEventListener('message', receive, options);
  return {
    sameOriginOnly: false,
    send(message) {
      for (const peer of peers()) if (!peer.closed) peer.postMessage(message, file ? '*' : self.origin);
    },
  };
}

/** Whether the page is shown inside another one, which could cover the speaker view: it is not offered there. */
export const isFramed = (): boolean => window.top !== window;
