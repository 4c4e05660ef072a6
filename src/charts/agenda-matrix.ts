import { encounters, listedEncounters, type Report, recurring, reports, subjects } from '../data/agenda.ts';
import type { DrawnTables } from '../data/tables.ts';
import { lowerAfterFirst, words } from '../facts.ts';
import type { Drawn } from './chart.ts';
import { manner, plainAxis, size, type Token } from './theme.ts';

/** How a report is marked: by shape and by colour. */
const marks: Record<
  Report,
  { readonly style: 'circle' | 'rect' | 'rectRot' | 'triangle'; readonly colour: Token; readonly filled: boolean }
> = {
  discussed: { style: 'circle', colour: '--pakistan', filled: true },
  highlighted: { style: 'circle', colour: '--pakistan', filled: false },
  priority: { style: 'rect', colour: '--accent', filled: true },
  expected: { style: 'rectRot', colour: '--accent', filled: true },
  proposed: { style: 'rectRot', colour: '--accent', filled: false },
};

/** Subjects by encounter: which come up where, those of most encounters at the top. */
export function agendaMatrix({ agenda }: DrawnTables): Drawn {
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
          const { style, colour, filled } = marks[report];
          return {
            label: report,
            data: cells.map(({ subject, encounter }) => ({ x: column(encounter), y: rows.indexOf(subject) })),
            pointStyle: style,
            radius: style === 'circle' ? 9 : 11,
            hoverRadius: 12,
            backgroundColor: filled ? colour : '--ground',
            borderColor: colour,
            borderWidth: 3,
          };
        }),
      },
      options: {
        ...manner,
        layout: { padding: { top: 4, right: 20 } },
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
          ...manner.plugins,
          legend: {
            ...manner.plugins.legend,
            display: true,
            position: 'bottom',
            align: 'start',
          },
          rules: {
            items: [
              ...rows.map((_, y) => ({ y, colour: '--hairline' as const, width: 1 })),
              ...empty.map(({ encounter }) => ({
                x: column(encounter) - 0.2,
                y: 1,
                colour: '--quiet' as const,
                width: 0,
                under: 'no list given',
              })),
            ],
          },
        },
      },
    },
    summary: `Table of dots: ${lowerAfterFirst(always)} come up in all ${words(listed.length)} encounters that list subjects; for ${empty.map(({ label, when }) => `${label} (${when})`).join(', ')} the article gives no list.`,
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
