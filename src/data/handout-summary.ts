import { isParagraph, type Paragraph } from './article.ts';
import { CellError, text } from './cells.ts';
import type { TableForm } from './table.ts';

/** A paragraph of the summary on the first page of the handout. */
export interface SummarySection {
  readonly heading: string;
  /** names in braces are facts that the build fills in: `{trade-2020}` */
  readonly text: string;
  /** the paragraphs of the article that it rests on, and `own` for what the deck adds */
  readonly sources: readonly (Paragraph | 'own')[];
}

const columns = ['heading', 'text', 'source'] as const;

/** All sections and the title fit on one page. */
const mostLetters = 430;

export const handoutSummaryForm: TableForm<(typeof columns)[number], SummarySection> = {
  columns,
  read: (cell) => ({
    heading: text('heading', cell.heading, 40),
    text: text('text', cell.text, mostLetters),
    sources: text('source', cell.source).split(' ').map(sourceOf),
  }),
  key: (row) => row.heading,
  needs: 'a section of the summary',
};

function sourceOf(word: string): Paragraph | 'own' {
  if (word === 'own' || isParagraph(word)) return word;
  throw new CellError(`source: expected paragraphs of the article, such as 1.3, or own, got "${word}"`);
}
