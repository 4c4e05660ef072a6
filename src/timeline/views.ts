import { articleDate } from '../data/article.ts';
import type { Milestone } from '../data/milestones.ts';
import { daysFrom, spanOf } from './time.ts';

/** Which part of the one line a slide shows, and how near. */
export interface View {
  /** the ends of the line, in years */
  readonly from: number;
  readonly to: number;
  /** what is written below the line */
  readonly ticks: 'decades' | 'years' | 'months';
  /** a milestone stands in the middle of its year, or at its own days as far as they are known */
  readonly nearness: 'year' | 'day';
  /** names stand to the left of their marks, or above them with their date, where there is room for large words */
  readonly names: 'left' | 'above';
  /** whether a name to the left of its mark has its date in words below it */
  readonly captions?: boolean;
  /** from here on the line is dashed: it is still to come */
  readonly future?: number;
  /** whether the line begins with the year of Pakistan's independence, which the article does not date */
  readonly independence?: boolean;
  /** whether a milestone without a place on this line lies in the tray below it */
  readonly inTray: (milestone: Milestone) => boolean;
  /** whether the tray holds rings alone: their names come on later slides */
  readonly ringsOnly?: boolean;
}

const before2021 = ({ source }: Milestone) => source.startsWith('1.');
const of2021 = ({ date, kind, source, status }: Milestone) =>
  status === 'held' && (date.startsWith('2021') || (date === '' && source.startsWith('2.') && kind !== 'body'));
const article = daysFrom(articleDate, articleDate).from;

/** The views by the name that a slide gives: `<figure data-timeline="question">`. */
export const views = {
  question: {
    from: 1947,
    to: 2023,
    ticks: 'decades',
    nearness: 'year',
    names: 'left',
    independence: true,
    ringsOnly: true,
    inTray: () => true,
  },
  foundation: { from: 1990, to: 2021, ticks: 'years', nearness: 'year', names: 'left', inTray: before2021 },
  'baby-steps': {
    from: 1990,
    to: 2000,
    ticks: 'years',
    nearness: 'day',
    names: 'above',
    inTray: ({ date }) => date === '1990s',
  },
  partnership: { from: 2021, to: 2022, ticks: 'months', nearness: 'day', names: 'left', inTray: of2021 },
  security: {
    from: 2021 + 243 / 365,
    to: 2022,
    ticks: 'months',
    nearness: 'day',
    names: 'above',
    inTray: of2021,
  },
  projections: { from: 2020.85, to: 2022.85, ticks: 'years', nearness: 'day', names: 'left', future: article, inTray: () => false },
} as const satisfies Record<string, View>;
export type ViewName = keyof typeof views;

export const viewNames = Object.keys(views) as ViewName[];

/**
 * Whether what happened fills its decade and is drawn as a bracket: visits of a decade do. A commission came to be in one of its years, of
 * which the article says nothing, so that it counts as undated here.
 */
export const fillsDecade = ({ precision, kind }: Milestone): boolean => precision === 'decade' && (kind === 'visit' || kind === 'meeting');

/** A stretch of time that takes more than this part of a line is no place on it. */
const widest = 0.3;

/** Where a milestone lies on the line of a view, or nothing when its date does not say so near by. */
export function spanIn(view: View, milestone: Milestone): { from: number; to: number } | undefined {
  if (milestone.precision === 'decade' && !fillsDecade(milestone)) return undefined;
  const span = spanOf(milestone);
  const known = view.nearness === 'year' || fillsDecade(milestone) || !span || span.to - span.from < (view.to - view.from) * widest;
  return known ? span : undefined;
}
