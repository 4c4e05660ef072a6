import { dateInWords, words } from '../data/format.ts';
import { fillLabel } from '../data/labels.ts';
import { formal } from '../data/milestones.ts';
import { countedEvents, countedKinds } from '../data/record-events.ts';
import type { ChartTables } from '../data/tables.ts';
import { isUndated } from '../timeline/unplaced.ts';
import { baseOptions, hiddenAxis, yearAxis } from './base-options.ts';
import type { ChartSpec } from './chart.ts';
import {
  countOf,
  decadeOf,
  decadeOrYear,
  laneRules,
  lanesOf,
  middleOf,
  nameOf,
  piles,
  spread,
  when,
} from './parts/agreements-count-lanes.ts';
import { articlePlace } from './parts/article-place.ts';

const yearsBetween = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** The marks of the article and of the record, slide pixels. */
const radius = { article: 13, undated: 10, record: 8 } as const;
/** Points that only have a place: the plugin `kinds` draws their marks. */
const unseen = { backgroundColor: 'transparent', borderColor: 'transparent', borderWidth: 0 } as const;

/**
 * Agreements, standing bodies and seats in three lanes, each with the mark of its kind: the article's own at their year, those without a year
 * dashed, in a column of their own or drawn out over their decade; then the public record's as outlines, piled up year by year, with its own
 * count. The counts stand large at the left, and are never added.
 */
export function agreementsCount(tables: ChartTables, step = 1): ChartSpec {
  const { milestones, recordEvents, labels } = tables;
  const { dated, undated } = formal(milestones);
  const record = countedEvents(recordEvents);
  const shown = step === 0 ? [] : record;
  const years = [...dated.flatMap(decadeOrYear), ...record.map(({ year }) => year)];
  const first = Math.min(...years);
  const last = Math.max(...years);
  // the column of the undated begins behind a gap
  const column = { rule: last + 1, marks: last + 2.2, end: last + 1.2 + (last - first) * 0.45 };
  // the lanes' names and counts stand before the years
  const left = first - 1.5 - (last - first) * 0.34;
  const lanes = lanesOf(record);
  const laneOf = (kind: string) => lanes.find((lane) => lane.kind === kind);
  const article = [
    ...dated.map((one) => ({ one, x: middleOf(one), y: laneOf(one.kind)?.article ?? 0 })),
    ...spread(undated, lanes).map(({ one, y }) => ({ one, x: column.marks, y })),
  ];

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: [
          {
            type: 'scatter',
            label: 'article',
            data: article.map(({ x, y }) => ({ x, y })),
            pointRadius: radius.article,
            pointHoverRadius: radius.article,
            ...unseen,
          },
          {
            type: 'scatter',
            label: 'record',
            data: piles(shown).map(({ event, level }) => ({ x: event.year, y: laneOf(event.kind)?.record(level) ?? 0 })),
            pointRadius: radius.record,
            pointHoverRadius: radius.record,
            ...unseen,
          },
          {
            // where the names of the article's marks begin: behind the drawn-out ring, for those of a decade
            type: 'scatter',
            label: 'anchors',
            data: article.map(({ one, x, y }) => ({ x: one.precision === 'decade' ? decadeOf(one)[1] : x, y })),
            pointRadius: article.map(({ one }) => (one.precision === 'decade' ? 4 : one.kind === 'seat' && !isUndated(one) ? 20 : 15)),
            pointHitRadius: -20,
            ...unseen,
          },
        ],
      },
      options: {
        ...baseOptions,
        layout: { autoPadding: false, padding: { right: 0 } },
        scales: {
          x: { ...yearAxis(yearsBetween(first, last).filter((year) => year % 5 === 0)), min: left, max: column.end },
          y: { ...hiddenAxis, min: 0, max: lanes[0]?.top ?? 0 },
        },
        plugins: {
          ...baseOptions.plugins,
          kinds: {
            items: [
              ...article.map(({ one }, index) => {
                return {
                  dataset: 0,
                  index,
                  kind: one.kind,
                  ...(isUndated(one) && { dashed: true }),
                  radius: one.precision === 'undated' ? radius.undated : radius.article,
                  colour: '--ink' as const,
                  // at one place it would look like a year
                  ...(one.precision === 'decade' && { over: decadeOf(one) }),
                };
              }),
              ...piles(shown).map(({ event }, index) => {
                return {
                  dataset: 1,
                  index,
                  kind: event.kind,
                  radius: radius.record,
                  colour: '--quiet' as const,
                  hollow: '--surface' as const,
                };
              }),
            ],
          },
          rules: { items: laneRules(tables, shown, lanes, { ...column, left, step: (last - first) * 0.075 }) },
          placedLabels: {
            items: article.map(({ one }, index) => nameOf(one, index, [first - 1.5, column.rule - 0.4], tables)),
          },
        },
      },
    },
    summary: fillLabel(labels['agreements-count.summary'], {
      named: words(dated.length + undated.length),
      dated: words(dated.length),
      undated: words(undated.length),
      record: record.length,
      first: record[0]?.year ?? '',
      last: record.at(-1)?.year ?? '',
      kinds: countedKinds.map((kind) => `${labels[`agreements-count.${kind}`].toLowerCase()} ${countOf(record, kind)}`).join(', '),
    }),
    table: {
      caption: labels['agreements-count.caption'],
      columns: [labels['columns.when'], labels['columns.what'], labels['columns.kind'], labels['columns.named-by']],
      rows: [
        ...[...dated, ...undated].map((one) => [when(one, tables), one.title, one.kind, labels['charts.article']]),
        ...record.map((event) => [event.date, event.title, event.kind, labels['charts.record']]),
      ],
    },
    files: ['milestones.csv', 'timeline-dates.csv', 'record-events.csv'],
    marks: [
      ...article.map(({ one }, index) => ({
        dataset: 0,
        index,
        title: one.title,
        lines: [`${one.kind}, ${when(one, tables)}`, articlePlace(labels, one.source)],
      })),
      ...piles(shown).map(({ event }, index) => ({
        dataset: 1,
        index,
        title: event.title,
        lines: [`${event.kind}, ${dateInWords(event.date)}`, labels['charts.record'], ...(event.note ? [event.note] : [])],
        sources: event.sources,
      })),
    ],
    steps: 1,
  };
}
