import { type Paragraph, paragraphs } from './article.ts';
import { paragraph, text } from './cells.ts';
import type { TableForm } from './table.ts';

/** What a paragraph of the article says, in one sentence of the deck's own. */
export interface Summary {
  readonly paragraph: Paragraph;
  /** names in braces are facts that the build fills in: `{trade-2020}` */
  readonly summary: string;
}

const columns = ['paragraph', 'summary'] as const;

export const summariesForm: TableForm<(typeof columns)[number], Summary> = {
  columns,
  read: (cell) => ({ paragraph: paragraph('paragraph', cell.paragraph), summary: text('summary', cell.summary, 400) }),
  key: (row) => row.paragraph,
  needs: 'a summary of every paragraph',
};

/** The rows in the order of the article. @throws Error when a paragraph has none */
export function summariesOf(rows: readonly Summary[]): readonly Summary[] {
  const missing = paragraphs.filter((paragraph) => !rows.some((row) => row.paragraph === paragraph));
  if (missing.length > 0)
    throw new Error(`paragraph: expected a row for every paragraph of the article, got none for ${missing.join(', ')}`);
  return rows.toSorted((a, b) => paragraphs.indexOf(a.paragraph) - paragraphs.indexOf(b.paragraph));
}
