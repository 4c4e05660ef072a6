import { oneOf, text } from './cells.ts';
import type { TableForm } from './table.ts';

export const timelineWordKeys = ['year-undated', 'date-undated', 'independence', 'article', 'summary', 'summary-undated'] as const;
export type TimelineWordKey = (typeof timelineWordKeys)[number];

/** Words that stand on the line of time and are no milestone's. In a summary, names in braces are filled in. */
export interface TimelineWord {
  readonly key: TimelineWordKey;
  readonly text: string;
}

const columns = ['key', 'text'] as const;

export const timelineWordsForm: TableForm<(typeof columns)[number], TimelineWord> = {
  columns,
  read: (cell) => ({ key: oneOf('key', cell.key, timelineWordKeys), text: text('text', cell.text) }),
  key: (row) => row.key,
};

/** @throws Error when the table lacks the word */
export function wordOf(words: readonly TimelineWord[], wanted: TimelineWordKey): string {
  const word = words.find(({ key }) => key === wanted);
  if (!word) throw new Error(`assets/data/timeline-words.csv: expected a row "${wanted}", got none`);
  return word.text;
}
