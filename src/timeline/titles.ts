import type { Milestone } from '../data/milestones.ts';
import { signedTitle } from '../data/timeline-dates.ts';
import type { Content } from './wide.ts';

/** The title of a milestone on a timeline: with an asterisk where its year is our reading and the slide says what the sign means. */
export const titleIn = ({ options, dates, labels }: Content, milestone: Milestone): string =>
  options.asterisks ? signedTitle(milestone, dates, labels) : milestone.title;
