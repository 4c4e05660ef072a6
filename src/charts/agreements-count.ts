import { words } from '../data/format.ts';
import { formal, type Milestone, yearOf } from '../data/milestones.ts';
import { type CountedEvent, type CountedKind, countedEvents, countedKinds } from '../data/record-events.ts';
import type { ChartTables } from '../data/tables.ts';
import { baseOptions, hiddenAxis, plainAxis, size } from './base-options.ts';
import type { ChartSpec } from './chart.ts';
import type { PlacedLabel } from './marks/placed-labels.ts';
import type { Rule } from './marks/rules.ts';
import { wrap } from './wrap.ts';

const names: Record<CountedKind, string> = { agreement: 'Agreements', body: 'Standing bodies', seat: 'Seats' };

/** The height of a lane is one. Where its parts stand above its lower edge: */
const lane = { record: 0.08, article: 0.46, heading: 0.99 } as const;
/** The highest pile of the record fills this share of its lane. */
const pile = 0.36;

/**
 * Agreements, standing bodies and seats in three lanes: the article's own filled at their year, those without a date as open rings in a column of
 * their own; then the public record's, small and hollow, piled up year by year, with its own count. The two counts are never added.
 */
export function agreementsCount({ milestones, recordEvents }: ChartTables, step = 1): ChartSpec {
  const { dated, undated } = formal(milestones);
  const record = countedEvents(recordEvents);
  const shown = step === 0 ? [] : record;
  const years = [...dated.flatMap(decadeOrYear), ...record.map(({ year }) => year)];
  const first = Math.min(...years);
  const last = Math.max(...years);
  // the column of the undated begins behind a gap
  const column = { rule: last + 1.2, marks: last + 2, end: last + 2 + (last - first) * 0.38 };
  const article = [
    ...dated.map((one) => ({ one, x: middleOf(one), offset: 0 })),
    ...spread(undated).map(({ one, offset }) => ({ one, x: column.marks, offset })),
  ];
  const highest = Math.max(1, ...piles(record).map(({ level }) => level + 1));
  const at = (kind: Milestone['kind'], height: number) => countedKinds.length - 1 - countedKinds.indexOf(kind as CountedKind) + height;

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: [
          {
            type: 'scatter',
            label: 'The article',
            data: article.map(({ one, x, offset }) => ({ x, y: at(one.kind, lane.article) + offset })),
            pointRadius: article.map(({ one }) => (one.precision === 'undated' ? 11 : 13)),
            pointHoverRadius: 15,
            backgroundColor: article.map(({ one }) => (one.precision === 'undated' ? '--surface' : '--ink')),
            borderColor: '--ink',
            borderWidth: 3.5,
          },
          {
            type: 'scatter',
            label: 'The public record',
            data: piles(shown).map(({ event, level }) => ({
              x: event.year,
              y: at(event.kind, lane.record + (level * pile) / Math.max(highest, 4)),
            })),
            pointRadius: Math.min(7, 26 / highest),
            pointHoverRadius: 10,
            backgroundColor: '--surface',
            borderColor: '--ink',
            borderWidth: 2.5,
          },
          {
            // where the names of the article's marks begin: behind the bracket, for those of a decade
            type: 'scatter',
            label: 'Places of words',
            data: article.map(({ one, x, offset }) => ({
              x: one.precision === 'decade' ? Math.max(...decadeOrYear(one)) : x,
              y: at(one.kind, lane.article) + offset,
            })),
            pointRadius: article.map(({ one }) => (one.precision === 'decade' ? 4 : 15)),
            pointHitRadius: -20,
            backgroundColor: 'transparent',
            borderColor: 'transparent',
          },
        ],
      },
      options: {
        ...baseOptions,
        layout: { autoPadding: false, padding: { right: 0 } },
        scales: {
          x: {
            ...plainAxis,
            type: 'linear',
            min: first - 2,
            max: column.end,
            ticks: {
              ...plainAxis.ticks,
              stepSize: 5,
              includeBounds: false,
              callback: (value) => (Number(value) % 5 === 0 && Number(value) <= last ? String(value) : ''),
            },
          },
          y: { ...hiddenAxis, min: 0, max: countedKinds.length },
        },
        plugins: {
          ...baseOptions.plugins,
          tooltip: {
            ...baseOptions.plugins.tooltip,
            callbacks: {
              title: ([item]) =>
                item
                  ? ((item.datasetIndex === 0 ? article[item.dataIndex]?.one.title : piles(shown)[item.dataIndex]?.event.title) ?? '')
                  : '',
              label: ({ datasetIndex, dataIndex }) =>
                datasetIndex === 0 ? when(article[dataIndex]?.one) : (piles(shown)[dataIndex]?.event.date ?? ''),
            },
          },
          rules: { items: laneRules(milestones, shown, { ...column, first }) },
          placedLabels: {
            clear: countedKinds.map((_, i) => ({
              x: [first - 2, first + (column.rule - first) * 0.55] as const,
              y: i + 1,
              over: 0,
              under: 38,
            })),
            items: article.map(({ one }, index) => nameOf(one, index, [first - 2, column.rule])),
          },
        },
      },
    },
    summary:
      `Three lanes of marks: the article names ${words(dated.length + undated.length)} agreements, standing bodies and seats, ` +
      `${words(dated.length)} of them dated and ${words(undated.length)} not; the public record dates at least ${record.length} from ${record[0]?.year} to ` +
      `${record.at(-1)?.year}, among them ${countedKinds.map((kind) => `${countOf(record, kind)} ${names[kind].toLowerCase()}`).join(', ')}.`,
    table: {
      caption: 'Agreements, standing bodies and seats: in the article, and at least in the public record',
      columns: ['When', 'What', 'Kind', 'Named by'],
      rows: [
        ...[...dated, ...undated].map((one) => [when(one), one.title, one.kind, 'the article']),
        ...record.map((event) => [event.date, event.title, event.kind, 'the public record']),
      ],
    },
    steps: 1,
  };
}

const countOf = (events: readonly { readonly kind: string }[], kind: CountedKind) => events.filter((one) => one.kind === kind).length;

/** The years that a milestone spans: one, or those of its decade. */
function decadeOrYear({ date, precision }: Milestone): number[] {
  const year = Number(date.slice(0, 4));
  return precision === 'decade' ? [year, year + 9] : [year];
}

/** Where the mark of a milestone stands: at its year, or in the middle of its decade. */
function middleOf(milestone: Milestone): number {
  const years = decadeOrYear(milestone);
  return years.reduce((sum, year) => sum + year, 0) / years.length;
}

const when = (one: Milestone | undefined) =>
  one ? (one.precision === 'undated' ? 'no date' : one.precision === 'decade' ? one.date : String(yearOf(one))) : '';

/** The undated of one kind below one another. */
function spread(undated: readonly Milestone[]): { one: Milestone; offset: number }[] {
  return undated.map((one) => {
    const alike = undated.filter(({ kind }) => kind === one.kind);
    return { one, offset: 0.5 - lane.article + ((alike.length - 1) / 2 - alike.indexOf(one)) * 0.48 };
  });
}

/** The events of the record, each with its level on the pile of its kind and year. */
function piles(record: readonly CountedEvent[]): { event: CountedEvent; level: number }[] {
  const heights = new Map<string, number>();
  return record.map((event) => {
    const key = `${event.kind} ${event.year}`;
    const level = heights.get(key) ?? 0;
    heights.set(key, level + 1);
    return { event, level };
  });
}

function nameOf(one: Milestone, index: number, within: readonly [number, number]): PlacedLabel {
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
function laneRules(
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
