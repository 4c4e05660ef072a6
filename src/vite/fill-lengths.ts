import type { Problems } from '../data/problems.ts';
import type { Tables } from '../data/tables.ts';
import { recordTrade, sixfoldLevel, type TradeRow, tradeIn } from '../data/trade.ts';
import { bar, barsDrawing } from './bars.ts';
import { append, getAttribute, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Width of the longest, in the units of its svg, which is stretched to its place; heights of a bar and of the gap to the next. */
const size = { longest: 1000, bar: 20, gap: 4 } as const;
/** From one line of a hatch to the next, and how far a line leans, in the same units. */
const hatch = { step: 18, lean: 30 } as const;

/**
 * Draws sums of money of a slide as lengths on one scale: `<span data-length="trade-2020"></span>`. The largest fills its place. `trade-growth` is
 * the record in two parts: the year before, hatched where it is derived, and what came to it; `trade-fold` has the base of "sixfold" in its place,
 * and as an outline what came to that, which nobody states.
 */
export function fillLengths(slide: Slide, { pipeline, trade }: Pick<Tables, 'pipeline' | 'trade'>, problems: Problems): void {
  const record = recordTrade(trade);
  const sums: ReadonlyMap<string, number> = new Map([
    ['trade-2020', record.usdMillion],
    ['pipeline-cost', pipeline.costUsdBillion * 1000],
    ['trade-growth', record.usdMillion],
    ['trade-fold', record.usdMillion],
  ]);
  const places = withAttribute(slide.element, 'data-length').map((place) => ({ place, name: getAttribute(place, 'data-length') ?? '' }));
  const largest = Math.max(...places.map(({ name }) => sums.get(name) ?? 0));
  const widthOf = (sum: number) => Math.max(1, Math.round((sum / largest) * size.longest));
  for (const { place, name } of places) {
    const sum = sums.get(name);
    if (sum === undefined) {
      problems.add({ file: slide.file, line: lineOf(place) }, `data-length: expected one of ${[...sums.keys()].join(', ')}, got "${name}"`);
      continue;
    }
    const base = name === 'trade-growth' ? tradeIn(trade, record.year - 1) : name === 'trade-fold' ? sixfoldLevel(trade) : undefined;
    const increase = name === 'trade-fold' ? 'numbers-outline' : '';
    const bars = base ? growth(base, widthOf, widthOf(sum), increase) : bar(0, widthOf(sum), size.bar);
    append(place, barsDrawing(size.longest, size.bar, bars));
  }
}

/** The record as one bar: what it grew from, hatched where it is derived, then what came to it, with a class of its own. */
function growth({ basis, usdMillion }: TradeRow, widthOf: (sum: number) => number, record: number, increase: string): string {
  const before = widthOf(usdMillion);
  const parts = [
    ...(basis === 'derived' ? hatched(before) : [bar(0, before, size.bar)]),
    // a gap, where a theme has no colours
    bar(before + size.gap, record - before - size.gap, size.bar, increase),
  ];
  return parts.join('');
}

/** A bar without fill, and the lines of its hatch. */
function hatched(width: number): readonly string[] {
  const lines = Array.from({ length: Math.ceil((width + hatch.lean) / hatch.step) }, (_, i) => {
    const start = (i + 1) * hatch.step - hatch.lean;
    const [from, to] = [Math.max(start, 0), Math.min(start + hatch.lean, width)];
    const y = (x: number) => Math.round(size.bar * (1 - (x - start) / hatch.lean) * 10) / 10;
    return to > from ? `M${from} ${y(from)}L${to} ${y(to)}` : '';
  });
  return [bar(0, width, size.bar, 'numbers-hatched'), `<path class="numbers-hatch" d="${lines.join('')}"/>`];
}
