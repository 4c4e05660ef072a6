import { formal, type Milestone, yearOf } from '../../data/milestones.ts';
import { type CountedEvent, type CountedKind, countedKinds } from '../../data/record-events.ts';
import type { ChartTables } from '../../data/tables.ts';
import { textSizes } from '../../data/text-sizes.ts';
import { whenOf } from '../../data/timeline-dates.ts';
import type { Token } from '../base-options.ts';
import type { PlacedLabel } from '../marks/placed-labels.ts';
import type { Rule } from '../marks/rules.ts';
import { wrap } from '../marks/wrap.ts';

/**
 * Heights in a lane, from its lower edge upwards: to the middle of the record's lowest mark, from one of its marks to the next, from the highest to
 * the article's marks, and from these to the upper edge; and the least of a whole lane, which has three lines of
 * words. A height of one is about 115 slide pixels.
 */
const heights = { record: 0.13, pitch: 0.165, article: 0.25, heading: 0.45, least: 0.96 } as const;
/** From one of the undated to the next, as a part of their lane, where they are few. */
const undatedStep = 0.48;
/** The highest pile of the record takes no more than this. */
const highestPile = 0.6;
/** From the upper edge of a lane to the foot of the count of the article and of that of the record, slide pixels. */
const countFoot = { article: 65, record: 99 } as const;

/** Where the marks of each kind stand, counted from the lower edge of the chart. */
export interface Lane {
  readonly kind: CountedKind;
  readonly bottom: number;
  readonly top: number;
  /** the article's marks */
  readonly article: number;
  /** a mark of the record by its level on the pile of its year */
  readonly record: (level: number) => number;
}

/** The lanes from top to bottom: one is as high as its highest pile needs. */
export function lanesOf(record: readonly CountedEvent[]): readonly Lane[] {
  let bottom = 0;
  const fromBelow = countedKinds.toReversed().map((kind): Lane => {
    const levels = Math.max(0, ...piles(record).flatMap(({ event, level }) => (event.kind === kind ? [level] : [])));
    const pitch = Math.min(heights.pitch, highestPile / Math.max(1, levels));
    const below = bottom;
    const article = below + heights.record + levels * pitch + heights.article;
    bottom = Math.max(article + heights.heading, below + heights.least);
    return { kind, bottom: below, top: bottom, article, record: (level) => below + heights.record + level * pitch };
  });
  return fromBelow.toReversed();
}

export const countOf = (events: readonly { readonly kind: string }[], kind: CountedKind) =>
  events.filter((one) => one.kind === kind).length;

/** The years that a milestone spans: one, or those of its decade. */
export function decadeOrYear({ date, precision }: Milestone): number[] {
  const year = Number(date.slice(0, 4));
  return precision === 'decade' ? [year, year + 9] : [year];
}

/** The first and the last year of a decade on the axis. */
export function decadeOf(milestone: Milestone): readonly [from: number, to: number] {
  const years = decadeOrYear(milestone);
  return [Math.min(...years), Math.max(...years)];
}

/** Where the mark of a milestone stands: at its year, or in the middle of its decade. */
export function middleOf(milestone: Milestone): number {
  const years = decadeOrYear(milestone);
  return years.reduce((sum, year) => sum + year, 0) / years.length;
}

/** What of the tables says when a milestone was. */
type Dates = Pick<ChartTables, 'timelineDates' | 'labels'>;

/** When a milestone was: its year, or the words for its decade. */
export const when = (one: Milestone, { timelineDates, labels }: Dates): string =>
  one.precision === 'undated' ? labels['charts.undated'] : one.precision === 'decade' ? whenOf(one, timelineDates) : String(yearOf(one));

/** The undated of one kind below one another, in the middle of their lane. */
export function spread(undated: readonly Milestone[], lanes: readonly Lane[]): { one: Milestone; y: number }[] {
  return undated.map((one) => {
    const alike = undated.filter(({ kind }) => kind === one.kind);
    const { bottom = 0, top = 0 } = lanes.find(({ kind }) => kind === one.kind) ?? {};
    const step = (top - bottom) * Math.min(undatedStep, 1 / alike.length);
    return { one, y: (bottom + top) / 2 + ((alike.length - 1) / 2 - alike.indexOf(one)) * step };
  });
}

/** The events of the record, each with its level on the pile of its kind and year. */
export function piles(record: readonly CountedEvent[]): { event: CountedEvent; level: number }[] {
  const counts = new Map<string, number>();
  return record.map((event) => {
    const key = `${event.kind} ${event.year}`;
    const level = counts.get(key) ?? 0;
    counts.set(key, level + 1);
    return { event, level };
  });
}

export function nameOf(one: Milestone, index: number, within: readonly [number, number], dates: Dates): PlacedLabel {
  const look = { dataset: 2, index, colour: '--ink', size: textSizes.text } as const;
  if (one.precision === 'undated') return { ...look, size: textSizes.caption, variants: [wrap(one.title, 24)], sides: ['right'] };
  const line = `${when(one, dates)}: ${one.title}`;
  return {
    ...look,
    variants: [[line], wrap(line, 31)],
    sides: one.precision === 'decade' ? ['right'] : ['right', 'left', 'above', 'above-left'],
    within,
  };
}

/** The lanes with their counts, and the edge of the undated. */
export function laneRules(
  { milestones, labels }: Pick<ChartTables, 'milestones' | 'labels'>,
  shown: readonly CountedEvent[],
  lanes: readonly Lane[],
  { left, step, rule, marks }: { readonly left: number; readonly step: number; readonly rule: number; readonly marks: number },
): Rule[] {
  const { dated, undated } = formal(milestones);
  return [
    ...lanes.flatMap(({ kind, top }, i): Rule[] => {
      const note = { y: top - 0.01, width: 0 } as const;
      const line = (from: 'article' | 'record', count: number, colour: Token): Rule[] => {
        const look = { ...note, down: countFoot[from], colour } as const;
        return [
          { ...look, x: left, under: String(count), size: textSizes.large, weight: 600 },
          { ...look, x: left + step, under: labels[`agreements-count.in-${from}`], size: textSizes.caption },
        ];
      };
      return [
        ...(i > 0 ? [{ y: top, colour: '--hairline' as const, width: 1.5 }] : []),
        { ...note, x: left, colour: '--ink', under: labels[`agreements-count.${kind}`], size: textSizes.text, weight: 600 },
        ...line('article', countOf([...dated, ...undated], kind), '--ink'),
        ...(shown.length > 0 ? line('record', countOf(shown, kind), '--quiet') : []),
      ];
    }),
    { x: rule, colour: '--hairline', width: 1.5 },
    { x: marks - 0.4, y: (lanes[0]?.top ?? 0) - 0.01, colour: '--quiet', width: 0, under: labels['charts.undated'], size: textSizes.text },
  ];
}
