import { formal, type Milestone, yearOf } from '../../data/milestones.ts';
import { type CountedEvent, type CountedKind, countedKinds } from '../../data/record-events.ts';
import { size } from '../base-options.ts';
import type { PlacedLabel } from '../marks/placed-labels.ts';
import type { Rule } from '../marks/rules.ts';
import { wrap } from '../marks/wrap.ts';

export const names: Record<CountedKind, string> = { agreement: 'Agreements', body: 'Standing bodies', seat: 'Seats' };

/** The height of a lane is one. Where its parts stand above its lower edge: */
export const lane = { record: 0.08, article: 0.46, heading: 0.99 } as const;
/** The highest pile of the record fills this share of its lane. */
export const pile = 0.36;

export const countOf = (events: readonly { readonly kind: string }[], kind: CountedKind) =>
  events.filter((one) => one.kind === kind).length;

/** The years that a milestone spans: one, or those of its decade. */
export function decadeOrYear({ date, precision }: Milestone): number[] {
  const year = Number(date.slice(0, 4));
  return precision === 'decade' ? [year, year + 9] : [year];
}

/** Where the mark of a milestone stands: at its year, or in the middle of its decade. */
export function middleOf(milestone: Milestone): number {
  const years = decadeOrYear(milestone);
  return years.reduce((sum, year) => sum + year, 0) / years.length;
}

export const when = (one: Milestone | undefined) =>
  one ? (one.precision === 'undated' ? 'no date' : one.precision === 'decade' ? one.date : String(yearOf(one))) : '';

/** The undated of one kind below one another. */
export function spread(undated: readonly Milestone[]): { one: Milestone; offset: number }[] {
  return undated.map((one) => {
    const alike = undated.filter(({ kind }) => kind === one.kind);
    return { one, offset: 0.5 - lane.article + ((alike.length - 1) / 2 - alike.indexOf(one)) * 0.48 };
  });
}

/** The events of the record, each with its level on the pile of its kind and year. */
export function piles(record: readonly CountedEvent[]): { event: CountedEvent; level: number }[] {
  const heights = new Map<string, number>();
  return record.map((event) => {
    const key = `${event.kind} ${event.year}`;
    const level = heights.get(key) ?? 0;
    heights.set(key, level + 1);
    return { event, level };
  });
}

export function nameOf(one: Milestone, index: number, within: readonly [number, number]): PlacedLabel {
  const look = { dataset: 2, index, colour: '--ink', size: size.label } as const;
  if (one.precision === 'undated') return { ...look, variants: [wrap(one.title, 24)], sides: ['right'] };
  const line = `${when(one)}: ${one.title}`;
  return {
    ...look,
    variants: [[line], wrap(line, 31)],
    sides: one.precision === 'decade' ? ['right'] : ['right', 'left', 'above'],
    within,
  };
}

/** The lanes with their counts, the brackets of decades, and the edge of the undated. */
export function laneRules(
  milestones: readonly Milestone[],
  shown: readonly CountedEvent[],
  { first, rule, marks }: { readonly first: number; readonly rule: number; readonly marks: number },
): Rule[] {
  const { dated, undated } = formal(milestones);
  const top = countedKinds.length;
  return [
    ...countedKinds.flatMap((kind, i): Rule[] => {
      const own = countOf([...dated, ...undated], kind);
      const counts = shown.length > 0 ? `${own} · in the record at least ${countOf(shown, kind)}` : String(own);
      return [
        ...(i > 0 ? [{ y: top - i, colour: '--hairline' as const, width: 1.5 }] : []),
        {
          x: first - 2,
          y: top - 1 - i + lane.heading,
          colour: '--ink',
          width: 0,
          under: `${names[kind]}: ${counts}`,
          size: size.label,
          weight: 600,
        },
      ];
    }),
    ...dated
      .filter(({ precision }) => precision === 'decade')
      .map((one): Rule => {
        const [from = 0, to = from] = decadeOrYear(one);
        return { x: [from, to], y: top - 1 - countedKinds.indexOf(one.kind as CountedKind) + lane.article, colour: '--ink', width: 4 };
      }),
    { x: rule, colour: '--hairline', width: 1.5 },
    { x: marks - 0.4, y: top - 0.01, colour: '--quiet', width: 0, under: 'no date', size: size.label },
  ];
}
