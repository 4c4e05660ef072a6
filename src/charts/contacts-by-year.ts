import { words } from '../data/format.ts';
import { contactsByYear as byYear, kinds } from '../data/milestones.ts';
import type { ChartTables } from '../data/tables.ts';
import { baseOptions, hiddenAxis, kindColours, plainAxis, size, square, squareRadius } from './base-options.ts';
import type { ChartSpec } from './chart.ts';
import type { Label } from './marks/labels.ts';
import { wrap } from './wrap.ts';

/** Every contact whose year the article gives, as one square with its kind's letter, stacked on its year. */
export function contactsByYear({ milestones }: ChartTables): ChartSpec {
  const years = byYear(milestones);
  const squares = [...years].flatMap(([year, contacts]) => contacts.map((contact, level) => ({ year, level, contact })));
  const shown = kinds.filter(({ kind }) => squares.some(({ contact }) => contact.kind === kind));
  const groups = shown.map((kind) => ({ ...kind, squares: squares.filter(({ contact }) => contact.kind === kind.kind) }));
  const span = [...years.keys()];
  const first = Math.min(...span);
  const last = Math.max(...span);
  const tallest = Math.max(...[...years.values()].map(({ length }) => length));
  const busiest = [...years].find(([, contacts]) => contacts.length === tallest)?.[0];

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: groups.map(({ kind, label, letter, squares: own }) => ({
          label: `${letter}  ${label}`,
          data: own.map(({ year, level }) => ({ x: year, y: level + 0.5 })),
          pointStyle: 'rect',
          radius: squareRadius,
          hoverRadius: squareRadius,
          backgroundColor: kindColours[kind],
          // a seam between squares that stand on one another
          borderColor: '--surface',
          borderWidth: 3,
        })),
      },
      options: {
        ...baseOptions,
        layout: { padding: { top: 8 } },
        scales: {
          x: {
            ...plainAxis,
            min: first - 1,
            max: last + 0.75,
            ticks: {
              ...plainAxis.ticks,
              font: { ...plainAxis.ticks.font, weight: 600 },
              stepSize: 1,
              autoSkip: false,
              // a bound is no year: it would take the place of the last one
              includeBounds: false,
              callback: (value) => (years.has(Number(value)) ? String(value) : ''),
            },
          },
          y: { ...hiddenAxis, min: 0, max: tallest + 0.1 },
        },
        plugins: {
          ...baseOptions.plugins,
          tooltip: {
            ...baseOptions.plugins.tooltip,
            callbacks: { label: ({ datasetIndex, dataIndex }) => groups[datasetIndex]?.squares[dataIndex]?.contact.title ?? '' },
          },
          labels: {
            items: groups.flatMap(({ letter, squares: own }, dataset) =>
              own.flatMap(({ year, contact }, index): Label[] => {
                const letterOf = { dataset, index, colour: '--on-mark', side: 'inside', weight: 600, size: 32, text: letter } as const;
                const name = { dataset, index, colour: '--ink', size: size.small } as const;
                const stacked = (years.get(year)?.length ?? 0) > 1;
                return [
                  letterOf,
                  stacked
                    ? { ...name, side: 'left', gap: square / 2 + 10, text: contact.title }
                    : { ...name, size: 20, side: 'above', gap: square / 2 + 8, text: wrap(contact.title, 16) },
                ];
              }),
            ),
          },
        },
      },
    },
    summary: `Each square is one of ${words(squares.length)} contacts that can be placed in a year, from ${first} to ${last}; ${busiest} has most, ${words(tallest)}.`,
    table: {
      caption: 'Contacts by year, as far as they can be dated',
      columns: ['Year', 'Contacts', 'Which'],
      rows: [...years].map(([year, contacts]) => [
        String(year),
        String(contacts.length),
        contacts.map(({ title, kind }) => `${title} (${kind})`).join('; '),
      ]),
    },
  };
}
