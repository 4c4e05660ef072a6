import type { FigureOrigin } from '../data/provenance.ts';

/** What is said of a slide that adds something to the article. */
export const ours = 'What is not the article’s, such as counts and comparisons; the pages that it rests on are cited.';

/** "derived: $790 million ÷ 6; paragraph 1.3; trade.csv" */
export function originOf({ basis, paragraphs, file }: FigureOrigin): string {
  const from = paragraphs.length > 0 ? `; ${paragraphs.length > 1 ? 'paragraphs' : 'paragraph'} ${paragraphs.join(', ')}` : '';
  return `${basis}${from}; ${file}`;
}
