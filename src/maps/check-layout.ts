import type { LabelKind } from '../data/map-labels.ts';
import { middle } from './draw-label.ts';
import { MapError, type MapLayout, type PlacedLabel } from './map-layout.ts';
import { liesInCountry, liesOnLand } from './world.ts';

/** Slide pixels that words keep from the edges of the map. */
const margin: Record<MapLayout['screen'], number> = { wide: 24, narrow: 12 };

/** Labels that stand on what they name. */
const standing: readonly LabelKind[] = ['main', 'neighbour', 'sea', 'region'];

/** What an editor has to correct: words outside the map, and names that do not stand on what they name. */
export function checkLayout(layout: MapLayout): readonly MapError[] {
  return layout.labels.flatMap((label) => [...outside(layout, label), ...misplaced(layout, label)]);
}

function outside({ camera, map, screen }: MapLayout, label: PlacedLabel): MapError[] {
  const { left, top, right, bottom } = label.box;
  const inside = camera.contains([left, top], margin[screen]) && camera.contains([right, bottom], margin[screen]);
  if (inside && camera.contains(label.point)) return [];
  const box = [left, top, right, bottom].map(Math.round).join(' ');
  return [problem(label, `${map}, ${screen}: expected "${label.lines.join(' ')}" inside the map, got the edges ${box}`)];
}

function misplaced({ camera, map, screen }: MapLayout, label: PlacedLabel): MapError[] {
  const { place, row } = label;
  if (!place?.liesIn || !standing.includes(label.kind) || row.leader) return [];
  const point = camera.placeAt(middle(label));
  const stands = place.liesIn === 'sea' ? !liesOnLand(point) : liesInCountry(point, place.liesIn);
  if (stands) return [];
  const where = point.map((value) => value.toFixed(1)).join(', ');
  return [
    problem(
      label,
      `${map}, ${screen}: expected "${place.name}" to stand in ${place.liesIn === 'sea' ? 'the sea' : place.name}, got ${where}`,
    ),
  ];
}

function problem({ row }: PlacedLabel, message: string): MapError {
  return new MapError('map-labels', row.fileLine, message);
}
