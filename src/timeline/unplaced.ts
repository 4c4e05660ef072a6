import { words as inWords } from '../data/format.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import { type Milestone, milestoneKinds } from '../data/milestones.ts';
import { textWidth } from '../data/text-width.ts';
import type { TimelineDate } from '../data/timeline-dates.ts';
import { sizes } from './layout.ts';
import type { TimelineOptions } from './timeline-options.ts';

/** A milestone in the list below the line: it has no place on the line itself. */
export interface UnplacedItem {
  readonly milestone: Milestone;
  /** the middle of its mark: from the left, and down from the line */
  readonly x: number;
  readonly y: number;
  readonly row: number;
  /** the words behind it: its name, or what the marks up to it are; empty before the last of these */
  readonly words: string;
}

export interface UnplacedLayout {
  readonly items: readonly UnplacedItem[];
  /** how far down from the line it reaches */
  readonly bottom: number;
}

/** What the list is laid out from. */
export interface UnplacedContent {
  readonly options: TimelineOptions;
  readonly dates: readonly TimelineDate[];
  /** the milestones in it */
  readonly unplaced: readonly Milestone[];
  /** its own words */
  readonly heading: string;
  /** the date of a milestone in words */
  readonly when: (milestone: Milestone) => string;
  /** words for what is no milestone: the beginning of the line, the day of the article, what marks without names are */
  readonly labels: Labels;
}

/** From the line down to the list; from its heading to its items; between names; between the marks of a group. Slide pixels. */
export const gaps = { top: 78, heading: 36, row: 34, name: 13, next: 30, mark: 16 } as const;

/** Whether the own year of a milestone is not given: on a line of years its mark is dashed. */
export const isUndated = ({ date, precision }: Milestone): boolean => date === '' || precision === 'decade';

/** How long something lasted: "two weeks", "ten days". */
export const lengthInWords = (days: number, labels: Labels): string =>
  days % 7 === 0
    ? fillLabel(labels['timeline.weeks'], { count: inWords(days / 7) })
    : fillLabel(labels['timeline.days'], { count: inWords(days) });

/** Places the milestones of the list one after another in rows, like words in a paragraph. */
export function layOutUnplaced({ options, unplaced, heading, labels }: Omit<UnplacedContent, 'dates' | 'when'>): UnplacedLayout {
  if (unplaced.length === 0) return { items: [], bottom: 0 };
  const start = textWidth(heading, sizes.caption) + gaps.heading;
  const size = options.marksOnly ? sizes.caption : sizes.text;
  let left = start;
  let row = 0;
  const named = options.marksOnly ? groupsOf(unplaced, labels) : unplaced.map((milestone) => ({ milestone, words: milestone.title }));
  const items = named.map(({ milestone, words }) => {
    const taken = 2 * sizes.radius + (words ? gaps.name + textWidth(words, size) : 0);
    if (left + taken > sizes.width && left > start) {
      left = start;
      row += 1;
    }
    const item = { milestone, words, row, x: left + sizes.radius, y: gaps.top + row * gaps.row };
    left += taken + (words ? gaps.next : gaps.mark);
    return item;
  });
  return { items, bottom: gaps.top + row * gaps.row + 20 };
}

/** The milestones group by group: what took place by kind, then what is still to come. The last of a group has the group's words. */
function groupsOf(unplaced: readonly Milestone[], labels: Labels): readonly { milestone: Milestone; words: string }[] {
  const isPlanned = ({ status }: Milestone) => status === 'planned';
  const groups = [
    ...milestoneKinds.map((kind) => ({
      words: labels[`kinds.${kind}`],
      own: unplaced.filter((one) => one.kind === kind && !isPlanned(one)),
    })),
    { words: labels['timeline.undated-planned'], own: unplaced.filter(isPlanned) },
  ];
  return groups.flatMap(({ words, own }) => own.map((milestone, i) => ({ milestone, words: i === own.length - 1 ? words : '' })));
}
