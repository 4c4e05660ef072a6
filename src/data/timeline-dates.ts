import { CellError, date, id, number, oneOf, text } from './cells.ts';
import { dateInWords } from './format.ts';
import { fillLabel, type Labels } from './labels.ts';
import type { Milestone } from './milestones.ts';
import type { TableForm } from './table.ts';

/** What the timeline knows of a milestone's date beyond milestones.csv. */
export interface TimelineDate {
  /** an id of milestones.csv */
  readonly milestone: string;
  /** the date in words */
  readonly when: string;
  /** the first and last day that the words can mean: "late September" is read as the last ten days */
  readonly days?: { readonly first: string; readonly last: string };
  /** how long it lasted, in days */
  readonly length?: number;
  /** what it was, in a few words */
  readonly what?: string;
  /** whether the year or the decade is our reading: the article does not give it */
  readonly isOurReading?: boolean;
}

const columns = ['milestone', 'when', 'from', 'to', 'days', 'what', 'reading'] as const;

/** timeline-dates.csv. @param milestones the rows that it adds to; any, when these have problems of their own */
export const timelineDatesForm = (milestones: readonly Milestone[] | undefined): TableForm<(typeof columns)[number], TimelineDate> => ({
  columns,
  read: (cell) => {
    const milestone = milestones?.find(({ id }) => id === cell.milestone);
    if (milestones && !milestone) throw new CellError(`milestone: expected an id of milestones.csv, got "${cell.milestone}"`);
    return {
      milestone: id('milestone', cell.milestone),
      when: text('when', cell.when),
      ...(cell.from + cell.to !== '' && { days: daysOf(cell, milestone) }),
      ...(cell.days !== '' && { length: number('days', cell.days, { from: 1, to: 366 }) }),
      ...(cell.what !== '' && { what: text('what', cell.what) }),
      ...(cell.reading !== '' && { isOurReading: readingOf(cell, milestone) }),
    };
  },
  key: (row) => row.milestone,
});

/** Two days in order, within what the article says of the date. */
function daysOf(cell: Readonly<Record<'from' | 'to', string>>, milestone: Milestone | undefined): { first: string; last: string } {
  const [first, last] = [date('from', cell.from, 'day'), date('to', cell.to, 'day')];
  if (first > last) throw new CellError(`to: expected a day from ${first} on, got "${last}"`);
  const known = milestone?.date ?? '';
  if (milestone && (known === '' || !first.startsWith(known) || !last.startsWith(known)))
    throw new CellError(
      `from: expected days within the date of "${milestone.id}" in milestones.csv, "${known}", got "${first}" to "${last}"`,
    );
  return { first, last };
}

/** `own` for the year or the decade that we read out of the article. */
function readingOf({ reading }: Readonly<Record<'reading', string>>, milestone: Milestone | undefined): boolean {
  oneOf('reading', reading, ['own']);
  if (milestone && milestone.precision !== 'year' && milestone.precision !== 'decade')
    throw new CellError(
      `reading: expected nothing, as the date of "${milestone.id}" in milestones.csv is no year or decade, got "${reading}"`,
    );
  return true;
}

/** When a milestone was, in words: those of the table, else its date; empty when it has neither. */
export function whenOf({ id, date }: Pick<Milestone, 'id' | 'date'>, dates: readonly TimelineDate[]): string {
  return dates.find(({ milestone }) => milestone === id)?.when ?? dateInWords(date);
}

/** What a milestone was, in a few words; empty where the table does not say. */
export const whatOf = ({ id }: Pick<Milestone, 'id'>, dates: readonly TimelineDate[]): string =>
  dates.find(({ milestone }) => milestone === id)?.what ?? '';

/** The title of a milestone, with an asterisk where its year or decade is our reading. */
export const signedTitle = ({ id, title }: Pick<Milestone, 'id' | 'title'>, dates: readonly TimelineDate[], labels: Labels): string =>
  isOurReading({ id }, dates) ? fillLabel(labels['timeline.our-year'], { title }) : title;

/** Whether the year or the decade of a milestone is our reading. */
export const isOurReading = ({ id }: Pick<Milestone, 'id'>, dates: readonly TimelineDate[]): boolean =>
  dates.some((one) => one.milestone === id && one.isOurReading === true);
