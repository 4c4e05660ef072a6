export const mapNames = ['title', 'pakstream', 'greater-eurasia', 'corridor'] as const;
export type MapName = (typeof mapNames)[number];
export const isMapName = (name: string): name is MapName => (mapNames as readonly string[]).includes(name);
export const mapNotes: Record<MapName, string> = {
  title: '',
  pakstream: 'Route drawn schematically; boundaries as in Natural Earth, no endorsement implied',
  'greater-eurasia': 'Boundaries as in Natural Earth, no endorsement implied',
  corridor: 'Boundaries as in Natural Earth, no endorsement implied',
};
export function drawMap(name: MapName, _labels: Readonly<Record<string, string>>): string {
  return `<svg class="map map-${name}" viewBox="0 0 840 610" role="img" aria-label="x"></svg>`;
}
