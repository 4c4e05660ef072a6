import { number, oneOf, text } from './cells.ts';
import { type Country, countryNames, degrees, type Point } from './places.ts';
import type { TableForm } from './table.ts';

/** The maps of the deck, named like their slides. */
export const mapNames = [
  'title',
  'after-2001',
  'lavrov',
  'pakstream',
  'energy',
  'afghanistan',
  'alignments',
  'greater-eurasia',
  'corridor',
  'priorities',
] as const;
export type MapName = (typeof mapNames)[number];

/** A map is drawn twice: for the stage (wide), and for a phone held upright (narrow). */
export const screens = ['wide', 'narrow'] as const;
export type Screen = (typeof screens)[number];

/** How fine the outlines are: for a continent, or for a country and its neighbours. */
export const details = ['far', 'near'] as const;
export type Detail = (typeof details)[number];

/** The edges of a slide where words can stand on a map, which fades out there and at the foot; src/styles/components/map.css has the depths. */
const wordEdges = ['left', 'top'] as const;

/** What is said of a map in words. */
export interface MapText {
  readonly map: MapName;
  readonly detail: Detail;
  /** the edges of the slide where words stand and the land fades out; below the foot it always does */
  readonly fade: readonly (typeof wordEdges)[number][];
  /** the text alternative: what the map shows; `{pipeline-length}` stands for the fact of that name */
  readonly summary: string;
  /** what the foot of the slide says of the map */
  readonly foot: string;
  readonly fileLine: number;
}

const textColumns = ['map', 'detail', 'fade', 'summary', 'foot'] as const;

export const mapTextsForm: TableForm<(typeof textColumns)[number], MapText> = {
  columns: textColumns,
  read: (cell, _known, fileLine) => ({
    map: oneOf('map', cell.map, mapNames),
    detail: oneOf('detail', cell.detail, details),
    fade: cell.fade === '' ? [] : cell.fade.split(' ').map((edge) => oneOf('fade', edge, wordEdges)),
    summary: text('summary', cell.summary, 400),
    foot: text('foot', cell.foot),
    fileLine,
  }),
  key: (row) => row.map,
  needs: 'one for each map that a slide shows',
};

/** The part of the one projection that a map shows. */
export interface CameraRow {
  readonly map: MapName;
  readonly screen: Screen;
  /** the place about which the map is arranged: north is up there */
  readonly place: Point;
  /** where that place lies on the map, slide pixels */
  readonly x: number;
  readonly y: number;
  /** kilometres from the left to the right edge */
  readonly kmAcross: number;
  readonly line: number;
}

const cameraColumns = ['map', 'screen', 'longitude', 'latitude', 'x', 'y', 'km_across'] as const;

export const camerasForm: TableForm<(typeof cameraColumns)[number], CameraRow> = {
  columns: cameraColumns,
  read: (cell, _known, line) => ({
    map: oneOf('map', cell.map, mapNames),
    screen: oneOf('screen', cell.screen, screens),
    place: [degrees('longitude', cell.longitude, 180), degrees('latitude', cell.latitude, 90)],
    x: number('x', cell.x, { from: 0, to: 1280 }),
    y: number('y', cell.y, { from: 0, to: 720 }),
    // the projection shows half the globe
    kmAcross: number('km_across', cell.km_across, { from: 500, to: 24_000 }),
    line,
  }),
  key: (row) => `${row.map} ${row.screen}`,
  needs: 'two for each map of maps.csv, wide and narrow',
};

/** What a country is on a map; src/styles/components/map.css has a colour for each. */
const areaRoles = ['pakistan', 'russia', 'subject', 'member', 'invited'] as const;

/** A country that a map colours. */
export interface AreaRow {
  readonly map: MapName;
  readonly country: Country;
  readonly role: (typeof areaRoles)[number];
  /** whether a broad line in the colour of what matters runs around it */
  readonly outlined: boolean;
}

const areaColumns = ['map', 'country', 'role', 'outlined'] as const;

export const areasForm: TableForm<(typeof areaColumns)[number], AreaRow> = {
  columns: areaColumns,
  read: (cell) => ({
    map: oneOf('map', cell.map, mapNames),
    country: oneOf('country', cell.country, countryNames),
    role: oneOf('role', cell.role, areaRoles),
    outlined: cell.outlined !== '' && oneOf('outlined', cell.outlined, ['yes']) === 'yes',
  }),
  key: (row) => `${row.map} ${row.country}`,
  needs: 'a country that a map colours',
};
