import { id, text } from './cells.ts';
import type { TableForm } from './table.ts';

/** An encounter whose subjects the deck compares; the table has them in order of time. */
export interface AgendaEncounter {
  readonly encounter: string;
  readonly label: string;
  /** when it was, in words: `April 2021` */
  readonly when: string;
}

const columns = ['id', 'label', 'when'] as const;

export const agendaEncountersForm: TableForm<(typeof columns)[number], AgendaEncounter> = {
  columns,
  read: (cell) => ({ encounter: id('id', cell.id), label: text('label', cell.label), when: text('when', cell.when) }),
  key: (row) => row.encounter,
  needs: 'the encounters that agenda.csv names, among them "lavrov"',
};
