import type { Sheet } from './map-svg.ts';
import { type Country, iso, worldAt } from './world.ts';

/** Countries in their classes, the others as plain land, disputed areas over them in no country's colour. */
export function countries(sheet: Sheet, classes: Partial<Record<Country, string>>, weight: number, hatchStep: number): string[] {
  const world = worldAt(weight);
  const classOf = new Map(Object.entries(classes).map(([country, name]) => [iso[country as Country] as string, name]));
  return [
    ...world.countries.map((area) => sheet.area(area.geometry, classOf.get(String(area.id)) ?? 'map-land')),
    ...world.disputed.flatMap((area) => [sheet.area(area, 'map-land map-disputed'), sheet.hatch(area, hatchStep)]),
  ];
}
