import type { Problems } from '../data/problems.ts';
import type { Source } from '../data/sources.ts';
import { append, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Makes `<cite data-cite="jmcc-2021"></cite>` a link to the page that the source names, with its short label. */
export function fillCitations(slide: Slide, sources: readonly Source[], problems: Problems): void {
  const byId = new Map(sources.map((source) => [source.id, source]));
  for (const place of withAttribute(slide.element, 'data-cite')) {
    const id = getAttribute(place, 'data-cite') ?? '';
    const source = byId.get(id);
    if (!source)
      problems.add({ file: slide.file, line: lineOf(place) }, `data-cite: expected an id of assets/data/sources.csv, got "${id}"`);
    else append(place, source.address ? h('a', { href: source.address }, source.label) : source.label);
  }
}
