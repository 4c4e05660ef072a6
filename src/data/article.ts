/** The paragraphs of the article: section, dot, paragraph. */
export const paragraphs = ['0.1', '1.1', '1.2', '1.3', '2.1', '2.2', '3.1', '3.2', '3.3', '3.4', '3.5'] as const;
export type Paragraph = (typeof paragraphs)[number];

export function isParagraph(text: string): text is Paragraph {
  return (paragraphs as readonly string[]).includes(text);
}

/** The day that the article bears. */
export const articleDate = '2022-02-24';
