import { textWidth } from '../data/text-width.ts';
import { large, sizes } from './layout.ts';
import { line, text } from './svg.ts';

/** The gap behind the words of rows, slide pixels. */
const gap = 40;
/** Baselines from the middle of a row: of a name alone or over what it was, and of that. */
const baseline = { alone: 12, name: -6, what: 30 } as const;
/** The same in rows lower than this. */
const low = { row: 80, name: -8, what: 23 } as const;

/** What a row says at its left: a name, and in a second line what it was, or nothing. */
export interface RowWords {
  readonly title: string;
  readonly what: string;
}

/** Where the words of all rows have ended. */
export const endOfWords = (rows: readonly RowWords[]): number =>
  Math.max(...rows.flatMap(({ title, what }) => [textWidth(title, large.title), textWidth(what, sizes.caption)])) + gap;

/** The words of a row, and a rule over it unless it is the first. @param y its middle @param stressed a word of it that is the thing to see */
export function drawRowWords({ title, what }: RowWords, y: number, height: number, isFirst: boolean, stressed = ''): string {
  const at = height < low.row ? low : baseline;
  return [
    isFirst ? '' : line(0, y - height / 2, sizes.width, y - height / 2, 'timeline-rule'),
    text(0, y + (what ? at.name : baseline.alone), title, 'timeline-large', 'start', { stressed }),
    what ? text(0, y + at.what, what, 'timeline-caption', 'start', { stressed }) : '',
  ].join('');
}
