import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { duration, type Plan, planOf } from '../../src/speaker/plan.ts';
import { fileAddress, useBrowser } from './deck.ts';
import { first, second } from './slides.ts';
import { elapsedOn, linked, pressS, read, secondsOf, waitForFollowed } from './two-windows.ts';

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

/** The plan that the slides of the deck make, or that of so many minutes. */
async function planOn(stage: Page, minutes?: number): Promise<Plan> {
  const seconds = await stage.$$eval('.slides section[data-timing]', (all) =>
    all.map((slide) => Number(slide.getAttribute('data-timing'))),
  );
  return planOf(seconds, minutes);
}

/** What the speaker view says of the time at one moment; elapsed in seconds. */
async function timesOn(speaker: Page): Promise<{ readonly elapsed: number; readonly left: string; readonly pace: string }> {
  const [elapsed = '', left = '', pace = ''] = await speaker.evaluate(() =>
    ['elapsed', 'left', 'pace-words'].map((part) => document.querySelector<HTMLElement>(`[data-part="${part}"]`)?.innerText ?? ''),
  );
  return { elapsed: secondsOf(elapsed), left, pace };
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
    const plan = await planOn(stage);
    const { elapsed, left, pace } = await timesOn(speaker);
    // behind by what has gone since the second slide should have ended; left is what the whole talk still has
    expect(pace).toBe(`${duration(elapsed - (plan.slots[1]?.end ?? 0))} behind`);
    expect(left).toBe(duration(plan.total - elapsed));
    expect(await speaker.locator('[data-part="pace"]').getAttribute('data-pace')).toBe('behind');

    await speaker.reload();
    await linked(speaker);
    expect(await elapsedOn(speaker)).toBeGreaterThanOrEqual(300);
    await stage.reload();
    await stage.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    await linked(speaker);
    await pass(context, '01:00');
    await expect.poll(() => elapsedOn(speaker)).toBeGreaterThanOrEqual(360);
    // not counted twice: two reloads and a minute do not come to five minutes more
    expect(await elapsedOn(speaker)).toBeLessThan(600);

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
  for (const part of ['elapsed', 'wall', 'pace', 'track']) await speaker.locator(`[data-part="${part}"]`).dblclick({ force: true });
  expect(await elapsedOn(speaker)).toBeGreaterThanOrEqual(240);
  // a clock that runs goes on at the title too
  await speaker.keyboard.press('Home');
  await waitForFollowed(speaker, first);
  expect(await elapsedOn(speaker)).toBeGreaterThanOrEqual(240);
  await speaker.keyboard.press('ArrowRight');
  await waitForFollowed(speaker, second);
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
  // back to the title, whose time has not begun
  await stage.keyboard.press('Home');
  await waitForFollowed(speaker, first);
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
  // each slide has its share of 15 minutes
  const plan = await planOn(stage, 15);
  expect(plan.total).toBeCloseTo(900);
  await pass(context, '16:00');
  await expect.poll(() => elapsedOn(speaker)).toBeGreaterThanOrEqual(960);
  const { elapsed, left, pace } = await timesOn(speaker);
  expect(pace).toBe(`${duration(elapsed - 900)} over time`);
  expect(left).toBe(`${duration(elapsed - 900)} over`);
  expect(await read(speaker, 'wall')).toBe('12:16');
});

test.each(places)(
  'the end comes in colour, words and shape, and the time of each slide is kept beside its plan: %s',
  async (_where, options) => {
    const { context, stage, speaker } = await openAtNoon('', options);
    const plan = await planOn(stage);
    const planned = (plan.slots[1]?.end ?? 0) - (plan.slots[1]?.start ?? 0);
    const clockLooks = () =>
      speaker.evaluate(() => {
        const box = document.querySelector('.speaker-clock') as Element;
        const words = document.querySelector('.speaker-ending') as HTMLElement;
        return {
          ground: getComputedStyle(box).backgroundColor,
          words: words.innerText,
          shape: getComputedStyle(words, '::before').clipPath,
        };
      });
    const far = await clockLooks();
    expect(far.words).toBe('');
    await stage.keyboard.press('ArrowRight');
    await waitForFollowed(speaker, second);
    await pass(context, '00:20');
    // the clock runs on: the very second may be gone before it is read
    await expect.poll(async () => secondsOf((await read(speaker, 'slot')).split(' ')[0] ?? '')).toBeLessThanOrEqual(planned - 20);
    expect(await read(speaker, 'slot')).toContain(` left of ${duration(planned)}`);
    await pass(context, `${Math.floor((plan.total - 80) / 60)}:00`);
    await speaker.getByText('Under two minutes left').waitFor();
    const soon = await clockLooks();
    await pass(context, '02:30');
    await speaker.getByText('The time is over').waitFor();
    const over = await clockLooks();
    expect(new Set([far.ground, soon.ground, over.ground]).size).toBe(3);
    expect(soon.shape).not.toBe(over.shape);

    await speaker.keyboard.press('ArrowLeft');
    await waitForFollowed(speaker, first);
    const total = await elapsedOn(speaker);
    await speaker.reload();
    await linked(speaker);
    await speaker.getByRole('button', { name: 'More' }).click();
    await speaker.getByRole('button', { name: 'Times…' }).click();
    const dialog = speaker.getByRole('dialog', { name: 'The time of each slide' });
    await dialog.getByRole('row', { name: new RegExp(`^2 .*${duration(planned)}.*\\+\\d+:\\d\\d`) }).waitFor();
    const lines = await dialog.getByRole('textbox').inputValue();
    expect(lines.split('\n').map((line) => line.replace(/\d+/, 'N'))).toContain(`id="${second}" data-timing="N"`);
    expect(Math.abs(Number(/data-timing="(\d+)"/.exec(lines.slice(lines.indexOf(second)))?.[1]) - total)).toBeLessThan(30);
  },
);
test('setting the machine’s clock back or forward changes nothing in the time of the talk', async () => {
  const { context, stage, speaker } = await openAtNoon('', {});
  await stage.keyboard.press('ArrowRight');
  await waitForFollowed(speaker, second);
  await pass(context, '05:00');
  await expect.poll(() => elapsedOn(speaker)).toBeGreaterThanOrEqual(300);
  for (const time of ['2022-02-24T10:50:00Z', '2022-02-24T12:30:00Z']) {
    await context.clock.setSystemTime(time);
    await pass(context, '00:10');
    await stage.reload();
    await linked(speaker);
    await speaker.reload();
    await linked(speaker);
    await pass(context, '00:10');
    await expect.poll(() => elapsedOn(speaker)).toBeGreaterThanOrEqual(320);
    expect(await elapsedOn(speaker)).toBeLessThan(900);
  }
});

test('a stored clock that a fault has made is refused', async () => {
  const { stage, speaker } = await openAtNoon('', {});
  const corrupt = JSON.stringify({ state: 'paused', counted: 1e300 });
  // the stage stores its clock as it goes: the fault comes after that
  await stage.evaluate((clock) => addEventListener('pagehide', () => sessionStorage.setItem('deck-clock', clock)), corrupt);
  await Promise.all([stage, speaker].map((page) => page.reload()));
  await linked(speaker);
  expect(await elapsedOn(speaker)).toBe(0);
});
