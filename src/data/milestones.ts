import { articleDate, type Paragraph } from './article.ts';
import { CellError, date, id, oneOf, type Precision, paragraph, precisions, remark, text } from './cells.ts';
import type { TableForm } from './table.ts';

/** What a milestone can be; the slide `method` says in words what the functions below count. */
const kinds = [
  { kind: 'visit', contact: true },
  { kind: 'meeting', contact: true },
  { kind: 'agreement', contact: true },
  { kind: 'body', contact: true },
  { kind: 'exercise', contact: true },
  { kind: 'seat', contact: false },
  { kind: 'paper', contact: false },
] as const;
export type Kind = (typeof kinds)[number]['kind'];
export const milestoneKinds: readonly Kind[] = kinds.map(({ kind }) => kind);

/** An event that the article tells of. */
export interface Milestone {
  readonly id: string;
  readonly title: string;
  /** `2021-07-15`, `2021-04`, `1999`, `1990s` or empty, as the precision says */
  readonly date: string;
  readonly precision: Precision;
  readonly kind: Kind;
  readonly status: 'held' | 'planned';
  readonly parties: string;
  readonly place: string;
  readonly source: Paragraph;
  readonly note: string;
  /** the line of its row in its file */
  readonly line: number;
}

const columns = ['id', 'title', 'date', 'precision', 'kind', 'status', 'parties', 'place', 'source', 'note'] as const;

export const milestonesForm: TableForm<(typeof columns)[number], Milestone> = {
  columns,
  read: (cell, _known, line) => {
    const precision = oneOf('precision', cell.precision, precisions);
    const status = oneOf('status', cell.status, ['held', 'planned']);
    if (status === 'held' && (cell.date > articleDate || cell.date === `${articleDate.slice(0, 3)}0s`))
      throw new CellError(`date: expected one up to ${articleDate}, the day of the article, for what was held, got "${cell.date}"`);
    return {
      id: id('id', cell.id),
      title: text('title', cell.title),
      date: date('date', cell.date, precision),
      precision,
      kind: oneOf(
        'kind',
        cell.kind,
        kinds.map(({ kind }) => kind),
      ),
      status,
      parties: text('parties', cell.parties),
      place: remark('place', cell.place),
      source: paragraph('source', cell.source),
      note: remark('note', cell.note),
      line,
    };
  },
  key: (row) => row.id,
  needs: 'a contact that was held in a year',
};

/** The year of a milestone, where the article gives one. */
export function yearOf({ date, precision }: Milestone): number | undefined {
  return precision === 'decade' || precision === 'undated' ? undefined : Number(date.slice(0, 4));
}

/** The latest year a milestone can belong to: its own, or the last of its decade. */
function latestYearOf(milestone: Milestone): number | undefined {
  return milestone.precision === 'decade' ? Number(milestone.date.slice(0, 4)) + 9 : yearOf(milestone);
}

/** Whether a milestone is a contact by its kind. */
export const isContact = ({ kind }: Milestone): boolean => kinds.some((known) => known.kind === kind && known.contact);

/** Contacts that have taken place. */
export function contacts(milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones.filter((milestone) => milestone.status === 'held' && isContact(milestone));
}

/** Contacts whose year is known, by year, earliest first. */
export function contactsByYear(milestones: readonly Milestone[]): ReadonlyMap<number, readonly Milestone[]> {
  const years = new Map<number, Milestone[]>();
  for (const contact of contacts(milestones)) {
    const year = yearOf(contact);
    if (year !== undefined) years.set(year, [...(years.get(year) ?? []), contact]);
  }
  return new Map([...years].sort(([a], [b]) => a - b));
}

const formalKinds: readonly Kind[] = ['agreement', 'body', 'seat'];

/** Agreements, standing bodies and seats: dated ones (a year or a decade) in order of time, and those without a date. */
export function formal(milestones: readonly Milestone[]): { readonly dated: readonly Milestone[]; readonly undated: readonly Milestone[] } {
  const all = milestones.filter(({ kind, status }) => status === 'held' && formalKinds.includes(kind));
  return {
    dated: all.filter((one) => latestYearOf(one) !== undefined).sort((a, b) => (latestYearOf(a) ?? 0) - (latestYearOf(b) ?? 0)),
    undated: all.filter((one) => latestYearOf(one) === undefined),
  };
}
