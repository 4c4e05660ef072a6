import type { Paragraph } from './article.ts';
import {
  CellError,
  date,
  filled,
  oneOf,
  type Precision,
  paragraph,
  precisions,
  readIn,
  references,
  remark,
  sourceIds,
  text,
  year,
} from './cells.ts';
import type { TableForm } from './table.ts';

const kinds = ['agreement', 'body', 'seat', 'statement', 'exercise', 'visit', 'session'] as const;
const betweens = ['states', 'several states', 'state and company', 'business bodies'] as const;
const statuses = ['signed', 'reported', 'planned', 'created', 'granted', 'begun', 'held'] as const;

/** The statuses that a kind of event can have. */
const statusesOf: Record<RecordEvent['kind'], readonly RecordEvent['status'][]> = {
  agreement: ['signed', 'reported', 'planned'],
  statement: ['signed'],
  body: ['created', 'planned'],
  seat: ['granted', 'begun'],
  exercise: ['held', 'planned'],
  visit: ['held', 'planned'],
  session: ['held', 'planned'],
};

/** An event between Pakistan and Russia that a public page dates. What pages were found is no register: counts of it are lower bounds. */
export interface RecordEvent {
  /** `2021-07-15`, `2015-10`, `2003` or empty, as the precision says */
  readonly date: string;
  /** the last day of an event of several days, else empty */
  readonly until: string;
  readonly precision: Precision;
  readonly kind: (typeof kinds)[number];
  /** who the two sides are: the two states, several states, a state and a company, business bodies */
  readonly between: (typeof betweens)[number];
  readonly title: string;
  /** `signed` and `granted` as a page says; `reported` when it says so with a caveat; `planned` when only the plan was found */
  readonly status: (typeof statuses)[number];
  /** a caveat, or empty */
  readonly note: string;
  /** ids in sources.csv, at least one */
  readonly sources: readonly string[];
  /** where the article names it too, or empty: for a body our reading of its subject */
  readonly paragraph: Paragraph | '';
}

const columns = ['date', 'until', 'precision', 'kind', 'between', 'title', 'status', 'note', 'sources', 'paragraph'] as const;

/** The longest that an event lasted, days: a last day that is later has another month or year by mistake. */
const longest = 31;

/** How the title of a memorandum of the two states ends, so that a list can say it by a sign. */
export const memorandumEnding = ': memorandum';

/** The title of an event. Of the two states, a memorandum is said to be one in one way: a list could not shorten another. */
function titleOf(cell: string, between: RecordEvent['between']): string {
  const title = text('title', cell);
  if (between === 'states' && /memorandum|\bMoU\b/i.test(title) && !title.endsWith(memorandumEnding))
    throw new CellError(`title: expected "${memorandumEnding}" at the end of the title of a memorandum, got "${title}"`);
  return title;
}

/** record-events.csv. A status that its kind cannot have, a last day before the first, and a row without a source are refused. */
export const recordEventsForm: TableForm<(typeof columns)[number], RecordEvent> = {
  columns,
  read: (cell, known) => {
    const precision = oneOf('precision', cell.precision, precisions);
    const kind = oneOf('kind', cell.kind, kinds);
    const first = date('date', cell.date, precision);
    const until = cell.until === '' ? '' : date('until', cell.until, 'day');
    if (until !== '' && (precision !== 'day' || until <= first))
      throw new CellError(`until: expected a day after the date, or nothing, got "${until}"`);
    if (until !== '' && Date.parse(until) - Date.parse(first) > longest * 86_400_000)
      throw new CellError(`until: expected a day within ${longest} days of the date, got "${until}"`);
    const status = oneOf('status', cell.status, statusesOf[kind]);
    const between = oneOf('between', cell.between, betweens);
    if (status !== 'planned' && first !== '') year('date', first.slice(0, 4), readIn);
    return {
      date: first,
      until,
      precision,
      kind,
      between,
      title: titleOf(cell.title, between),
      status,
      note: remark('note', cell.note),
      sources: references('sources', filled('sources', cell.sources, sourceIds), known),
      paragraph: cell.paragraph === '' ? '' : paragraph('paragraph', cell.paragraph),
    };
  },
  key: (row) => `${row.date} / ${row.title}`,
  needs: 'an agreement, a body or a seat with its year',
};

/** The kinds that the deck counts, as the article's own agreements, bodies and seats. */
export const countedKinds = ['agreement', 'body', 'seat'] as const;
export type CountedKind = (typeof countedKinds)[number];

/** A counted event; each has a year. */
export interface CountedEvent extends RecordEvent {
  readonly kind: CountedKind;
  readonly year: number;
}

/**
 * What the deck counts of the public record, in order of time: agreements signed between the two states, bodies of the two states that were
 * created or first met, and seats granted. What was only planned or reported, and what companies, chambers or several states agreed on, is
 * left out. It is a lower bound: "at least".
 */
export function countedEvents(events: readonly RecordEvent[]): readonly CountedEvent[] {
  return events
    .flatMap((event) => (isCounted(event) ? [{ ...event, year: Number(event.date.slice(0, 4)) }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function isCounted(event: RecordEvent): event is RecordEvent & { readonly kind: CountedKind } {
  if (event.precision === 'undated' || event.precision === 'decade') return false;
  if (event.kind === 'seat') return event.status === 'granted';
  if (event.between !== 'states') return false;
  return (event.kind === 'agreement' && event.status === 'signed') || (event.kind === 'body' && event.status === 'created');
}
