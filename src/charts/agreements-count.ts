import { dateInWords, words } from '../data/format.ts';
import { formal } from '../data/milestones.ts';
import { countedEvents, countedKinds } from '../data/record-events.ts';
import type { ChartTables } from '../data/tables.ts';
import { isUndated } from '../timeline/unplaced.ts';
import { baseOptions, hiddenAxis, plainAxis } from './base-options.ts';
import type { ChartSpec } from './chart.ts';
import { countOf, decadeOrYear, laneRules, lanesOf, middleOf, nameOf, names, piles, spread, when } from './parts/agreements-count-lanes.ts';
import { articlePlace } from './parts/article-place.ts';

/** The marks of the article and of the record, slide pixels. */
const radius = { article: 13, record: 6.5 } as const;
/** Points that only have a place: the plugin `kinds` draws their marks. */
const unseen = { backgroundColor: 'transparent', borderColor: 'transparent', borderWidth: 0 } as const;

/**
 * Agreements, standing bodies and seats in three lanes, each with the mark of its kind: the article's own at their year, those without a year as
 * dashed rings, in a column of their own or within their decade; then the public record's, small and grey, piled up year by year, with its own
 * count. The two counts are never added.
 */
export function agreementsCount({ milestones, recordEvents, timelineDates }: ChartTables, step = 1): ChartSpec {
  const { dated, undated } = formal(milestones);
  const record = countedEvents(recordEvents);
  const shown = step === 0 ? [] : record;
  const years = [...dated.flatMap(decadeOrYear), ...record.map(({ year }) => year)];
  const first = Math.min(...years);
  const last = Math.max(...years);
  // the column of the undated begins behind a gap
  const column = { rule: last + 1.2, marks: last + 2, end: last + 2 + (last - first) * 0.38 };
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
            label: 'The article',
            data: article.map(({ x, y }) => ({ x, y })),
            pointRadius: radius.article,
            pointHoverRadius: radius.article,
            ...unseen,
          },
          {
            type: 'scatter',
            label: 'The public record',
            data: piles(shown).map(({ event, level }) => ({ x: event.year, y: laneOf(event.kind)?.record(level) ?? 0 })),
            pointRadius: radius.record,
            pointHoverRadius: radius.record,
            ...unseen,
          },
          {
            // where the names of the article's marks begin: behind the bar, for those of a decade
            type: 'scatter',
            label: 'Places of words',
            data: article.map(({ one, x, y }) => ({ x: one.precision === 'decade' ? Math.max(...decadeOrYear(one)) : x, y })),
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
                  kind: isUndated(one) ? ('undated' as const) : one.kind,
                  radius: radius.article,
                  colour: '--ink' as const,
                };
              }),
              ...piles(shown).map(({ event }, index) => {
                return { dataset: 1, index, kind: event.kind, radius: radius.record, colour: '--quiet' as const };
              }),
            ],
          },
          rules: { items: laneRules(milestones, shown, lanes, { ...column, first }) },
          placedLabels: {
            clear: lanes.map(({ top }) => ({
              x: [first - 2, first + (column.rule - first) * 0.55] as const,
              y: top,
              over: 0,
              under: 38,
            })),
            items: article.map(({ one }, index) => nameOf(one, index, [first - 2, column.rule - 0.4], timelineDates)),
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
        ...[...dated, ...undated].map((one) => [when(one, timelineDates), one.title, one.kind, 'the article']),
        ...record.map((event) => [event.date, event.title, event.kind, 'the public record']),
      ],
    },
    files: ['milestones.csv', 'record-events.csv'],
    marks: [
      ...article.map(({ one }, index) => ({
        dataset: 0,
        index,
        title: one.title,
        lines: [`${one.kind}, ${when(one, timelineDates)}`, articlePlace(one.source)],
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
