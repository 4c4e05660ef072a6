import { address, filled, id, oneOf, text } from './cells.ts';
import type { TableForm } from './table.ts';

/** What a page is about, in the order in which lists of sources show it. */
const topics = ['article', 'trade', 'pipeline', 'defence', 'diplomacy', 'seats', 'Afghanistan', 'Eurasia'] as const;
type Topic = (typeof topics)[number];

/**
 * How far an address was verified: `stored copy` when we found the page, or its words, in a stored copy; `research` when the research notes
 * name it and we did not see it again; `text` for the article, whose text we have and whose address we do not.
 */
const checks = ['stored copy', 'research', 'text'] as const;

/** A page that the deck cites. */
export interface Source {
  readonly id: string;
  /** short, for a line of text: "Dawn, 30 September 2021" */
  readonly label: string;
  /** what the page is */
  readonly title: string;
  /** empty for the article itself, of which no address is known */
  readonly address: string;
  readonly topic: Topic;
  readonly checked: (typeof checks)[number];
}

const columns = ['id', 'label', 'title', 'address', 'topic', 'checked'] as const;

export const sourcesForm: TableForm<(typeof columns)[number], Source> = {
  columns,
  read: (cell) => ({
    id: id('id', cell.id),
    label: text('label', cell.label),
    title: text('title', cell.title),
    address:
      cell.id === 'article' ? address('address', cell.address) : address('address', filled('address', cell.address, 'an https address')),
    topic: oneOf('topic', cell.topic, topics),
    checked: oneOf('checked', cell.checked, checks),
  }),
  key: (row) => row.id,
  needs: 'the pages that the other tables and the slides name',
};
