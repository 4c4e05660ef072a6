import type { Paragraph } from './article.ts';
import { filled, id, oneOf, paragraph, references, sourceIds, text } from './cells.ts';
import type { Labels } from './labels.ts';
import type { TableForm } from './table.ts';

/** What the public record says of a claim, in the order in which they are shown. */
export const verdicts = ['confirmed', 'nuanced', 'not confirmed', 'contradicted', 'not checked'] as const;
export type Verdict = (typeof verdicts)[number];

/** A verdict in the words of a slide. */
export const verdictInWords = (verdict: Verdict, labels: Labels): string => labels[`claims.${verdict}`];

/** A claim of the article, held against public sources. */
export interface Claim {
  readonly id: string;
  readonly claim: string;
  /** the claim in a few words, where the list of those of its verdict is long */
  readonly short?: string;
  readonly paragraph: Paragraph;
  readonly verdict: Verdict;
  readonly record: string;
  /** ids in sources.csv */
  readonly sources: readonly string[];
}

const columns = ['id', 'claim', 'short', 'paragraph', 'verdict', 'record', 'sources'] as const;

export const claimsForm: TableForm<(typeof columns)[number], Claim> = {
  columns,
  read: (cell, known) => ({
    id: id('id', cell.id),
    claim: text('claim', cell.claim),
    ...(cell.short !== '' && { short: text('short', cell.short, 28) }),
    paragraph: paragraph('paragraph', cell.paragraph),
    verdict: oneOf('verdict', cell.verdict, verdicts),
    record: text('record', cell.record, 240),
    // a verdict is held against pages
    sources: references('sources', cell.verdict === 'not checked' ? cell.sources : filled('sources', cell.sources, sourceIds), known),
  }),
  key: (row) => row.id,
  needs: 'a claim and what the record says',
};
