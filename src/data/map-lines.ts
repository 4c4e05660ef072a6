import { CellError, id, type KnownIds, oneOf } from './cells.ts';
import { type MapName, mapNames, type Screen, screens } from './maps.ts';
import type { TableForm } from './table.ts';

/** How a line runs: the shortest line over the globe, a bent arc, or smoothly through all its places. */
const curves = ['great-circle', 'arc', 'spline'] as const;

/** What a line looks like; src/styles/components/map.css has a class for each. */
const strokes = ['accent', 'accent-dashed', 'ink', 'fading'] as const;
export type Stroke = (typeof strokes)[number];

/** On a map with a step: what is seen before the step, or after it. */
export const steps = ['before', 'after'] as const;
export type Step = (typeof steps)[number];

/** A point of a map: a place, or slide pixels where the map ends before the thing it points to (`px:72:400`). */
export type Spot = { readonly place: string } | { readonly x: number; readonly y: number };

/** A line on a map, through two places or more: a row of map-lines.csv. */
export interface LineRow {
  readonly map: MapName;
  /** none: on both */
  readonly screen: Screen | undefined;
  readonly line: string;
  readonly curve: (typeof curves)[number];
  readonly stroke: Stroke;
  readonly points: readonly Spot[];
  /** how far an arc leaves the straight line, as a share of its length; positive to the left of its direction */
  readonly bend: number;
  /** whether it ends in an arrowhead */
  readonly head: boolean;
  readonly step: Step | undefined;
  readonly fileLine: number;
}

const columns = ['map', 'screen', 'line', 'curve', 'stroke', 'points', 'bend', 'head', 'step'] as const;

/** map-lines.csv: a row for each line; `points` names places of places.csv, separated by spaces. */
export const linesForm: TableForm<(typeof columns)[number], LineRow> = {
  columns,
  read: (cell, known, fileLine) => {
    const points = cell.points.split(/\s+/).map((spot) => readSpot('points', spot, known));
    if (points.length < 2) throw new CellError(`points: expected two places or more, got "${cell.points}"`);
    return {
      map: oneOf('map', cell.map, mapNames),
      screen: optional('screen', cell.screen, screens),
      line: id('line', cell.line),
      curve: oneOf('curve', cell.curve, curves),
      stroke: oneOf('stroke', cell.stroke, strokes),
      points,
      bend: readOffset('bend', cell.bend, 1),
      head: cell.head !== '' && oneOf('head', cell.head, ['yes']) === 'yes',
      step: optional('step', cell.step, steps),
      fileLine,
    };
  },
  key: (row) => [row.map, row.screen ?? 'both screens', row.line, row.step ?? ''].join(' '),
};

/** A place of places.csv, or `px:x:y`. */
export function readSpot(column: string, cell: string, known: KnownIds): Spot {
  const [, x, y] = /^px:(-?\d+):(-?\d+)$/.exec(cell) ?? [];
  if (x && y) return { x: readOffset(column, x, farthest), y: readOffset(column, y, farthest) };
  if (!known || known.has(cell)) return { place: cell };
  throw new CellError(`${column}: expected an id of places.csv or slide pixels such as px:72:400, got "${cell}"`);
}

/** Twice the width of a slide: what is farther away is a slip of the keyboard. */
export const farthest = 2560;

/** A number up to `most` on either side of zero; an empty cell is zero. */
export function readOffset(column: string, cell: string, most: number): number {
  if (/^(-?\d+(\.\d+)?)?$/.test(cell) && Math.abs(Number(cell)) <= most) return Number(cell);
  throw new CellError(`${column}: expected a number from -${most} to ${most} or nothing, got "${cell}"`);
}

/** One of the choices, or nothing. */
export function optional<const Choice extends string>(column: string, cell: string, choices: readonly Choice[]): Choice | undefined {
  return cell === '' ? undefined : oneOf(column, cell, choices);
}
