import { articleDate } from '../data/article.ts';
import type { Milestone } from '../data/milestones.ts';
import { daysFrom, spanOf } from './time.ts';

/** Which part of the one timeline a figure shows, and how. */
export interface TimelineOptions {
  /** the ends of the line, in years */
  readonly from: number;
  readonly to: number;
  /** what is written below the line */
  readonly ticks: 'decades' | 'years' | 'months' | 'part';
  /** a milestone stands in the middle of its year, or at its own days as far as they are known */
  readonly nearness: 'year' | 'day';
  /** names stand to the left of their marks, or come on later slides */
  readonly names: 'left' | 'none';
  /** whether a name to the left of its mark has its date in words below it */
  readonly captions?: boolean;
  /** from here on the line is dashed: it is still to come */
  readonly future?: number;
  /** whether the line begins with the year of Pakistan's independence, which the article does not date */
  readonly independence?: boolean;
  /** whether a milestone without a place on this line is listed below it */
  readonly listsUnplaced: (milestone: Milestone) => boolean;
  /** whether that list shows marks alone: their names come on later slides */
  readonly marksOnly?: boolean;
  /** the stretch that the slide is about, in years: its marks stand out from the others */
  readonly part?: { readonly from: number; readonly to: number };
  /** a year that is named on the line besides its ends and those of the part */
  readonly since?: number;
  /** whether the milestones of that stretch have their names, and a year under the line how many contacts they are */
  readonly named?: boolean;
  /** whether a name has an asterisk where its year is our reading */
  readonly asterisks?: boolean;
  /** whether each milestone has a row of its own, with large words */
  readonly rows?: boolean;
  /** how high the drawing may be, slide pixels: its slide has no room for more */
  readonly tallest?: number;
}

const of2021 = ({ date, kind, source, status }: Milestone) =>
  status === 'held' && (date.startsWith('2021') || (date === '' && source.startsWith('2.') && kind !== 'body'));
const article = daysFrom(articleDate, articleDate).from;

/** The whole line with names: where the marks of the others come from. */
export const wholeLine: TimelineOptions = {
  from: 1947,
  to: article,
  ticks: 'decades',
  nearness: 'year',
  names: 'left',
  independence: true,
  marksOnly: true,
  asterisks: true,
  listsUnplaced: () => true,
  // 570 between the upper edge of the heading and the foot, less 46 for the caption above the drawing: src/styles/slides/question.css
  tallest: 524,
};

/** The whole line without names, of which the opening of a part highlights a stretch. */
const opening = {
  from: 1947,
  to: 2028,
  ticks: 'part',
  since: 1990,
  nearness: 'year',
  names: 'none',
  future: article,
  listsUnplaced: () => false,
} as const satisfies TimelineOptions;

/** The months of 2021, as the chart `contacts-2021` shows them. */
export const year2021: TimelineOptions = {
  from: 2021,
  to: 2022,
  ticks: 'months',
  nearness: 'day',
  names: 'left',
  captions: true,
  listsUnplaced: of2021,
};

/** The options of each timeline by the name that a slide gives: `<figure data-timeline="question">`. */
export const timelineOptions = {
  question: wholeLine,
  foundation: { ...opening, part: { from: 1990, to: 2020 }, named: true, asterisks: true },
  'baby-steps': {
    from: 1990,
    to: 2000,
    ticks: 'years',
    nearness: 'day',
    names: 'left',
    rows: true,
    listsUnplaced: ({ date }) => date === '1990s',
  },
  'putin-2011': { ...opening, part: { from: 2011, to: 2012 } },
  partnership: { ...opening, part: { from: 2021, to: 2022 }, named: true, asterisks: true },
  security: {
    from: 2021 + 243 / 365,
    to: 2022,
    ticks: 'months',
    nearness: 'day',
    names: 'left',
    rows: true,
    listsUnplaced: of2021,
  },
  projections: { ...opening, part: { from: article, to: opening.to } },
} as const satisfies Record<string, TimelineOptions>;
export type TimelineName = keyof typeof timelineOptions;

export const timelineNames = Object.keys(timelineOptions) as TimelineName[];

/**
 * Whether what happened fills its decade and is drawn as a bracket over all of it: visits of a decade do. A commission came to be in
 * one of its years, of which the article says nothing, so that it counts as undated here.
 */
export const fillsDecade = ({ precision, kind }: Milestone): boolean => precision === 'decade' && (kind === 'visit' || kind === 'meeting');

/** Whether a part of the line is a year from its first day to its last. */
export const isOneYear = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
  Number.isInteger(from) && to - from === 1;

/** A stretch of time that takes more than this part of a line is no place on it. */
const widest = 0.3;

/** Where a milestone lies on the line of a timeline, or nothing when its date does not say so near by. */
export function spanIn(options: TimelineOptions, milestone: Milestone): { from: number; to: number } | undefined {
  if (milestone.precision === 'decade' && !fillsDecade(milestone)) return undefined;
  const span = spanOf(milestone);
  const known =
    options.nearness === 'year' || fillsDecade(milestone) || !span || span.to - span.from < (options.to - options.from) * widest;
  return known ? span : undefined;
}

/** Whether a milestone with a place in time lies on the stretch that a timeline shows. */
export function isInside(options: TimelineOptions, milestone: Milestone): boolean {
  const span = spanIn(options, milestone);
  return span !== undefined && span.from < options.to && span.to > options.from;
}

/** What is still to come, without a date: it stands on the dashed part of the line. */
export const isPlanned = ({ status, date }: Milestone): boolean => status === 'planned' && date === '';

/** Whether a timeline writes what a milestone was: in rows, and of what is still to come. */
export const showsWhat = (options: TimelineOptions, milestone: Milestone): boolean => options.rows === true || isPlanned(milestone);
