import type { BrowserContext } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { fileAddress, useBrowser } from './deck.ts';
import { first, second } from './slides.ts';
import { elapsedOn, linked, pressS, read, waitForFollowed } from './two-windows.ts';

const run = useBrowser();

const places = [
  ['served under a sub-path', {}],
  ['opened from a file', { address: fileAddress }],
] as const;

/** Opens both windows under a clock that the test can move. */
async function openAtNoon(path: string, options: { readonly address?: string }) {
  const context = await run.browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' });
  await context.clock.install({ time: '2022-02-24T11:00:00Z' });
  const stage = await context.newPage();
  await stage.goto((options.address ?? inject('site')) + path);
  await stage.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
  return { context, stage, speaker: await pressS(stage) };
}

/** Lets time pass in both windows. */
const pass = (context: BrowserContext, time: string) => context.clock.fastForward(time);

test.each(places)(
  'the clock starts at the first move, pauses with P, and a reload of either side changes nothing: %s',
  async (_where, options) => {
    const { context, stage, speaker } = await openAtNoon('', options);
    await pass(context, '02:00');
    expect(await elapsedOn(speaker)).toBe(0);
    expect(await read(speaker, 'pace-words')).toBe('Starts at your first move');
    await stage.keyboard.press('ArrowRight');
    await waitForFollowed(speaker, second);
    await pass(context, '05:00');
    await expect.poll(() => elapsedOn(speaker)).toBeGreaterThanOrEqual(300);
    expect(await read(speaker, 'pace-words')).toMatch(/^3:2\d behind$/);
    expect(await speaker.locator('[data-part="pace"]').getAttribute('data-pace')).toBe('behind');
    expect(await read(speaker, 'left')).toMatch(/^(15:00|14:5\d)$/);

    await speaker.reload();
    await linked(speaker);
    expect(await elapsedOn(speaker)).toBeGreaterThanOrEqual(300);
    await stage.reload();
    await stage.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    await linked(speaker);
    await pass(context, '01:00');
    await expect.poll(() => elapsedOn(speaker)).toBeGreaterThanOrEqual(360);
    expect(await elapsedOn(speaker)).toBeLessThan(375);

    await stage.keyboard.press('p');
    await speaker.getByText(/^Paused, /).waitFor();
    const paused = await elapsedOn(speaker);
    await Promise.all([stage.reload(), speaker.reload()]);
    await stage.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    await linked(speaker);
    await pass(context, '10:00');
    expect(await elapsedOn(speaker)).toBe(paused);
    await stage.keyboard.press('ArrowRight');
    await waitForFollowed(speaker, second);
    expect(await elapsedOn(speaker)).toBe(paused);
    await speaker.keyboard.press('p');
    await speaker.getByRole('button', { name: 'Pause' }).waitFor();
    await pass(context, '00:30');
    await expect.poll(() => elapsedOn(speaker)).toBeGreaterThanOrEqual(paused + 30);
  },
);

test('only a button that asks sets the clock to zero', async () => {
  const { context, stage, speaker } = await openAtNoon('', {});
  await speaker.keyboard.press('ArrowRight');
  await waitForFollowed(speaker, second);
  await pass(context, '04:00');
  await speaker.keyboard.press('Home');
  await waitForFollowed(speaker, first);
  for (const part of ['elapsed', 'wall', 'pace', 'track']) await speaker.locator(`[data-part="${part}"]`).dblclick({ force: true });
  expect(await elapsedOn(speaker)).toBeGreaterThanOrEqual(240);
  const ask = () => speaker.getByRole('button', { name: 'Set to zero…' }).click();
  await ask();
  await speaker.keyboard.press('Enter');
  expect(await elapsedOn(speaker)).toBeGreaterThanOrEqual(240);
  await ask();
  await speaker.keyboard.press('Escape');
  expect(await elapsedOn(speaker)).toBeGreaterThanOrEqual(240);
  await ask();
  await speaker.getByRole('dialog').getByRole('button', { name: 'Set to zero' }).click();
  await expect.poll(() => elapsedOn(speaker)).toBe(0);
  expect(await read(speaker, 'pace-words')).toBe('Starts at your first move');
  await stage.keyboard.press('p');
  await expect.poll(() => read(speaker, 'pace-words')).toBe('On time');
});

test('the plan follows the slides, or the minutes of the address; the day’s time is the locale’s', async () => {
  const { context, speaker, stage } = await openAtNoon('?minutes=15', {});
  expect(await read(speaker, 'total')).toBe('15:00');
  expect(await read(speaker, 'wall')).toBe('12:00');
  expect(new URL(speaker.url()).search).toBe('?view=speaker&minutes=15');
  await stage.keyboard.press('ArrowRight');
  await waitForFollowed(speaker, second);
  // 40 and 55 seconds of 20 minutes are 30 and 41.25 of 15
  expect(await read(speaker, 'slot')).toBe('0:41, until 1:11');
  await pass(context, '16:00');
  await expect.poll(() => read(speaker, 'pace-words')).toMatch(/^1:0\d over time$/);
  expect(await read(speaker, 'left')).toMatch(/^1:0\d over$/);
  expect(await read(speaker, 'wall')).toBe('12:16');
});
