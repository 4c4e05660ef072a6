import type { Paragraph } from '../../data/article.ts';

/** Where the article says what a mark shows. */
export const articlePlace = (paragraph: Paragraph) => `the article, paragraph ${paragraph}`;
