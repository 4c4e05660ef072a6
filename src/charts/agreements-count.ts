import { dateInWords, words } from '../data/format.ts';
import { formal, type Milestone } from '../data/milestones.ts';
import { type CountedKind, countedEvents, countedKinds } from '../data/record-events.ts';
import type { ChartTables } from '../data/tables.ts';
import { isUndated } from '../timeline/unplaced.ts';
import { baseOptions, hiddenAxis, plainAxis } from './base-options.ts';
import type { ChartSpec } from './chart.ts';
import {
  countOf,
  decadeOrYear,
  lane,
  laneRules,
  middleOf,
  nameOf,
  names,
  pile,
  piles,
  spread,
  when,
} from './parts/agreements-count-lanes.ts';
import { articlePlace } from './parts/article-place.ts';

/**
 * Agreements, standing bodies and seats in three lanes: the article's own filled at their year, those without a year as dashed rings, in a column
 * of their own or within their decade; then the public record's, small and hollow, piled up year by year, with its own count. The two counts are
 * never added.
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
            pointRadius: 13,
            pointHoverRadius: 15,
            backgroundColor: article.map(({ one }) => (isUndated(one) ? '--surface' : '--ink')),
            borderWidth: 0,
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
          rings: {
            items: article.flatMap(({ one }, index) =>
              isUndated(one) ? [{ dataset: 0, index, radius: 14, colour: '--ink' as const }] : [],
            ),
          },
          rules: { items: laneRules(milestones, shown, { ...column, first }) },
          placedLabels: {
            clear: countedKinds.map((_, i) => ({
              x: [first - 2, first + (column.rule - first) * 0.55] as const,
              y: i + 1,
              over: 0,
              under: 38,
            })),
            items: article.map(({ one }, index) => nameOf(one, index, [first - 2, column.rule - 0.4])),
          },
        },
      },
    },
    summary:
      `Three lanes of marks: the article names ${words(dated.length + undated.length)} agreements, standing bodies and seats, ` +
      `${words(dated.length)} of them placed in time and ${words(undated.length)} not; the public record dates at least ${record.length} from ${record[0]?.year} to ` +
      `${record.at(-1)?.year}, among them ${countedKinds.map((kind) => `${countOf(record, kind)} ${names[kind].toLowerCase()}`).join(', ')}.`,
    table: {
      caption: 'Agreements, standing bodies and seats: in the article, and at least in the public record',
      columns: ['When', 'What', 'Kind', 'Named by'],
      rows: [
        ...[...dated, ...undated].map((one) => [when(one), one.title, one.kind, 'the article']),
        ...record.map((event) => [event.date, event.title, event.kind, 'the public record']),
      ],
    },
    files: ['milestones.csv', 'record-events.csv'],
    marks: [
      ...article.map(({ one }, index) => ({
        dataset: 0,
        index,
        title: one.title,
        lines: [`${one.kind}, ${when(one)}`, articlePlace(one.source)],
      })),
      ...piles(shown).map(({ event }, index) => ({
        dataset: 1,
        index,
        title: event.title,
        lines: [`${event.kind}, ${dateInWords(event.date)}`, 'the public record', ...(event.note ? [event.note] : [])],
        sources: event.sources,
      })),
    ],
    steps: 1,
  };
}
