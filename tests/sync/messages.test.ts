import { expect, test } from 'vitest';
import { waiting } from '../../src/sync/clock.ts';
import { type Message, randomId, readMessage, version } from '../../src/sync/messages.ts';
import { SequenceCheck } from '../../src/sync/sequence-check.ts';

const state = {
  slide: 'trade-growth',
  step: 1,
  blank: false,
  overview: false,
  numbers: true,
  theme: 'dark',
  clock: waiting,
  minutes: 0,
  width: 1280,
  height: 720,
} as const;
const envelope = { deck: version, key: randomId(), sessionId: randomId(), sequence: 3 } as const;
const messages: readonly Message[] = [
  { ...envelope, from: 'stage', body: { kind: 'state', state } },
  { ...envelope, from: 'stage', body: { kind: 'closing' } },
  {
    ...envelope,
    from: 'speaker',
    body: { kind: 'heartbeat', lost: true, foreign: false, clock: { state: 'paused', counted: 12 }, place: { slide: 'title', step: 1 } },
  },
  { ...envelope, from: 'speaker', body: { kind: 'action', action: 'next' } },
  { ...envelope, from: 'speaker', body: { kind: 'go-to', slide: 'title' } },
  { ...envelope, from: 'speaker', body: { kind: 'point', at: { x: 0.25, y: 1 } } },
  { ...envelope, from: 'speaker', body: { kind: 'point' } },
  { ...envelope, from: 'speaker', body: { kind: 'zoom', at: { x: 0, y: 0.5 } } },
  { ...envelope, from: 'stage', body: { kind: 'state', state: { ...state, zoom: { x: 0.5, y: 0.5 } } } },
];

test.each(messages)('a message arrives as it was sent, and nothing that was hung on it: $body.kind', (message) => {
  expect(readMessage(structuredClone(message))).toEqual(message);
  expect(readMessage({ ...message, extra: 1, body: { ...message.body, extra: 1 } })).toEqual(message);
});

const [told, , hello, act, go] = messages as [Message, Message, Message, Message, Message];
test.each([
  ['text', 'next'],
  ['nothing', null],
  ['a list', [act]],
  ['another deck', { ...act, deck: 'reveal-notes' }],
  ['no sender', { ...act, from: 'page' }],
  ['a command of the stage', { ...act, from: 'stage' }],
  ['a state of the speaker', { ...told, from: 'speaker' }],
  ['an unknown command', { ...act, body: { kind: 'action', action: 'eval' } }],
  ['a command of the object itself', { ...act, body: { kind: 'action', action: 'constructor' } }],
  ['a slide that is markup', { ...go, body: { kind: 'go-to', slide: '<img src=x onerror=alert(1)>' } }],
  ['a zoom to nowhere', { ...go, body: { kind: 'zoom' } }],
  ['a pointer outside the window', { ...go, body: { kind: 'point', at: { x: 2, y: 0 } } }],
  ['a key that is no word', { ...act, key: ['a'] }],
  ['a number that is none', { ...act, sequence: '4' }],
  ['a number below zero', { ...act, sequence: -1 }],
  ['a number without end', { ...act, sequence: Number.POSITIVE_INFINITY }],
  ['a clock that is none', { ...hello, body: { ...hello.body, clock: { state: 'running' } } }],
  ['a place that is none', { ...hello, body: { ...hello.body, place: { slide: 'title' } } }],
  ['a theme that is none', { ...told, body: { kind: 'state', state: { ...state, theme: 'x"]{}' } } }],
  ['a step that is none', { ...told, body: { kind: 'state', state: { ...state, step: 1.5 } } }],
  ['a state that lacks something', { ...told, body: { kind: 'state', state: { slide: 'title' } } }],
])('is refused: %s', (_what, data) => {
  expect(readMessage(data)).toBeUndefined();
});

test('a stale, repeated or overtaken message is not let in', () => {
  const check = new SequenceCheck();
  const arrivals = [0, 1, 3, 2, 3, 1, 4].map((number) => check.accept({ sessionId: 'a', sequence: number }));
  expect(arrivals).toEqual([true, true, true, false, false, false, true]);
  expect(check.accept({ sessionId: 'b', sequence: 0 })).toBe(true);
  expect([check.hasSeen('a'), check.hasSeen('c')]).toEqual([true, false]);
});

test('a key cannot be guessed', () => {
  const keys = new Set(Array.from({ length: 1000 }, randomId));
  expect(keys.size).toBe(1000);
  expect([...keys].every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
});
