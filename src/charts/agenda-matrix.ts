import { type AgendaRow, encounters, isPast, listedEncounters, recurring, subjects } from '../data/agenda.ts';
import { lowerAfterFirst, words } from '../data/format.ts';
import type { ChartTables } from '../data/tables.ts';
import { baseOptions, hiddenAxis, size } from './base-options.ts';
import type { ChartSpec } from './chart.ts';
import type { Label } from './marks/labels.ts';
import type { Rule } from './marks/rules.ts';

/** The room above the first subject, rows: two lines of headings. */
const headings = 2.6;
/** The height of the band behind a row, slide pixels. */
const band = 40;
/** Widths on the scale of the columns, where a letter takes about one: a mark with the space behind it, the gap to the next column, a letter of a heading. */
const room = { mark: 2.7, gap: 1.1, heading: 0.95 } as const;

/** What stands before the subjects that are in one list only. */
const onceHeading = 'Named in one list';

/** A mark of the chart: a subject at its row, in the column of its encounter. */
interface Mark {
  readonly row: AgendaRow;
  readonly x: number;
  readonly y: number;
  /** whether the subject is named beside the mark, as it has no row of its own */
  readonly named: boolean;
}

/**
 * Subjects by encounter. Those of several encounters have a row each, those of all on a band; below, each column names what came up there
 * alone. A dot came up in the encounter, a ring is what the article wants, expects or proposes.
 */
export function agendaMatrix({ agenda }: ChartTables): ChartSpec {
  const listed = listedEncounters(agenda);
  const always = recurring(agenda);
  const shared = subjects(agenda).filter((subject) => agenda.filter((row) => row.subject === subject).length > 1);
  const starts = columnStarts(agenda, shared);
  const marks = marksOf(agenda, shared, starts);
  const lowest = Math.max(...marks.map(({ y }) => y));
  const empty = encounters.filter(({ encounter }) => !listed.includes(encounter));
  const past = marks.filter(({ row }) => isPast(row));
  const wanted = marks.filter(({ row }) => !isPast(row));
  const look = { pointRadius: 10, pointHoverRadius: 12, borderColor: '--ink', borderWidth: 3.5 } as const;

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: [
          {
            type: 'scatter',
            label: 'came up',
            data: [{ x: room.mark * 0.4, y: -2 }, ...past.map(({ x, y }) => ({ x, y }))],
            backgroundColor: '--ink',
            ...look,
          },
          {
            type: 'scatter',
            label: 'wanted',
            data: [{ x: room.mark * 0.4, y: -1.15 }, ...wanted.map(({ x, y }) => ({ x, y }))],
            backgroundColor: '--ground',
            ...look,
          },
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
          x: { ...hiddenAxis, type: 'linear', min: 0, max: starts.at(-1) ?? 1 },
          y: { ...hiddenAxis, reverse: true, min: -headings, max: lowest + 0.55 },
        },
        plugins: {
          ...baseOptions.plugins,
          tooltip: {
            ...baseOptions.plugins.tooltip,
            filter: ({ datasetIndex, dataIndex }) => datasetIndex < 2 && dataIndex > 0,
            callbacks: {
              title: ([item]) => rowAt(item, past, wanted)?.subject ?? '',
              label: (item) => rowAt(item, past, wanted)?.reported ?? '',
            },
          },
          rules: { items: rulesOf(shared, always, starts, lowest, empty) },
          labels: {
            items: [
              ...named(0, past),
              ...named(1, wanted),
              ...['came up', 'wanted'].map(
                (text, dataset): Label => ({ dataset, index: 0, text, side: 'right', gap: 18, size: size.small, colour: '--quiet' }),
              ),
              ...[...shared, onceHeading].map(
                (text, index): Label => ({
                  dataset: 2,
                  index,
                  text,
                  side: 'right',
                  gap: 0,
                  size: size.label,
                  weight: always.includes(text) ? 600 : 400,
                  colour: always.includes(text) ? '--accent' : index < shared.length ? '--ink' : '--quiet',
                }),
              ),
            ],
          },
        },
      },
    },
    summary: `Table of dots and rings: ${lowerAfterFirst(always)} come up in all ${words(listed.length)} lists; for ${empty.map(({ label, when }) => `${label} (${when})`).join(', ')} the article gives no list.`,
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
  };
}

/** Where each column begins, and where the last ends, in letters: as wide as its longest words. */
function columnStarts(agenda: readonly AgendaRow[], shared: readonly string[]): readonly number[] {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const widths = encounters.map(({ encounter, label, when }) => {
    const alone = agenda.filter((row) => row.encounter === encounter && !shared.includes(row.subject)).map(({ subject }) => subject);
    return Math.max(longest([label, when]) * room.heading, longest(alone) + room.mark) + room.gap;
  });
  const first = longest([...shared, onceHeading]) + room.gap;
  return widths.reduce<number[]>((starts, width) => [...starts, (starts.at(-1) ?? 0) + width], [first]);
}

function marksOf(agenda: readonly AgendaRow[], shared: readonly string[], starts: readonly number[]): Mark[] {
  const alone = new Map<string, number>();
  return agenda.map((row) => {
    const x = (starts[encounters.findIndex(({ encounter }) => encounter === row.encounter)] ?? 0) + room.mark * 0.4;
    const own = shared.indexOf(row.subject);
    if (own >= 0) return { row, x, y: own, named: false };
    const before = alone.get(row.encounter) ?? 0;
    alone.set(row.encounter, before + 1);
    return { row, x, y: shared.length + 0.25 + before, named: true };
  });
}

function named(dataset: number, marks: readonly Mark[]): Label[] {
  return marks.flatMap(({ row, named: isNamed }, i): Label[] =>
    isNamed ? [{ dataset, index: i + 1, text: row.subject, side: 'right', gap: 18, size: size.label, colour: '--ink' }] : [],
  );
}

/** The subject of a mark that the pointer is on; the first mark of each kind only explains it. */
function rowAt(
  item: { readonly datasetIndex: number; readonly dataIndex: number } | undefined,
  past: readonly Mark[],
  wanted: readonly Mark[],
) {
  return item && (item.datasetIndex === 0 ? past : wanted)[item.dataIndex - 1]?.row;
}

function rulesOf(
  shared: readonly string[],
  always: readonly string[],
  starts: readonly number[],
  lowest: number,
  empty: readonly (typeof encounters)[number][],
): Rule[] {
  const at = (encounter: string) => starts[encounters.findIndex((one) => one.encounter === encounter)] ?? 0;
  return [
    ...shared.flatMap((subject, y): Rule[] => (always.includes(subject) ? [{ y, colour: '--wash', width: band }] : [])),
    { y: -0.55, colour: '--ink', width: 2 },
    { y: shared.length - 0.4, colour: '--hairline', width: 1.5 },
    ...encounters.map(
      ({ encounter, label, when }): Rule => ({
        x: at(encounter),
        y: -1.75,
        colour: '--ink',
        width: 0,
        over: label,
        under: when,
        size: size.small,
        weight: 600,
      }),
    ),
    ...empty.map(
      ({ encounter }): Rule => ({
        x: at(encounter),
        y: (shared.length + lowest) / 2 - 0.5,
        colour: '--quiet',
        width: 0,
        under: 'no list given',
        size: size.label,
      }),
    ),
  ];
}
