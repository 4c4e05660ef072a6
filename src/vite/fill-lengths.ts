import type { Problems } from '../data/problems.ts';
import type { Tables } from '../data/tables.ts';
import { recordTrade } from '../data/trade.ts';
import { append, fromMarkup, getAttribute, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Width of the longest, in the units of its svg, which is stretched to its place. */
const longest = 1000;

/** Draws sums of money of a slide as lengths on one scale: `<span data-length="trade-2020"></span>`. The largest fills its place. */
export function fillLengths(slide: Slide, { pipeline, trade }: Pick<Tables, 'pipeline' | 'trade'>, problems: Problems): void {
  const sums: ReadonlyMap<string, number> = new Map([
    ['trade-2020', recordTrade(trade).usdMillion],
    ['pipeline-cost', pipeline.costUsdBillion * 1000],
  ]);
  const places = withAttribute(slide.element, 'data-length').map((place) => ({ place, name: getAttribute(place, 'data-length') ?? '' }));
  const largest = Math.max(...places.map(({ name }) => sums.get(name) ?? 0));
  for (const { place, name } of places) {
    const sum = sums.get(name);
    if (sum === undefined) {
      problems.add({ file: slide.file, line: lineOf(place) }, `data-length: expected one of ${[...sums.keys()].join(', ')}, got "${name}"`);
      continue;
    }
    const width = Math.max(1, Math.round((sum / largest) * longest));
    append(
      place,
      fromMarkup(
        `<svg viewBox="0 0 ${longest} 20" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="20"/></svg>`,
      ),
    );
  }
}
