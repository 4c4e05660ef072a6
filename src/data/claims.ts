import type { Paragraph } from './article.ts';
import { id, oneOf, paragraph, references, text } from './cells.ts';
import type { TableForm } from './table.ts';

const verdicts = ['confirmed', 'nuanced', 'contradicted', 'not confirmed', 'not checked'] as const;

/** A claim of the article, held against public sources. */
export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly paragraph: Paragraph;
  readonly verdict: (typeof verdicts)[number];
  readonly record: string;
  /** ids in sources.csv */
  readonly sources: readonly string[];
}

const columns = ['id', 'claim', 'paragraph', 'verdict', 'record', 'sources'] as const;

export const claimsForm: TableForm<(typeof columns)[number], Claim> = {
  columns,
  read: (cell, known) => ({
    id: id('id', cell.id),
    claim: text('claim', cell.claim),
    paragraph: paragraph('paragraph', cell.paragraph),
    verdict: oneOf('verdict', cell.verdict, verdicts),
    record: text('record', cell.record),
    sources: references('sources', cell.sources, known),
  }),
  key: (row) => row.id,
  needs: 'a claim and what the record says',
};
