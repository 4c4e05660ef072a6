import { CellError, type KnownIds, number, oneOf, remark } from './cells.ts';
import { farthest, optional, readOffset, readSpot, type Spot, type Step, steps } from './map-lines.ts';
import { type MapName, mapNames, type Screen, screens } from './maps.ts';
import type { TableForm } from './table.ts';

/**
 * What a label is: a country that the slide is about (main), its neighbours, seas, cities with a dot, stops with a ring, words that the
 * article says of a place (say), a part of a country in spaced letters (region), an aside to other words (note), words on a line (line), one of a row of subjects whose number stands in a disc
 * (numbered: `1 trade`), a length in large letters (measure), a scale bar.
 */
const labelKinds = ['main', 'neighbour', 'sea', 'city', 'stop', 'say', 'region', 'note', 'line', 'numbered', 'measure', 'scale'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** A colour with a meaning; without one a label is ink, or quiet for neighbours and seas. */
const tones = ['pakistan', 'russia', 'accent', 'quiet'] as const;

/** Words on a map, or its scale bar: a row of map-labels.csv. */
export interface LabelRow {
  readonly map: MapName;
  /** none: on both */
  readonly screen: Screen | undefined;
  readonly kind: LabelKind;
  /** where it belongs: a spot, or a share of the length of a line of the same map */
  readonly at: Spot | { readonly line: string; readonly share: number };
  /** lines of words; none: the name of the place. Of a scale bar: its kilometres */
  readonly text: readonly string[];
  /** slide pixels from the point to the label */
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** whether a thin line ties the words to their point */
  readonly leader: boolean;
  readonly tone: (typeof tones)[number] | undefined;
  readonly step: Step | undefined;
  readonly fileLine: number;
}

const columns = ['map', 'screen', 'kind', 'at', 'text', 'dx', 'dy', 'anchor', 'leader', 'tone', 'step'] as const;

/** map-labels.csv. `at` is an id of places.csv, slide pixels (`px:72:400`) or a share of a line (`visit@0.4`); ` / ` in a text begins a line. */
export const labelsForm: TableForm<(typeof columns)[number], LabelRow> = {
  columns,
  read: (cell, known, fileLine) => ({
    map: oneOf('map', cell.map, mapNames),
    screen: optional('screen', cell.screen, screens),
    kind: oneOf('kind', cell.kind, labelKinds),
    at: readPosition(cell.at, known),
    text: textOf(cell.kind, cell.text),
    dx: readOffset('dx', cell.dx, farthest),
    dy: readOffset('dy', cell.dy, farthest),
    anchor: cell.anchor === '' ? 'start' : oneOf('anchor', cell.anchor, ['start', 'middle', 'end']),
    leader: cell.leader !== '' && oneOf('leader', cell.leader, ['yes']) === 'yes',
    tone: optional('tone', cell.tone, tones),
    step: optional('step', cell.step, steps),
    fileLine,
  }),
  key: (row) => [row.map, row.screen ?? 'both screens', row.kind, JSON.stringify(row.at), row.text.join(' / '), row.step ?? ''].join(' '),
};

/** Lines of words; of a scale bar, its kilometres; of a numbered subject, the number first. */
function textOf(kind: string, cell: string): readonly string[] {
  if (kind === 'scale') number('text', cell, { from: 1, to: 10_000 });
  if (kind === 'numbered' && !/^\d+ \S/.test(cell))
    throw new CellError(`text: expected a number and words such as "1 trade", got "${cell}"`);
  return cell === '' ? [] : remark('text', cell).split(' / ');
}

function readPosition(cell: string, known: KnownIds): LabelRow['at'] {
  const [, line, share] = /^([a-z0-9-]+)@(0(?:\.\d+)?|1)$/.exec(cell) ?? [];
  if (line && share) return { line, share: Number(share) };
  try {
    return readSpot('at', cell, known);
  } catch {
    throw new CellError(
      `at: expected an id of places.csv, slide pixels such as px:72:400 or a share of a line such as visit@0.4, got "${cell}"`,
    );
  }
}
