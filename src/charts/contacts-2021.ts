import { contactsByYear, kinds, type Milestone } from '../data/milestones.ts';
import type { ChartTables } from '../data/tables.ts';
import { baseOptions, hiddenAxis, kindColours, plainAxis, size, square, squareRadius } from './base-options.ts';
import type { ChartSpec } from './chart.ts';
import { wrap } from './wrap.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
/** The place on the axis for a contact that the article dates by its year only. */
const unknown = 14;
/** The two heights of the squares, in turn: the words over a lower one keep clear of its higher neighbour. */
const low = 0.8;
const high = 2;

/** The contacts of 2021 on the months of the year, each with its name; one dated by its year only stands apart. */
export function contacts2021({ milestones }: ChartTables): ChartSpec {
  const contacts = contactsByYear(milestones).get(2021) ?? [];
  const placed = contacts
    .map((contact) => ({ contact, month: monthOf(contact) }))
    .sort((a, b) => (a.month ?? unknown) - (b.month ?? unknown));
  const points = placed.map(({ contact, month }, i) => ({ contact, x: month ?? unknown, y: i % 2 === 0 ? low : high }));
  const letterOf = (contact: Milestone) => kinds.find(({ kind }) => kind === contact.kind)?.letter ?? '';

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: [
          {
            label: 'Contacts of 2021',
            data: points.map(({ x, y }) => ({ x, y })),
            pointStyle: 'rect',
            pointRadius: squareRadius,
            pointHoverRadius: squareRadius,
            backgroundColor: points.map(({ contact }) => kindColours[contact.kind]),
            borderWidth: 0,
          },
        ],
      },
      options: {
        ...baseOptions,
        layout: { autoPadding: false, padding: { top: 4 } },
        scales: {
          x: {
            ...plainAxis,
            min: 0.2,
            max: unknown + 1.7,
            afterBuildTicks: (axis) => {
              axis.ticks = [...months.map((_, i) => ({ value: i + 1 })), { value: unknown }];
            },
            ticks: {
              ...plainAxis.ticks,
              autoSkip: false,
              callback: (value) => (value === unknown ? 'month not given' : (months[Number(value) - 1] ?? '')),
            },
          },
          y: { ...hiddenAxis, min: 0, max: 3 },
        },
        plugins: {
          ...baseOptions.plugins,
          tooltip: { ...baseOptions.plugins.tooltip, callbacks: { label: ({ dataIndex }) => points[dataIndex]?.contact.parties ?? '' } },
          rules: { items: points.map(({ x, y }) => ({ x, y: [0, y] as const, colour: '--hairline' as const, width: 4 })) },
          labels: {
            items: points.flatMap(({ contact }, index) => [
              {
                dataset: 0,
                index,
                text: wrap(contact.title, 14),
                side: 'above' as const,
                gap: square / 2 + 10,
                size: size.label,
                weight: 600 as const,
                colour: '--ink' as const,
              },
              {
                dataset: 0,
                index,
                text: letterOf(contact),
                side: 'inside' as const,
                size: 32,
                weight: 600 as const,
                colour: '--on-mark' as const,
              },
            ]),
          },
        },
      },
    },
    summary: `Timeline of 2021 with ${points.length} contacts: ${points.map(({ contact, x }) => `${contact.title} (${x === unknown ? 'month not given' : months[x - 1]})`).join(', ')}.`,
    table: {
      caption: 'Contacts of 2021',
      columns: ['Month', 'Contact', 'Kind', 'Paragraph'],
      rows: points.map(({ contact, x }) => [
        x === unknown ? 'not given' : (months[x - 1] ?? ''),
        contact.title,
        contact.kind,
        contact.source,
      ]),
    },
  };
}

function monthOf({ date, precision }: Milestone): number | undefined {
  return precision === 'day' || precision === 'month' ? Number(date.slice(5, 7)) : undefined;
}
