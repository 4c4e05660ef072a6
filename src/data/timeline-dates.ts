import { CellError, date, id, number, text } from './cells.ts';
import { dateInWords } from './format.ts';
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
}

const columns = ['milestone', 'when', 'from', 'to', 'days'] as const;

export const timelineDatesForm: TableForm<(typeof columns)[number], TimelineDate> = {
  columns,
  read: (cell) => {
    if ((cell.from === '') !== (cell.to === '')) throw new CellError(`to: expected a day with "from" and none without, got "${cell.to}"`);
    return {
      milestone: id('milestone', cell.milestone),
      when: text('when', cell.when),
      ...(cell.from !== '' && { days: { first: date('from', cell.from, 'day'), last: date('to', cell.to, 'day') } }),
      ...(cell.days !== '' && { length: number('days', cell.days, { from: 1, to: 366 }) }),
    };
  },
  key: (row) => row.milestone,
};

/** When a milestone was, in words: those of the table, else its date; empty when it has neither. */
export function whenOf({ id, date }: Pick<Milestone, 'id' | 'date'>, dates: readonly TimelineDate[]): string {
  return dates.find(({ milestone }) => milestone === id)?.when ?? dateInWords(date);
}
