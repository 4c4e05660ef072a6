import type { AgendaRow } from '../../data/agenda.ts';
import type { AgendaEncounter } from '../../data/agenda-encounters.ts';

/** Slide pixels from the left: where the columns begin, where the last one ends; and from a column's beginning to the middle of its discs. */
export const place = { columns: 258, end: 1136, disc: 10 } as const;

/** How far below the rows of shared subjects those of one list begin, rows. */
export const onceOffset = 0.2;

/** An encounter with the place of its column. */
export interface Column extends AgendaEncounter {
  readonly start: number;
}

/** A mark of the chart: a subject at its row, in the column of its encounter. */
export interface PlacedMark {
  readonly row: AgendaRow;
  readonly x: number;
  readonly y: number;
  /** the words in its place: the subject, where it has no row of its own; none for a disc or a ring */
  readonly words: string;
}

/** The columns, all as wide. */
export function columnsOf(encounters: readonly AgendaEncounter[]): { readonly columns: readonly Column[]; readonly width: number } {
  const width = (place.end - place.columns) / encounters.length;
  return { columns: encounters.map((one, i) => ({ ...one, start: place.columns + i * width })), width };
}

/** A mark for every row: those of shared subjects in the subject's row, the others below one another. */
export function marksOf(agenda: readonly AgendaRow[], columns: readonly Column[], shared: readonly string[]): readonly PlacedMark[] {
  const alone = new Map<string, number>();
  return agenda.map((row) => {
    const x = (columns.find(({ encounter }) => encounter === row.encounter)?.start ?? 0) + place.disc;
    const own = shared.indexOf(row.subject);
    if (own >= 0) return { row, x, y: own, words: '' };
    const before = alone.get(row.encounter) ?? 0;
    alone.set(row.encounter, before + 1);
    return { row, x, y: shared.length + onceOffset + before, words: row.subject };
  });
}
