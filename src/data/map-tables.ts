import type { KnownIds } from './cells.ts';
import { type LabelRow, labelsForm } from './map-labels.ts';
import { type LineRow, linesForm } from './map-lines.ts';
import { type AreaRow, areasForm, type CameraRow, camerasForm, type MapText, mapTextsForm } from './maps.ts';
import { type Place, placesForm } from './places.ts';
import type { TableForm } from './table.ts';

/** What the maps show and say. Only the build needs it. */
export interface MapTables {
  readonly places: readonly Place[];
  readonly texts: readonly MapText[];
  readonly cameras: readonly CameraRow[];
  readonly areas: readonly AreaRow[];
  readonly lines: readonly LineRow[];
  readonly labels: readonly LabelRow[];
}

type RowsOf = <Column extends string, Row>(name: string, form: TableForm<Column, Row>, known?: KnownIds) => readonly Row[];

/**
 * @param rowsOf reads the table of a name; what is wrong with it is collected there
 * @param idsOf the ids of its rows, for another table to name
 */
export function readMapTables(rowsOf: RowsOf, idsOf: (name: string, ids: readonly string[]) => KnownIds): MapTables {
  const places = rowsOf('places', placesForm);
  const known = idsOf(
    'places',
    places.map(({ id }) => id),
  );
  return {
    places,
    texts: rowsOf('maps', mapTextsForm),
    cameras: rowsOf('map-cameras', camerasForm),
    areas: rowsOf('map-areas', areasForm),
    lines: rowsOf('map-lines', linesForm, known),
    labels: rowsOf('map-labels', labelsForm, known),
  };
}
