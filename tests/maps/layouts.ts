import { parseFragment } from 'parse5';
import { type MapName, mapNames, type Screen, screens } from '../../src/data/maps.ts';
import { factNamed, facts } from '../../src/facts/facts.ts';
import { layOutMap, type MapLayout } from '../../src/maps/map-layout.ts';
import { type Element, getAttribute, withAttribute } from '../../src/vite/markup.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';

export const tables = projectTables(root);
const known = facts(tables);

/** What the deck says of a fact of the tables. */
export const factText = (name: string): string => factNamed(known, name).text;

/** A map of the project, laid out. */
export function layoutOf(map: MapName, screen: Screen): MapLayout {
  return layOutMap(tables.maps, map, screen, (text) => text.replace(/\{([a-z0-9-]+)\}/g, (_, name: string) => factText(name)));
}

/** All maps on both screens, with a name for the test. */
export const layouts = mapNames.flatMap((map) => screens.map((screen) => ({ name: `${map}, ${screen}`, layout: layoutOf(map, screen) })));

/** The slide that shows a map, as its file has it; none once the slide is removed. */
export const slideOf = (map: MapName): Element | undefined =>
  projectSlides(root)
    .flatMap(({ text }) => withAttribute(parseFragment(text), 'data-source'))
    .find((slide) => withAttribute(slide, 'data-map').some((figure) => getAttribute(figure, 'data-map') === map));
