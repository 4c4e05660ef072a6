import { listedEncounters, type Report, recurring, reports, subjects } from '../data/agenda.ts';
import { lowerAfterFirst, words } from '../data/format.ts';
import type { ChartTables } from '../data/tables.ts';
import { baseOptions, plainAxis, size, type Token } from './base-options.ts';
import type { ChartSpec } from './chart.ts';

/** The colour of a report: what was said is green, what the article wants of the visit is the accent. */
const colours: Record<Report, Token> = {
  discussed: '--pakistan',
  highlighted: '--pakistan',
  priority: '--accent',
  expected: '--accent',
  proposed: '--accent',
};

/** Half the width of a cell, as a share of its column, and its height as a share of its row. */
const cell = { half: 0.42, tall: 26 } as const;

/** Subjects by encounter: which come up where, those of most encounters at the top. */
export function agendaMatrix({ agenda, encounters }: ChartTables): ChartSpec {
  const rows = subjects(agenda);
  const listed = listedEncounters(agenda);
  const shown = reports.filter((report) => agenda.some((row) => row.reported === report));
  const groups = shown.map((report) => ({ report, cells: agenda.filter((row) => row.reported === report) }));
  const column = (encounter: string) => encounters.findIndex((one) => one.encounter === encounter);
  const always = recurring(agenda);
  const empty = encounters.filter(({ encounter }) => !listed.includes(encounter));

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: groups.map(({ report, cells }) => {
          return {
            label: report,
            data: cells.map(({ subject, encounter }) => ({ x: column(encounter), y: rows.indexOf(subject) })),
            // the mark is the bar with its word, drawn below; the point only answers the pointer
            pointStyle: 'line',
            radius: 0,
            hoverRadius: 0,
            hitRadius: cell.tall / 2,
            backgroundColor: colours[report],
          };
        }),
      },
      options: {
        ...baseOptions,
        layout: { padding: { top: 0 } },
        scales: {
          x: {
            ...plainAxis,
            position: 'top',
            border: { display: false },
            min: -0.5,
            max: encounters.length - 0.5,
            afterBuildTicks: (axis) => {
              axis.ticks = encounters.map((_, value) => ({ value }));
            },
            ticks: {
              ...plainAxis.ticks,
              font: { ...plainAxis.ticks.font, size: size.small },
              padding: 2,
              callback: (value) => {
                const encounter = encounters[Number(value)];
                return encounter ? [encounter.label, encounter.when] : '';
              },
            },
          },
          y: {
            ...plainAxis,
            reverse: true,
            min: -0.5,
            max: rows.length - 0.5,
            border: { display: false },
            afterBuildTicks: (axis) => {
              axis.ticks = rows.map((_, value) => ({ value }));
            },
            ticks: {
              ...plainAxis.ticks,
              autoSkip: false,
              crossAlign: 'far',
              font: { ...plainAxis.ticks.font, size: size.small },
              color: rows.map((subject) => (always.includes(subject) ? '--accent' : '--ink')),
              callback: (value) => rows[Number(value)] ?? '',
            },
          },
        },
        plugins: {
          ...baseOptions.plugins,
          rules: {
            items: [
              ...rows.map((_, y) => ({ y, colour: '--hairline' as const, width: 1 })),
              ...agenda.map(({ subject, encounter, reported }) => ({
                x: [column(encounter) - cell.half, column(encounter) + cell.half] as const,
                y: rows.indexOf(subject),
                colour: colours[reported],
                width: cell.tall,
              })),
              ...empty.map(({ encounter }) => ({
                x: column(encounter) - cell.half,
                // between two rows, where no line runs through the words
                y: Math.floor(rows.length / 2) - 0.35,
                colour: '--quiet' as const,
                width: 0,
                under: 'no list given',
                size: size.label,
              })),
            ],
          },
          labels: {
            items: groups.flatMap(({ report, cells }, dataset) =>
              cells.map((_, index) => ({
                dataset,
                index,
                text: report,
                side: 'inside' as const,
                size: 20,
                weight: 600 as const,
                colour: '--on-mark' as const,
              })),
            ),
          },
        },
      },
    },
    summary: `Table of marks: ${lowerAfterFirst(always)} come up in all ${words(listed.length)} encounters that list subjects; for ${empty.map(({ label, when }) => `${label} (${when})`).join(', ')} the article gives no list.`,
    table: {
      caption: 'Subjects by encounter, as the article reports them',
      columns: ['Subject', ...encounters.map(({ label, when }) => `${label}, ${when}`)],
      rows: rows.map((subject) => [
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
