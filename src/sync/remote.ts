import { isPoint, type Point } from './messages.ts';

/** The path of the WebSocket on both servers of `npm run present`: phones connect to one, the speaker view to the other. */
export const remotePath = '/remote';

/** The `meta` element that tells a page that it is served by `npm run present`; its content is the address for phones, with the key. */
export const remoteMeta = 'deck-remote';

/** With this code the server closes a socket whose first message does not show the key. */
export const wrongKeyCode = 4401;

/** What a phone can ask of the talk. */
const phoneActions = ['next', 'previous', 'toggle-clock'] as const;
export type PhoneAction = (typeof phoneActions)[number];

export type FromPhone =
  | { readonly kind: 'action'; readonly action: PhoneAction }
  /** the pointer is at a place of the stage, or nowhere */
  | { readonly kind: 'point'; readonly at?: Point };

/** What a paragraph of the notes is for: all but `spoken` are classes that it has on the slide. */
export const paragraphKinds = ['spoken', 'cue', 'next', 'if-asked'] as const;

export interface NoteParagraph {
  readonly kind: (typeof paragraphKinds)[number];
  readonly text: string;
}

/** What the speaker view shows, as a phone needs it. */
export interface Shown {
  readonly kind: 'shown';
  readonly number: number;
  readonly slides: number;
  readonly title: string;
  /** what the next press brings */
  readonly next: string;
  readonly notes: readonly NoteParagraph[];
  /** seconds on the clock of the talk as this was sent: the clock of a phone may be wrong */
  readonly elapsed: number;
  /** seconds planned for the talk */
  readonly total: number;
  readonly running: boolean;
  /** whether a stage follows */
  readonly stage: boolean;
}

/** What the server tells a phone beside what the speaker view shows: that it is there, once a second or two, and whether a view is. */
export interface Beat {
  readonly kind: 'beat';
  readonly view: boolean;
}

/** What the server tells the speaker view: how many phones have shown the key. */
export interface Phones {
  readonly kind: 'phones';
  readonly count: number;
}

/** What everyone has to say first. */
export const helloOf = (key: string) => JSON.stringify({ kind: 'hello', key });

/** The key that a socket shows first; undefined for anything else. */
export function readHello(text: string): string | undefined {
  const data = parse(text);
  return data?.kind === 'hello' && typeof data.key === 'string' ? data.key : undefined;
}

/** What a phone asks; undefined for anything else. */
export function readFromPhone(text: string): FromPhone | undefined {
  const data = parse(text);
  if (data?.kind === 'action') {
    const action = phoneActions.find((known) => known === data.action);
    return action && { kind: 'action', action };
  }
  if (data?.kind !== 'point') return undefined;
  if (data.at === undefined) return { kind: 'point' };
  return isPoint(data.at) ? { kind: 'point', at: { x: data.at.x, y: data.at.y } } : undefined;
}

/** What a phone is told; undefined for anything else. */
export function readForPhone(text: string): Shown | Beat | undefined {
  const data = parse(text);
  if (data?.kind === 'beat') return typeof data.view === 'boolean' ? { kind: 'beat', view: data.view } : undefined;
  if (data?.kind !== 'shown') return undefined;
  const { number, slides, title, next, elapsed, total, running, stage } = data;
  const notes = Array.isArray(data.notes) ? data.notes.flatMap((one: unknown) => readParagraph(one) ?? []) : [];
  if (typeof number !== 'number' || typeof slides !== 'number' || typeof elapsed !== 'number' || typeof total !== 'number')
    return undefined;
  if (typeof title !== 'string' || typeof next !== 'string' || typeof running !== 'boolean' || typeof stage !== 'boolean') return undefined;
  return { kind: 'shown', number, slides, title, next, notes, elapsed, total, running, stage };
}

function readParagraph(data: unknown): NoteParagraph | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('text' in data)) return undefined;
  const kind = paragraphKinds.find((known) => known === data.kind);
  return kind && typeof data.text === 'string' ? { kind, text: data.text } : undefined;
}

/** What the speaker view is told: how many phones there are, or what one of them asks. */
export function readForView(text: string): Phones | FromPhone | undefined {
  const data = parse(text);
  if (data?.kind === 'phones' && typeof data.count === 'number') return { kind: 'phones', count: data.count };
  return readFromPhone(text);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
