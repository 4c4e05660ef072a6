import type { Browser } from 'playwright-core';
import { type Bench, median, type Row } from '../bench.ts';
import { heapOf } from '../heap.ts';
import { openUntilReady } from '../ready.ts';
import { advanceOf } from './advance.ts';
import { type GrownDeck, growDeck } from './grown-deck.ts';
import { barePdfTime, pdfTime } from './pdf-time.ts';

/** How many times the slides, and what a figure may then be, as a ratio to the deck as it is. */
const sizes = [
  { times: 10, atMost: 1.2 },
  { times: 100, atMost: 2 },
] as const;

/** The size that is printed too; a hundred times would take too long. */
const printed = 10;

const rounds = 3;

/** Milliseconds a page of thousands of slides may take. */
const patience = 300_000;

const figures = ['ready', 'advance', 'memory'] as const;
type Figures = Readonly<Record<(typeof figures)[number], number>>;

const names: Readonly<Record<(typeof figures)[number], { readonly what: string; readonly unit: string }>> = {
  ready: { what: 'first slide ready', unit: 'ms' },
  advance: { what: 'key to painted frame', unit: 'ms' },
  memory: { what: 'script memory', unit: 'MB' },
};

/** What more slides and charts cost: the deck with 10 and 100 times as many beside itself, and the bare deck beside itself likewise. */
export const growth: Bench = async ({ browser }) => {
  const decks: GrownDeck[] = [];
  try {
    for (const times of [1, ...sizes.map((size) => size.times)]) decks.push(await growDeck(times, times <= printed));
    const measured = { deck: [] as Partial<Figures>[][], bare: [] as Partial<Figures>[][] };
    // in turn, so that a noisy moment meets all of them
    for (let round = 0; round < rounds; round++)
      for (const kind of ['deck', 'bare'] as const) {
        const one: Partial<Figures>[] = [];
        for (const grown of decks) one.push(await measure(browser, grown[kind], grown.times, round === 0));
        measured[kind].push(one);
      }
    const middle = (kind: 'deck' | 'bare', size: number, figure: (typeof figures)[number]) =>
      median(measured[kind].map((one) => one[size]?.[figure]).filter((value) => value !== undefined));
    const rows = sizes.flatMap(({ times, atMost }, i) =>
      figures.flatMap((figure): Row[] => {
        const { what, unit } = names[figure];
        const beside = (kind: 'deck' | 'bare') => ({ ours: middle(kind, i + 1, figure), other: middle(kind, 0, figure), unit });
        return [
          { what: `${what}, ${times} times the slides`, ...beside('deck'), atMost },
          { what: '  the bare deck', ...beside('bare') },
        ];
      }),
    );
    return [...rows, ...(await paperRows(decks))];
  } finally {
    await Promise.all(decks.map(({ close }) => close()));
  }
};

/** @param walks whether to move as well; without, only `ready` is measured */
async function measure(browser: Browser, address: string, times: number, walks: boolean): Promise<Partial<Figures>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  context.setDefaultTimeout(patience);
  try {
    const page = await context.newPage();
    await openUntilReady(page, address);
    const ready = await page.evaluate(() => performance.getEntriesByName('deck-ready')[0]?.startTime ?? Number.NaN);
    if (!walks) return { ready };
    const advance = await advanceOf(page, times);
    return { ready, advance, memory: await heapOf(await context.newCDPSession(page)) };
  } finally {
    await context.close();
  }
}

/** A document grows with its slides: the ratio has no limit. */
async function paperRows(decks: readonly GrownDeck[]): Promise<Row[]> {
  const [one, more] = [decks.find(({ times }) => times === 1), decks.find(({ times }) => times === printed)];
  if (!one || !more) return [];
  return [
    { what: `PDF, ${printed} times the slides`, ours: await pdfTime(more.file), other: await pdfTime(one.file), unit: 'ms' },
    { what: '  the bare deck', ours: await barePdfTime(more.bare), other: await barePdfTime(one.bare), unit: 'ms' },
  ];
}
