import type { LabelKind, LabelRow } from '../data/map-labels.ts';
import type { LineRow, Spot, Step } from '../data/map-lines.ts';
import type { MapTables } from '../data/map-tables.ts';
import type { AreaRow, CameraRow, Detail, MapName, Screen } from '../data/maps.ts';
import { type Country, countryNames, type Place } from '../data/places.ts';
import { RowError } from '../data/problems.ts';
import { Camera, type Pixels } from './camera.ts';
import { Curve } from './curve.ts';
import { type Box, boxOf } from './label-box.ts';

/** A label with its place on the map. */
export interface PlacedLabel {
  readonly row: LabelRow;
  readonly kind: LabelKind;
  readonly lines: readonly string[];
  /** what it names, slide pixels */
  readonly point: Pixels;
  /** the place of places.csv that it names */
  readonly place: Place | undefined;
  /** where its first line begins, slide pixels */
  readonly text: Pixels;
  readonly box: Box;
}

interface PlacedLine {
  readonly row: LineRow;
  readonly curve: Curve;
}

/** A map as geometry, before it is drawn. */
export interface MapLayout {
  readonly map: MapName;
  readonly screen: Screen;
  readonly detail: Detail;
  readonly summary: string;
  readonly camera: Camera;
  readonly areas: readonly AreaRow[];
  /** the countries that have an outline of their own at this detail */
  readonly outlined: readonly Country[];
  readonly lines: readonly PlacedLine[];
  readonly labels: readonly PlacedLabel[];
}

/**
 * Lays out a map.
 *
 * @param fill puts the facts into a text of the tables
 * @throws MapError for a missing row, with its table
 */
export function layOutMap(tables: MapTables, map: MapName, screen: Screen, fill: (text: string) => string): MapLayout {
  const text = tables.texts.find((row) => row.map === map);
  if (!text) throw new MapError('maps', 1, `map: expected a row for "${map}", got none`);
  const cameraRow = tables.cameras.find((row) => row.map === map && row.screen === screen);
  if (!cameraRow) throw new MapError('map-cameras', 1, `map: expected a row for "${map}" on the ${screen} screen, got none`);
  const places = new Map(tables.places.map((place) => [place.id, place]));
  const isHere = (row: { map: MapName; screen: Screen | undefined; step: Step | undefined }) =>
    // a phone has no steps: it shows what is last
    row.map === map && (row.screen ?? screen) === screen && !(screen === 'narrow' && row.step === 'before');
  const camera = new Camera(cameraRow as CameraRow);
  const spotAt = (spot: Spot): Pixels => ('place' in spot ? camera.at(placeOf(places, spot.place).point) : [spot.x, spot.y]);
  const lines = tables.lines.filter(isHere).map((row) => ({ row, curve: curveOf(row, camera, places, spotAt) }));
  const labels = tables.labels.filter(isHere).map((row): PlacedLabel => {
    const { at, kind } = row;
    const place = 'place' in at ? placeOf(places, at.place) : undefined;
    const point = 'line' in at ? pointOn(lines, at, row) : spotAt(at);
    const words = row.text.length > 0 ? row.text.map((line) => filled(fill, line, 'map-labels', row.fileLine)) : [place?.name ?? ''];
    const start: Pixels = [Math.round(point[0] + row.dx), Math.round(point[1] + row.dy)];
    return { row, kind, lines: words, point, place, text: start, box: boxOf(words, start, row.anchor, kind) };
  });
  const { detail } = text;
  const summary = filled(fill, text.summary, 'maps', text.fileLine);
  const areas = tables.areas.filter((row) => row.map === map);
  return {
    map,
    screen,
    detail,
    summary,
    camera,
    areas,
    outlined: outlinedIn(tables, detail),
    lines,
    labels,
  };
}

/** The countries that any map of a detail colours. */
export function outlinedIn({ texts, areas }: MapTables, detail: Detail): readonly Country[] {
  const maps = texts.filter((text) => text.detail === detail).map(({ map }) => map);
  const coloured = new Set(areas.filter(({ map }) => maps.includes(map)).map(({ country }) => country));
  return countryNames.filter((country) => coloured.has(country));
}

/** Something wrong with a row of a table of maps. */
export class MapError extends RowError {
  readonly table: string;
  readonly line: number;

  constructor(table: string, line: number, message: string) {
    super({ file: `assets/data/${table}.csv`, line }, message);
    this.table = table;
    this.line = line;
  }
}

/** A text with its facts. @throws MapError for a fact that is not known */
function filled(fill: (text: string) => string, text: string, table: string, line: number): string {
  try {
    return fill(text);
  } catch (error) {
    throw new MapError(table, line, (error as Error).message);
  }
}

function placeOf(places: ReadonlyMap<string, Place>, id: string): Place {
  const place = places.get(id);
  if (!place) throw new Error(`expected a place of places.csv, got "${id}"`);
  return place;
}

function curveOf(row: LineRow, camera: Camera, places: ReadonlyMap<string, Place>, spotAt: (spot: Spot) => Pixels): Curve {
  const [from, to] = [row.points[0], row.points.at(-1)];
  if (!from || !to) throw new MapError('map-lines', row.fileLine, 'points: expected two places or more, got none');
  if (row.curve === 'spline') return Curve.through(row.points.map(spotAt));
  if (row.curve === 'arc') return Curve.arc(spotAt(from), spotAt(to), row.bend);
  if (!('place' in from && 'place' in to))
    throw new MapError('map-lines', row.fileLine, 'points: expected places for a great circle, got pixels');
  return Curve.greatCircle(camera, placeOf(places, from.place).point, placeOf(places, to.place).point);
}

function pointOn(lines: readonly PlacedLine[], at: { line: string; share: number }, row: LabelRow): Pixels {
  const line = lines.find((candidate) => candidate.row.line === at.line);
  if (line) return line.curve.at(at.share);
  throw new MapError('map-labels', row.fileLine, `at: expected a line of the map ${row.map}, got "${at.line}"`);
}
