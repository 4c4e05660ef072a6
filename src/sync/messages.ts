import type { Place } from '../page/slide-list.ts';
import { type Theme, themes } from '../page/themes.ts';
import { type Clock, readClock } from './clock.ts';

/** What the speaker view can ask of the stage, beside going to a slide by its id. */
export const actions = [
  ...(['next', 'previous', 'first', 'last', 'blank', 'overview', 'leave-overview', 'theme', 'numbers'] as const),
  ...(['toggle-clock', 'reset-clock'] as const),
] as const;
export type Action = (typeof actions)[number];

/** A place in the window of the stage, in shares of its width and height, 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The state of the stage. The stage alone changes it; the speaker view only shows it. */
export interface State extends Place {
  readonly blank: boolean;
  readonly overview: boolean;
  readonly numbers: boolean;
  /** the place that is zoomed to */
  readonly zoom?: Point;
  readonly theme: Theme;
  readonly clock: Clock;
  /** minutes that the talk may last; 0 for the sum of its slides */
  readonly minutes: number;
  /** the stage's window in pixels: previews have its shape */
  readonly width: number;
  readonly height: number;
}

/**
 * What a message says. From the stage: `state`, what it shows, and `closing`, that it goes. All others come from a speaker view: that it is there, and
 * what it asks for.
 */
export type Body =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'closing' }
  /**
   * sent once a second. `lost`: this view has no stage and would accept any of the same deck; it offers its own clock and place. `foreign`:
   * another stage has opened this view, so this stage cannot bring its window to the front
   */
  | { readonly kind: 'heartbeat'; readonly lost: boolean; readonly foreign: boolean; readonly clock: Clock; readonly place: Place }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'go-to'; readonly slide: string }
  /** the pointer is at a place, or nowhere */
  | { readonly kind: 'point'; readonly at?: Point }
  /** zooms to a place, or back to the whole slide */
  | { readonly kind: 'zoom'; readonly at: Point };

/** A message from window to window. It never holds words of the notes: each window has its own. */
export interface Message {
  readonly deck: typeof version;
  readonly from: 'stage' | 'speaker';
  /** the secret that a stage shares with the windows it has opened */
  readonly key: string;
  /** names one load of one window */
  readonly sessionId: string;
  /** counts up within a session: a message that is not newer than the last one is stale */
  readonly sequence: number;
  readonly body: Body;
}

/** The form of the messages: one of another version of the deck is not read. */
export const version = 'speaker-1';

/** 128 random bits in hexadecimal digits, for keys and session ids. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Data from another window as a message with the known fields and no others; undefined for anything else. */
export function readMessage(data: unknown): Message | undefined {
  if (!isRecord(data)) return undefined;
  const { deck, from, key, sessionId, sequence } = data;
  const body = readBody(data.body);
  if (deck !== version || (from !== 'stage' && from !== 'speaker') || !body) return undefined;
  if ((from === 'stage') !== (body.kind === 'state' || body.kind === 'closing')) return undefined;
  if (!isWord(key) || !isWord(sessionId) || !isCount(sequence)) return undefined;
  return { deck, from, key, sessionId, sequence, body };
}

function readBody(data: unknown): Body | undefined {
  if (!isRecord(data)) return undefined;
  const { kind } = data;
  if (kind === 'closing') return { kind };
  if (kind === 'go-to') return isWord(data.slide) ? { kind, slide: data.slide } : undefined;
  if (kind === 'point' && data.at === undefined) return { kind };
  if (kind === 'point' || kind === 'zoom') {
    const at = readPoint(data.at);
    return at && { kind, at };
  }
  if (kind === 'action') {
    const action = actions.find((known) => known === data.action);
    return action && { kind, action };
  }
  if (kind === 'heartbeat') {
    const { lost, foreign } = data;
    const clock = readClock(data.clock, performance.now());
    const place = readPlace(data.place);
    return typeof lost === 'boolean' && typeof foreign === 'boolean' && clock && place ? { kind, lost, foreign, clock, place } : undefined;
  }
  const state = kind === 'state' ? readState(data.state) : undefined;
  return state && { kind: 'state', state };
}

/** A state from another window or from storage; undefined for anything else. */
export function readState(data: unknown): State | undefined {
  if (!isRecord(data)) return undefined;
  const { slide, step, blank, overview, numbers, minutes, width, height } = data;
  const theme = themes.find((known) => known === data.theme);
  const clock = readClock(data.clock, performance.now());
  if (!theme || !clock || !isWord(slide) || !isCount(step) || !isCount(minutes) || !isCount(width) || !isCount(height)) return undefined;
  if (typeof blank !== 'boolean' || typeof overview !== 'boolean' || typeof numbers !== 'boolean') return undefined;
  const zoom = readPoint(data.zoom);
  return { slide, step, blank, overview, numbers, ...(zoom && { zoom }), theme, clock, minutes, width, height };
}

function readPoint(data: unknown): Point | undefined {
  return isPoint(data) ? { x: data.x, y: data.y } : undefined;
}

/** Whether data from elsewhere is a place of the stage's window. */
export function isPoint(data: unknown): data is Point {
  return isRecord(data) && isShare(data.x) && isShare(data.y);
}

function readPlace(data: unknown): Place | undefined {
  if (!isRecord(data)) return undefined;
  const { slide, step } = data;
  return isWord(slide) && isCount(step) ? { slide, step } : undefined;
}

/** The name of the window of a stage that a speaker view with this key opens: it is how the stage takes over the key. */
export const stageWindowName = (key: string): string => `stage-${key}`;

/** The name of the window of a speaker view: a stage finds the window of its own key by it. */
export const speakerWindowName = (key: string): string => `speaker-${key}`;

/** The key in the name of a window that a speaker view has opened for its stage; undefined for any other window. */
export function keyOfStageWindow(name: string): string | undefined {
  return /^stage-([0-9a-f]{32})$/.exec(name)?.[1];
}

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isWord = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{0,64}$/.test(value);
