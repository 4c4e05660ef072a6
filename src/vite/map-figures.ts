import { spliceChildren } from '@parse5/tools';
import type { Problems } from '../data/problems.ts';
import type { Fact } from '../facts/facts.ts';
import { factNamed } from '../facts/facts.ts';
import { drawMap, isMapName, mapNames } from '../maps/maps.ts';
import { fromMarkup, getAttribute, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Draws the map that a `<figure data-map>` names, in front of its caption. */
export function fillMapFigures(slide: Slide, facts: ReadonlyMap<string, Fact>, problems: Problems): void {
  for (const figure of withAttribute(slide.element, 'data-map')) {
    const name = getAttribute(figure, 'data-map') ?? '';
    if (isMapName(name)) {
      const svg = drawMap(name, { length: factNamed(facts, 'pipeline-length').text });
      spliceChildren(figure, 0, 0, fromMarkup(svg));
    } else problems.add({ file: slide.file, line: lineOf(figure) }, `data-map: expected one of ${mapNames.join(', ')}, got "${name}"`);
  }
}
