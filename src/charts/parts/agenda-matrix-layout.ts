import type { AgendaRow } from '../../data/agenda.ts';
import type { Encounter } from '../../data/encounters.ts';

/** Widths on the scale of the columns, where a letter takes about one: a mark with the space behind it, the gap to the next column, a letter of a heading. */
export const room = { mark: 2.7, gap: 1.1, heading: 0.95 } as const;

/** What stands before the subjects that are in one list only. */
export const onceHeading = 'Named in one list';
/** How far below the rows of shared subjects the others begin, rows. */
const onceOffset = 0.25;

/** An encounter with the place of its column. */
export interface Column extends Encounter {
  readonly start: number;
}

/** A mark of the chart: a subject at its row, in the column of its encounter. */
export interface PlacedMark {
  readonly row: AgendaRow;
  readonly x: number;
  readonly y: number;
  /** whether the subject is named beside the mark, as it has no row of its own */
  readonly named: boolean;
}

/** The columns, each as wide as its longest words, and where the last one ends. The first words of rows stand before them. */
export function columnsOf(
  agenda: readonly AgendaRow[],
  encounters: readonly Encounter[],
  shared: readonly string[],
): { readonly columns: readonly Column[]; readonly end: number } {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  let end = longest([...shared, onceHeading]) + room.gap;
  const columns = encounters.map((one): Column => {
    const alone = agenda.filter((row) => row.encounter === one.encounter && !shared.includes(row.subject)).map(({ subject }) => subject);
    const start = end;
    end += Math.max(longest([one.label, one.when]) * room.heading, longest(alone) + room.mark) + room.gap;
    return { ...one, start };
  });
  return { columns, end };
}

/** A mark for every row: those of shared subjects in the subject's row, the others below one another. */
export function marksOf(agenda: readonly AgendaRow[], columns: readonly Column[], shared: readonly string[]): readonly PlacedMark[] {
  const alone = new Map<string, number>();
  return agenda.map((row) => {
    const x = (columns.find(({ encounter }) => encounter === row.encounter)?.start ?? 0) + room.mark * 0.4;
    const own = shared.indexOf(row.subject);
    if (own >= 0) return { row, x, y: own, named: false };
    const before = alone.get(row.encounter) ?? 0;
    alone.set(row.encounter, before + 1);
    return { row, x, y: shared.length + onceOffset + before, named: true };
  });
}
