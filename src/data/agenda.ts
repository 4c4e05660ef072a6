import type { Paragraph } from './article.ts';
import { CellError, oneOf, paragraph, text } from './cells.ts';
import type { TableForm } from './table.ts';

/** How the article brings a subject up. */
const reports = ['discussed', 'highlighted', 'expected', 'proposed', 'wanted', 'priority'] as const;
type Report = (typeof reports)[number];

/** The reports of what has come up in an encounter; all others tell of what is still wanted. */
const past: readonly Report[] = ['discussed', 'highlighted'];
export const isPast = ({ reported }: AgendaRow) => past.includes(reported);

/** A subject of an encounter. */
export interface AgendaRow {
  readonly subject: string;
  /** its id in agenda-encounters.csv */
  readonly encounter: string;
  readonly reported: Report;
  readonly source: Paragraph;
}

const columns = ['subject', 'encounter', 'reported', 'source'] as const;

export const agendaForm: TableForm<(typeof columns)[number], AgendaRow> = {
  columns,
  read: (cell, encounters) => ({
    subject: text('subject', cell.subject),
    encounter: encounters ? oneOf('encounter', cell.encounter, [...encounters]) : cell.encounter,
    reported: oneOf('reported', cell.reported, reports),
    source: paragraph('source', cell.source),
  }),
  key: (row) => `${row.subject} / ${row.encounter}`,
  fits: ({ subject }, rows) => {
    const alike = rows.find((row) => row.subject !== subject && row.subject.toLowerCase() === subject.toLowerCase());
    if (alike) throw new CellError(`subject: expected one spelling, got "${subject}" and "${alike.subject}"`);
  },
  needs: 'a subject that was discussed in the encounter "lavrov"',
};

/** Encounters for which the article lists at least one subject. */
export function listedEncounters(agenda: readonly AgendaRow[]): readonly string[] {
  return [...new Set(agenda.map(({ encounter }) => encounter))];
}

/** The subjects, those of most encounters first, else in the order of the table. */
export function subjects(agenda: readonly AgendaRow[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { subject } of agenda) count.set(subject, (count.get(subject) ?? 0) + 1);
  return [...count].sort(([, a], [, b]) => b - a).map(([subject]) => subject);
}

/** Subjects that come up in every encounter that lists any. */
export function recurring(agenda: readonly AgendaRow[]): readonly string[] {
  const listed = listedEncounters(agenda);
  return subjects(agenda).filter((subject) =>
    listed.every((encounter) => agenda.some((row) => row.subject === subject && row.encounter === encounter)),
  );
}

/** The subjects that have come up in no encounter so far. */
export function unlisted(agenda: readonly AgendaRow[]): readonly string[] {
  const cameUp = new Set(agenda.filter(isPast).map(({ subject }) => subject));
  return subjects(agenda.filter(({ subject }) => !cameUp.has(subject)));
}

/** The subjects that are newly proposed: those that came up before are not. */
export function proposed(agenda: readonly AgendaRow[]): readonly string[] {
  const neverCameUp = unlisted(agenda);
  return subjects(agenda.filter(({ subject, reported }) => reported === 'proposed' && neverCameUp.includes(subject)));
}

/** The subjects that should have priority, in the order of the table. */
export function priorities(agenda: readonly AgendaRow[]): readonly string[] {
  return agenda.filter(({ reported }) => reported === 'priority').map(({ subject }) => subject);
}
