import { isPast, listedEncounters, recurring, subjects } from '../data/agenda.ts';
import type { Encounter } from '../data/encounters.ts';
import { lowerAfterFirst, words } from '../data/format.ts';
import type { ChartTables } from '../data/tables.ts';
import { baseOptions, hiddenAxis, size } from './base-options.ts';
import type { ChartSpec, Mark } from './chart.ts';
import type { Label } from './marks/labels.ts';
import type { Rule } from './marks/rules.ts';
import { type Column, columnsOf, marksOf, onceHeading, type PlacedMark, room } from './parts/agenda-matrix-layout.ts';
import { articlePlace } from './parts/article-place.ts';

/** The room above the first subject, rows: two lines of headings. */
const headings = 2.6;
/** The height of the band behind a row, slide pixels. */
const band = 40;

/**
 * Subjects by encounter. Those of several encounters have a row each, those of all on a band; below, each column names what came up there
 * alone. A dot came up in the encounter, a dashed ring is what the article wants, expects or proposes of the visit that has no date yet.
 */
export function agendaMatrix({ agenda, encounters }: ChartTables): ChartSpec {
  const listed = listedEncounters(agenda);
  const always = recurring(agenda);
  const shared = subjects(agenda).filter((subject) => agenda.filter((row) => row.subject === subject).length > 1);
  const { columns, end } = columnsOf(agenda, encounters, shared);
  const marks = marksOf(agenda, columns, shared);
  const lowest = Math.max(...marks.map(({ y }) => y));
  const empty = columns.filter(({ encounter }) => !listed.includes(encounter));
  const series = [
    { label: 'came up', marks: marks.filter(({ row }) => isPast(row)), fill: '--ink', key: -2 },
    { label: 'projected', marks: marks.filter(({ row }) => !isPast(row)), fill: '--surface', key: -1.15 },
  ] as const;

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: [
          ...series.map(({ label, marks: own, fill, key }) => ({
            type: 'scatter' as const,
            label,
            // the first mark only explains the others
            data: [{ x: room.mark * 0.4, y: key }, ...own.map(({ x, y }) => ({ x, y }))],
            pointRadius: 10,
            pointHoverRadius: 12,
            backgroundColor: fill,
            borderWidth: 0,
          })),
          // places for the words at the left
          {
            type: 'scatter',
            label: 'rows',
            data: [...shared.map((_, y) => ({ x: 0, y })), { x: 0, y: shared.length + 0.25 }],
            pointRadius: 0,
            pointHoverRadius: 0,
          },
        ],
      },
      options: {
        ...baseOptions,
        scales: {
          x: { ...hiddenAxis, type: 'linear', min: 0, max: end },
          y: { ...hiddenAxis, reverse: true, min: -headings, max: lowest + 0.55 },
        },
        plugins: {
          ...baseOptions.plugins,
          rings: {
            items: Array.from({ length: series[1].marks.length + 1 }, (_, index) => ({
              dataset: 1,
              index,
              radius: 11,
              colour: '--ink' as const,
            })),
          },
          rules: { items: rulesOf(shared, always, columns, empty, (shared.length + lowest) / 2) },
          labels: {
            items: [
              ...series.flatMap(({ marks: own }, dataset) => namesOf(dataset, own)),
              ...series.map(
                ({ label }, dataset): Label => ({
                  dataset,
                  index: 0,
                  text: label,
                  side: 'right',
                  gap: 18,
                  size: size.small,
                  colour: '--quiet',
                }),
              ),
              ...[...shared, onceHeading].map((text, index): Label => {
                const stands = always.includes(text);
                const colour = stands ? '--accent' : text === onceHeading ? '--quiet' : '--ink';
                return { dataset: series.length, index, text, side: 'right', gap: 0, size: size.label, weight: stands ? 600 : 400, colour };
              }),
            ],
          },
        },
      },
    },
    summary: `Table of dots and dashed rings: ${lowerAfterFirst(always)} come up in all ${words(listed.length)} lists; for ${empty.map(({ label, when }) => `${label} (${when})`).join(', ')} the article gives no list.`,
    table: {
      caption: 'Subjects by encounter, as the article reports them',
      columns: ['Subject', ...encounters.map(({ label, when }) => `${label} (${when})`)],
      rows: subjects(agenda).map((subject) => [
        subject,
        ...encounters.map(({ encounter }) =>
          listed.includes(encounter)
            ? (agenda.find((row) => row.subject === subject && row.encounter === encounter)?.reported ?? '–')
            : 'no list given',
        ),
      ]),
    },
    files: ['agenda.csv', 'encounters.csv'],
    marks: series
      .flatMap(({ marks: own }, dataset) => own.map((mark, i) => markOf(mark, dataset, i + 1, encounters)))
      .toSorted((a, b) => a.y - b.y || a.x - b.x),
  };
}

/** What a mark says, with its place for sorting: row after row, from left to right. */
function markOf(
  { row, x, y }: PlacedMark,
  dataset: number,
  index: number,
  encounters: readonly Encounter[],
): Mark & Pick<PlacedMark, 'x' | 'y'> {
  const { label = '', when = '' } = encounters.find(({ encounter }) => encounter === row.encounter) ?? {};
  return { x, y, dataset, index, title: row.subject, lines: [row.reported, `${label} (${when})`, articlePlace(row.source)] };
}

/** The names of the subjects without a row of their own, beside their marks. */
function namesOf(dataset: number, marks: readonly PlacedMark[]): Label[] {
  return marks.flatMap(({ row, named }, i): Label[] =>
    named ? [{ dataset, index: i + 1, text: row.subject, side: 'right', gap: 18, size: size.label, colour: '--ink' }] : [],
  );
}

/** The bands, the lines between the parts, the headings of the columns, and the words for those without a list. */
function rulesOf(
  shared: readonly string[],
  always: readonly string[],
  columns: readonly Column[],
  empty: readonly Column[],
  middle: number,
): Rule[] {
  const head = { y: -1.75, colour: '--ink', width: 0, size: size.small, weight: 600 } as const;
  return [
    ...shared.flatMap((subject, y): Rule[] => (always.includes(subject) ? [{ y, colour: '--wash', width: band }] : [])),
    { y: -0.55, colour: '--ink', width: 2 },
    { y: shared.length - 0.4, colour: '--hairline', width: 1.5 },
    ...columns.map(({ start, label, when }): Rule => ({ ...head, x: start, over: label, under: when })),
    ...empty.map(({ start }): Rule => ({ x: start, y: middle, colour: '--quiet', width: 0, over: 'no list given', size: size.label })),
  ];
}
