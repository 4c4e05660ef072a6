import { address, id, text } from './cells.ts';
import type { TableForm } from './table.ts';

/** A page that the deck cites. */
export interface Source {
  readonly id: string;
  /** short, for a line of text: "Dawn, 30 September 2021" */
  readonly label: string;
  /** what the page is */
  readonly title: string;
  /** empty for the article itself, of which no address is known */
  readonly address: string;
}

const columns = ['id', 'label', 'title', 'address'] as const;

export const sourcesForm: TableForm<(typeof columns)[number], Source> = {
  columns,
  read: (cell) => ({
    id: id('id', cell.id),
    label: text('label', cell.label),
    title: text('title', cell.title),
    address: cell.id === 'article' ? address('address', cell.address) : address('address', text('address', cell.address)),
  }),
  key: (row) => row.id,
  needs: 'the pages that the other tables and the slides name',
};
