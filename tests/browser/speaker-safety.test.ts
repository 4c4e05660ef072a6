import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Message, version } from '../../src/sync/messages.ts';
import { fileAddress, openDeck, shown, useBrowser, waitForSlide } from './deck.ts';
import { first, last, second } from './slides.ts';
import { followed, linked, openBoth, read, waitForFollowed } from './two-windows.ts';

const run = useBrowser();

/** A page of another origin, with nothing on it but what a test does there. */
let stranger: Server;
let strange: string;
beforeAll(async () => {
  stranger = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Stranger</title>'),
  );
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  strange = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;
});
afterAll(() => stranger.close());

type Sent = Partial<Omit<Message, 'body'>> & { readonly body?: unknown };
const forged = (sent: Sent) => ({ deck: version, key: 'f'.repeat(32), sessionId: 'e'.repeat(32), sequence: 1e6, ...sent });
const command = (sent: Sent = {}) => forged({ from: 'speaker', body: { kind: 'action', action: 'last' }, ...sent });
const lie = (sent: Sent = {}) =>
  forged({
    from: 'stage',
    body: {
      kind: 'state',
      state: { ...{ slide: last, step: 0, blank: true, overview: false, numbers: true, theme: 'grey' }, ...rest },
    },
    ...sent,
  });
const rest = { clock: { state: 'waiting' }, minutes: 1, width: 100, height: 100 };
const hello = { kind: 'heartbeat', lost: true, foreign: false, clock: { state: 'paused', counted: 5 }, place: { slide: last, step: 0 } };
const nonsense = [
  null,
  1,
  'next',
  [],
  { deck: version },
  command({ body: { kind: 'action', action: 'constructor' } }),
  lie({ body: { kind: 'state' } }),
];

/** What everything that was sent has come to, once both windows have certainly taken it in. */
async function expectUnmoved(stage: Page, speaker: Page): Promise<void> {
  // what is asked after the forged messages is answered after them
  await stage.keyboard.press('ArrowRight');
  await waitForSlide(stage, second);
  await waitForFollowed(speaker, second);
  expect(await read(speaker, 'on-stage')).toBe('');
  // the forged state speaks of one minute
  expect(await read(speaker, 'total')).not.toBe('1:00');
  await speaker.keyboard.press('ArrowLeft');
  await waitForSlide(stage, first);
  await waitForFollowed(speaker, first);
}

test('a page that opens the deck and its speaker view can neither steer nor read them', async () => {
  const context = await run.browser.newContext({ viewport: { width: 1280, height: 720 } });
  const opener = await context.newPage();
  await opener.goto(strange);
  const open = async (address: string, name: 'stage' | 'view') => {
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      opener.evaluate(
        ([to, as]) => {
          const opened = window.open(to, as);
          if (opened) window[as] = opened;
        },
        [address, name] as const,
      ),
    ]);
    await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    return page;
  };
  const stage = await open(inject('site'), 'stage');
  const speaker = await open(`${inject('site')}?view=speaker#${'f'.repeat(32)}`, 'view');
  await linked(speaker);
  await opener.evaluate(
    (all) => {
      const { stage: deck, view } = window;
      for (const message of all) for (const target of [deck, view]) target.postMessage(message, '*');
    },
    [command(), lie(), ...nonsense],
  );
  await expectUnmoved(stage, speaker);
  const received = await opener.evaluate(() => {
    const { view } = window;
    try {
      return view.document.body.innerText;
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(received).toBe('SecurityError');
});

test('a page that frames the deck gets no speaker view, no notes and no way in', async () => {
  const context = await run.browser.newContext({ viewport: { width: 1280, height: 720 } });
  const framing = await context.newPage();
  await framing.goto(strange);
  await framing.evaluate(
    (addresses) => {
      window.received = [];
      addEventListener('message', ({ data }) => window.received.push(data));
      for (const src of addresses) document.body.append(Object.assign(document.createElement('iframe'), { src, width: 1000, height: 600 }));
    },
    [inject('site'), `${inject('site')}?view=speaker#${'f'.repeat(32)}`],
  );
  const [stage, speaker] = await Promise.all(
    [1, 2].map(async (i) => {
      const frame = framing.frames()[i] ?? framing.mainFrame();
      await frame.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
      return frame;
    }),
  );
  if (!stage || !speaker) throw new Error('expected two frames, got fewer');
  await framing.evaluate(
    (all) => {
      for (const message of all) for (let i = 0; i < 2; i++) frames[i]?.postMessage(message, '*');
    },
    [command(), lie(), ...nonsense],
  );
  expect(await speaker.locator('body').innerText()).toBe('The speaker view is shown in a window of its own only. Open it in a window');
  expect(await speaker.locator('.notes, [data-part]').count()).toBe(0);
  await stage.locator('h1').click();
  await framing.keyboard.press('ArrowRight');
  await stage.waitForSelector(`#${second}.present`);
  await framing.keyboard.press('s');
  await stage.getByRole('dialog', { name: /inside another page/ }).waitFor();
  expect(context.pages()).toHaveLength(1);
  expect(await framing.evaluate(() => window.received)).toEqual([]);
});

test('on the channel of the deck itself, messages without the key, stale or malformed ones are ignored', async () => {
  const { stage, speaker, context, complaints } = await openBoth();
  const other = await context.newPage();
  const received: unknown[] = [];
  await other.exposeFunction('receive', (data: unknown) => received.push(data));
  await other.goto(new URL('LICENSE', inject('site')).href);
  const name = `deck ${new URL(inject('site')).pathname}`;
  await other.evaluate((channelName) => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener('message', ({ data }) => window.receive(data));
    window.channel = channel;
  }, name);
  const send = (all: readonly unknown[]) =>
    other.evaluate((list) => {
      for (const message of list) window.channel.postMessage(message);
    }, all);
  await send([command(), lie(), ...nonsense]);
  await expectUnmoved(stage, speaker);

  // what was overheard and is played again, or comes late, is stale
  await speaker.keyboard.press('ArrowRight');
  await waitForSlide(stage, second);
  await speaker.keyboard.press('ArrowLeft');
  await waitForSlide(stage, first);
  await waitForFollowed(speaker, first);
  await expect.poll(() => JSON.stringify(received)).toContain('"next"');
  await expect.poll(() => received.length).toBeGreaterThan(6);
  expect(JSON.stringify(received)).not.toMatch(/Welcome|If asked/);
  await send(received.toReversed());
  await send(received);
  await expectUnmoved(stage, speaker);

  // a stage that was loaded anew is not overtaken by what it said before
  const old = received.filter((message) => (message as Message).from === 'stage');
  await stage.reload();
  await stage.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await linked(speaker);
  await send(old.map((message) => ({ ...(message as Message), number: 1e9 })));
  await expectUnmoved(stage, speaker);
  expect(complaints).toEqual([]);
});

test('from a file, only the window that the stage has opened is listened to', async () => {
  const { stage, speaker, context } = await openBoth('', { address: fileAddress });
  const path = join(mkdtempSync(join(tmpdir(), 'deck-stranger-')), 'stranger.html');
  writeFileSync(path, '<!doctype html><title>Stranger</title>');
  const local = await context.newPage();
  await local.goto(pathToFileURL(path).href);
  const [victim] = await Promise.all([
    context.waitForEvent('page'),
    local.evaluate((address) => {
      const opened = window.open(address);
      if (opened) window.deck = opened;
    }, fileAddress),
  ]);
  await victim.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  await local.evaluate(
    (all) => {
      for (const message of all) window.deck.postMessage(message, '*');
    },
    [command(), command({ body: hello }), ...nonsense],
  );
  await victim.keyboard.press('ArrowRight');
  await waitForSlide(victim, second);
  // the opened view takes nothing from itself or a child, be it ever so well-formed and keyed
  const key = new URL(speaker.url()).hash.slice(1);
  await speaker.evaluate((message) => window.postMessage(message, '*'), lie({ key }));
  await expectUnmoved(stage, speaker);
  expect(await shown(victim)).toBe(second);
});

test('the address of the speaker view keeps nothing but what the view offers', async () => {
  const { page } = await openDeck('?view=speaker&minutes=15&controls=true&key=x&notes=%3Cb%3E');
  expect(new URL(page.url()).search).toBe('?view=speaker&minutes=15');
  expect(await read(page, 'total')).toBe('15:00');
  expect(await followed(page)).toBe(first);
});
