import { address, CellError, filled, id, oneOf, text } from './cells.ts';
import { months } from './format.ts';
import type { TableForm } from './table.ts';

/** What a page is about, in the order in which lists of sources show it; rows `topics.…` of labels.csv are the headings. */
const topics = ['article', 'trade', 'pipeline', 'defence', 'diplomacy', 'seats', 'Afghanistan', 'Eurasia'] as const;
type Topic = (typeof topics)[number];

/**
 * How far an address was verified: `stored copy` when we found the page, or its words, in a stored copy; `research` when the research notes
 * name it and we did not see it again; `text` for the article, whose text we have and whose address we do not.
 */
const checks = ['stored copy', 'research', 'text'] as const;

/** What a label consists of. */
interface LabelParts {
  /** "Dawn" */
  readonly publisher: string;
  /** "30 September 2021", "early 2011" or empty */
  readonly date: string;
  /** the day and the number of the month are 0 where the label does not say them; the year is undefined without a date */
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  /** what tells the page from others of the publisher, or whose words it has: "(copy)"; after the publisher, after the date, or both */
  readonly remarks: readonly string[];
}

/** The id of the article itself, of which no address is known. */
export const articleId = 'article';

/** A page that the deck cites. */
export interface Source {
  readonly id: string;
  /** short, for a line of text: "Dawn, 30 September 2021" */
  readonly label: string;
  readonly labelParts: LabelParts;
  /** what the page is */
  readonly title: string;
  /** empty for the article itself, of which no address is known */
  readonly address: string;
  readonly topic: Topic;
  readonly checked: (typeof checks)[number];
}

const labelForm = new RegExp(
  `^([^,()]+)(?: (\\([^()]+\\)))?(?:, ((?:early )?(?:(?:([12]?\\d|3[01]) )?(${months.join('|')}) )?(\\d{4})))?(?: (\\([^()]+\\)))?$`,
);

/** The parts of a label, of which only the publisher has to be there: "Publisher (remark), date (remark)". */
function readLabelParts(column: string, cell: string): LabelParts {
  const match = labelForm.exec(cell);
  if (!match)
    throw new CellError(
      `${column}: expected a publisher, perhaps a date after a comma and a remark in parentheses, such as "Dawn, 30 September 2021 (copy)", got "${cell}"`,
    );
  const [, publisher = '', first = '', date = '', day = '0', month = '', year, last = ''] = match;
  return {
    publisher,
    date,
    day: Number(day),
    month: (months as readonly string[]).indexOf(month) + 1,
    year: year ? Number(year) : undefined,
    remarks: [first, last].filter(Boolean),
  };
}

const columns = ['id', 'label', 'title', 'address', 'topic', 'checked'] as const;

export const sourcesForm: TableForm<(typeof columns)[number], Source> = {
  columns,
  read: (cell) => ({
    id: id('id', cell.id),
    label: text('label', cell.label),
    labelParts: readLabelParts('label', cell.label),
    title: text('title', cell.title),
    address:
      cell.id === articleId ? address('address', cell.address) : address('address', filled('address', cell.address, 'an https address')),
    topic: oneOf('topic', cell.topic, topics),
    checked: oneOf('checked', cell.checked, checks),
  }),
  key: (row) => row.id,
  needs: 'the pages that the other tables and the slides name',
};
