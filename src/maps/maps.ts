import { afghanistan } from './afghanistan.ts';
import { corridor } from './corridor.ts';
import { greaterEurasia } from './greater-eurasia.ts';
import { pakstream } from './pakstream.ts';
import { priorities } from './priorities.ts';
import { title } from './title.ts';

export const mapNames = ['title', 'pakstream', 'greater-eurasia', 'corridor', 'afghanistan', 'priorities'] as const;
export type MapName = (typeof mapNames)[number];

export function isMapName(name: string): name is MapName {
  return (mapNames as readonly string[]).includes(name);
}

const boundaries = 'Boundaries: Natural Earth, no endorsement implied. Hatched, approximate: disputed,';

/** What the foot of a slide says of its map. */
export const mapNotes: Record<MapName, string> = {
  title: 'Land: Natural Earth',
  pakstream: `Route schematic. ${boundaries} Jammu and Kashmir`,
  'greater-eurasia': `${boundaries} Jammu and Kashmir, Crimea`,
  corridor: `Lines schematic. ${boundaries} Jammu and Kashmir, Crimea`,
  afghanistan: `${boundaries} Jammu and Kashmir`,
  priorities: 'Land: Natural Earth',
};

/**
 * A map as one inline `<svg>`, coloured by src/styles/components/map.css.
 *
 * @param labels figures that a map shows, as the data says them
 */
export function drawMap(name: MapName, labels: { readonly length: string }): string {
  const draw: Record<MapName, () => string> = {
    title,
    pakstream: () => pakstream(labels.length),
    'greater-eurasia': greaterEurasia,
    corridor,
    afghanistan,
    priorities,
  };
  return draw[name]();
}
