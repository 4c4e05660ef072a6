import { type MapName, mapNames, type Screen, screens } from '../../src/data/maps.ts';
import { factNamed, facts } from '../../src/facts/facts.ts';
import { layOutMap, type MapLayout } from '../../src/maps/map-layout.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';

export const tables = projectTables(root);
const known = facts(tables);

/** A map of the project, laid out. */
export function layoutOf(map: MapName, screen: Screen): MapLayout {
  return layOutMap(tables.maps, map, screen, (text) => text.replace(/\{([a-z0-9-]+)\}/g, (_, name: string) => factNamed(known, name).text));
}

/** All maps on both screens, with a name for the test. */
export const layouts = mapNames.flatMap((map) => screens.map((screen) => ({ name: `${map}, ${screen}`, layout: layoutOf(map, screen) })));
