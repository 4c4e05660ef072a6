import { contactsByYear as byYear, kinds } from '../data/milestones.ts';
import type { DrawnTables } from '../data/tables.ts';
import { words } from '../facts.ts';
import type { Drawn } from './chart.ts';
import type { Label } from './marks/labels.ts';
import { hiddenAxis, kindColours, manner, plainAxis, size, squareRadius } from './theme.ts';
import { wrap } from './wrap.ts';

/** Every contact whose year the article gives, as one square with its kind's letter, stacked on its year. */
export function contactsByYear({ milestones }: DrawnTables): Drawn {
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
          borderWidth: 0,
        })),
      },
      options: {
        ...manner,
        layout: { padding: { top: 8, left: 20, right: 24 } },
        scales: {
          x: {
            ...plainAxis,
            min: first - 1,
            max: last + 1,
            ticks: {
              ...plainAxis.ticks,
              stepSize: 1,
              autoSkip: false,
              callback: (value) => (years.has(Number(value)) ? String(value) : ''),
            },
          },
          y: { ...hiddenAxis, min: 0, max: Math.max(tallest + 1, 6) },
        },
        plugins: {
          ...manner.plugins,
          legend: {
            ...manner.plugins.legend,
            display: true,
            align: 'start',
            labels: { ...manner.plugins.legend.labels, boxHeight: 18, pointStyleWidth: 18 },
          },
          tooltip: {
            ...manner.plugins.tooltip,
            callbacks: { label: ({ datasetIndex, dataIndex }) => groups[datasetIndex]?.squares[dataIndex]?.contact.title ?? '' },
          },
          labels: {
            items: groups.flatMap(({ letter, squares: own }, dataset) =>
              own.flatMap(({ year, level, contact }, index): Label[] => {
                const square = { dataset, index, colour: '--on-mark', side: 'inside', weight: 600, text: letter } as const;
                const count = years.get(year)?.length ?? 0;
                if (level < count - 1) return [square];
                // the top of a stack says what it holds
                const above = { dataset, index, colour: '--ink', side: 'above', gap: 26, size: size.small } as const;
                return [square, { ...above, text: count === 1 ? wrap(contact.title, 16) : `${count} contacts` }];
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
