import { address, id, text } from './cells.ts';
import { readTable } from './table.ts';

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

export function readSources(file: { readonly file: string; readonly text: string }, problems: string[]): readonly Source[] {
  return readTable(
    file,
    columns,
    (cell) => ({
      id: id('id', cell.id),
      label: text('label', cell.label),
      title: text('title', cell.title),
      address: cell.id === 'article' ? address('address', cell.address) : address('address', text('address', cell.address)),
    }),
    (row) => row.id,
    problems,
  );
}
