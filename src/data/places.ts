import { CellError, id, oneOf, text } from './cells.ts';
import type { TableForm } from './table.ts';

/** ISO 3166 numbers of the countries that the maps name or colour, as Natural Earth uses them. */
export const countries = {
  afghanistan: '004',
  armenia: '051',
  belarus: '112',
  china: '156',
  india: '356',
  iran: '364',
  kazakhstan: '398',
  kyrgyzstan: '417',
  pakistan: '586',
  palestine: '275',
  russia: '643',
  tajikistan: '762',
  turkmenistan: '795',
  uzbekistan: '860',
} as const;
export type Country = keyof typeof countries;
export const countryNames = Object.keys(countries) as readonly Country[];

const placeKinds = ['city', 'country', 'region', 'sea'] as const;
type PlaceKind = (typeof placeKinds)[number];

/** Longitude and latitude, degrees. */
export type Point = readonly [longitude: number, latitude: number];

/** A place that maps name. */
export interface Place {
  readonly id: string;
  /** as a label says it */
  readonly name: string;
  readonly kind: PlaceKind;
  readonly point: Point;
  /** the country in which the point lies; for a sea `sea`; nothing for a region that is neither */
  readonly liesIn: Country | 'sea' | undefined;
  readonly line: number;
}

const columns = ['id', 'name', 'kind', 'longitude', 'latitude', 'lies_in'] as const;

/** places.csv. A city lies where its dot is; a country or a sea is a point on which its name may stand. */
export const placesForm: TableForm<(typeof columns)[number], Place> = {
  columns,
  read: (cell, _known, line) => ({
    id: id('id', cell.id),
    name: text('name', cell.name),
    kind: oneOf('kind', cell.kind, placeKinds),
    point: [degrees('longitude', cell.longitude, 180), degrees('latitude', cell.latitude, 90)],
    liesIn: cell.lies_in === '' ? undefined : oneOf('lies_in', cell.lies_in, [...countryNames, 'sea']),
    line,
  }),
  key: (row) => row.id,
};

/** A number of degrees up to `limit` on either side of zero. */
export function degrees(column: string, cell: string, limit: number): number {
  const value = Number(cell);
  if (/^-?\d+(\.\d+)?$/.test(cell) && Math.abs(value) <= limit) return value;
  throw new CellError(`${column}: expected degrees from -${limit} to ${limit}, got "${cell}"`);
}
