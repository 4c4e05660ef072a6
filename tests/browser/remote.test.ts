import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveWithRemote } from '../../src/serve/serve-deck.ts';
import { fileAddress, openDeck, resize, useBrowser, waitForSlide } from './deck.ts';
import { slideNamed, slidesWithoutSteps } from './slides.ts';
import { openBoth, secondsOf, waitForFollowed } from './two-windows.ts';

useBrowser();

const [start = '', next = ''] = slidesWithoutSteps(2);
const dist = join(import.meta.dirname, '../../dist');
let served: Awaited<ReturnType<typeof serveWithRemote>>;

beforeAll(async () => {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name === 'index.html' || posix.dirname(name) === 'assets');
  // what `npm run present` builds for the network: the deck without notes
  const contents = (name: string) => {
    const bytes = readFileSync(join(dist, name));
    return name === 'index.html' ? String(bytes).replace(/<aside class="notes">[\s\S]*?<\/aside>/g, '') : bytes;
  };
  served = await serveWithRemote(dist, new Map(files.map((name) => [name, contents(name)])), { port: 4700, open: false });
});
afterAll(() => served.close());

const phoneShape = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The address for phones, as this machine reaches it whatever its network. */
const phones = () => served.phones.replace(/\/\/[^:]+:/, '//127.0.0.1:');

test('a phone reads the notes, moves the slides and points, over a socket, once it shows the key', async () => {
  const { stage, speaker, complaints } = await openBoth(`#/${start}`, { address: served.address });
  const { page: phone, complaints: phoneComplaints } = await openDeck('', { address: phones(), ...phoneShape });
  await phone.getByText(slideNamed(start).heading).waitFor();
  expect((await phone.getByRole('region', { name: 'Notes' }).innerText()).replace(/\s+/g, ' ')).toContain(
    slideNamed(start).notes.slice(0, 60),
  );
  const forward = phone.getByRole('button', { name: 'Next', exact: true });
  await forward.tap();
  await waitForSlide(stage, next);
  await waitForFollowed(speaker, next);
  await phone.locator('[data-part="title"]', { hasText: slideNamed(next).heading }).waitFor();
  await phone.getByRole('button', { name: 'Back' }).tap();
  await waitForSlide(stage, start);
  await phone.locator('[data-part="title"]', { hasText: slideNamed(start).heading }).waitFor();
  await expect.poll(async () => secondsOf(await phone.locator('[data-part="elapsed"]').innerText())).toBeGreaterThan(0);

  const pad = await phone.getByRole('img', { name: /^Pointer/ }).boundingBox();
  if (!pad) throw new Error('expected a pad for the pointer, got none');
  await phone.mouse.move(pad.x + pad.width / 2, pad.y + pad.height / 2);
  await phone.mouse.down();
  await stage.locator('.stage-pointer:not([hidden])').waitFor();
  await phone.mouse.up();
  await stage.locator('.stage-pointer').waitFor({ state: 'hidden' });

  // a lost connection, as after a locked screen, is made again
  await phone.context().setOffline(true);
  await phone.evaluate(() => {
    const past = performance.now.bind(performance);
    performance.now = () => past() + 10_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await phone.getByText(/No connection/).waitFor();
  expect(await forward.isDisabled()).toBe(true);
  await phone.context().setOffline(false);
  await expect.poll(() => forward.isEnabled()).toBe(true);
  await forward.tap();
  await waitForSlide(stage, next);

  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const) {
    await resize(phone, { width, height });
    const parts = await phone.locator('.remote > *').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    expect(Math.max(...parts.map(({ right }) => right))).toBeLessThanOrEqual(width);
    expect(Math.max(...parts.map(({ bottom }) => bottom))).toBeLessThanOrEqual(height);
  }
  await speaker.close();
  await phone.getByText(/No speaker view is open/).waitFor();
  expect(complaints).toEqual([]);
  expect(phoneComplaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('the speaker view shows the code; without the key a phone reads no note and moves nothing', async () => {
  const { stage, speaker } = await openBoth(`#/${start}`, { address: served.address });
  await speaker.getByRole('button', { name: 'More' }).click();
  await speaker.getByRole('button', { name: /^Phone/ }).click();
  const dialog = speaker.getByRole('dialog', { name: 'A phone as remote' });
  await dialog.getByRole('img', { name: 'QR code of the address' }).waitFor();
  expect(await dialog.innerText()).toContain(served.phones);
  const { page: phone } = await openDeck('', { address: phones().replace(/#.*/, `#${'0'.repeat(32)}`), ...phoneShape });
  await phone.getByText(/key is not valid/).waitFor();
  expect(await phone.getByRole('button', { name: 'Next', exact: true }).isDisabled()).toBe(true);
  const address = new URL('/', phones()).href;
  const texts = [await phone.content(), await (await fetch(address)).text(), await (await fetch(`${address}assets/../deck.html`)).text()];
  for (const text of texts) expect(text).not.toContain(slideNamed(start).notes.slice(0, 40));
  await stage.waitForSelector(`#${start}.present`);
});

test('a copy on a stick says that it has no remote', async () => {
  const { speaker } = await openBoth('', { address: fileAddress });
  await speaker.getByRole('button', { name: 'More' }).click();
  await speaker.getByRole('button', { name: 'Phone…' }).click();
  await speaker.getByText(/has no remote/).waitFor();
  const { page } = await openDeck('?view=remote', { address: fileAddress });
  await page.getByText(/has no remote/).waitFor();
});
