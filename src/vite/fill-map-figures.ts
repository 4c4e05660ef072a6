import { spliceChildren } from '@parse5/tools';
import type { MapTables } from '../data/map-tables.ts';
import { type MapName, mapNames, screens } from '../data/maps.ts';
import type { Problems } from '../data/problems.ts';
import { type Fact, withFacts } from '../facts/facts.ts';
import { checkLayout } from '../maps/check-layout.ts';
import { drawMap } from '../maps/draw-map.ts';
import { layOutMap } from '../maps/map-layout.ts';
import { drawn } from './drawn.ts';
import { fromMarkup, getAttribute, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Draws the map that a `<figure data-map>` names, in front of its caption: once for the stage, once for a phone. */
export function fillMapFigures(slide: Slide, tables: MapTables, facts: ReadonlyMap<string, Fact>, problems: Problems): void {
  const fill = (text: string) => withFacts(text, facts);
  for (const figure of withAttribute(slide.element, 'data-map')) {
    const written = getAttribute(figure, 'data-map') ?? '';
    const map = mapNames.find((name) => name === written);
    if (!map) {
      problems.add({ file: slide.file, line: lineOf(figure) }, `data-map: expected one of ${mapNames.join(', ')}, got "${written}"`);
      continue;
    }
    const edges = [...(tables.texts.find((text) => text.map === map)?.fade ?? []), 'bottom'];
    const fades = edges.map((edge) => `<div class="map-fade map-fade-${edge}" aria-hidden="true"></div>`);
    const drawings = [...screens.map((screen) => mapOf(tables, map, screen, fill, problems)), ...fades];
    spliceChildren(figure, 0, 0, ...drawings.filter(Boolean).map(fromMarkup));
  }
}

function mapOf(
  tables: MapTables,
  map: MapName,
  screen: (typeof screens)[number],
  fill: (text: string) => string,
  problems: Problems,
): string {
  const draw = () => {
    const layout = layOutMap(tables, map, screen, fill);
    for (const { place, message } of checkLayout(layout)) problems.add(place, message);
    return drawMap(layout);
  };
  return drawn('src/maps/draw-map.ts', draw, problems) ?? '';
}
