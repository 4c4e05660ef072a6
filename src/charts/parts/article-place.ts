import type { Paragraph } from '../../data/article.ts';
import type { Labels } from '../../data/labels.ts';

/** Where the article says what a mark shows. */
export const articlePlace = (labels: Labels, paragraph: Paragraph) =>
  `${labels['charts.article']}, ${labels['sources.paragraph']} ${paragraph}`;
