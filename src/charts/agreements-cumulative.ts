import { words } from '../data/format.ts';
import { formal, type Kind, kinds, latestYearOf } from '../data/milestones.ts';
import type { ChartTables } from '../data/tables.ts';
import { baseOptions, hiddenAxis, plainAxis, size } from './base-options.ts';
import type { ChartSpec } from './chart.ts';
import type { Label } from './marks/labels.ts';
import { wrap } from './wrap.ts';

/** The running count of agreements, standing bodies and multilateral seats that the article dates, as steps, each with its name. */
export function agreementsCumulative({ milestones }: ChartTables): ChartSpec {
  const { dated, undated } = formal(milestones);
  // what is dated by its decade counts from the decade's last year on: it was there by then
  const steps = dated.map((milestone, i) => ({ milestone, year: latestYearOf(milestone) ?? 0, count: i + 1 }));
  const first = (steps[0]?.year ?? 2000) - 12;
  const last = (steps.at(-1)?.year ?? 2020) + 2;
  const points = [{ x: first, y: 0 }, ...steps.map(({ year, count }) => ({ x: year, y: count })), { x: last, y: steps.length }];
  const when = ({ date, precision }: (typeof dated)[number]) => (precision === 'decade' ? date : date.slice(0, 4));

  return {
    config: {
      type: 'line',
      data: {
        datasets: [
          {
            label: 'Agreements, bodies and seats',
            data: points,
            stepped: 'before',
            borderColor: '--pakistan',
            borderWidth: 8,
            backgroundColor: '--pakistan',
            pointBackgroundColor: '--pakistan',
            pointBorderColor: '--surface',
            pointBorderWidth: 4,
            pointRadius: points.map((_, i) => (i === 0 || i === points.length - 1 ? 0 : 26)),
            pointHoverRadius: points.map((_, i) => (i === 0 || i === points.length - 1 ? 0 : 26)),
          },
        ],
      },
      options: {
        ...baseOptions,
        layout: { padding: { right: 12 } },
        scales: {
          x: {
            ...plainAxis,
            type: 'linear',
            min: first,
            max: last,
            ticks: { ...plainAxis.ticks, stepSize: 5, callback: (value) => (Number(value) % 5 === 0 ? String(value) : '') },
          },
          y: { ...hiddenAxis, min: 0, max: steps.length + 0.5 },
        },
        plugins: {
          ...baseOptions.plugins,
          tooltip: { ...baseOptions.plugins.tooltip, callbacks: { label: ({ dataIndex }) => steps[dataIndex - 1]?.milestone.title ?? '' } },
          labels: {
            items: steps.flatMap(({ milestone, count }, i): Label[] => [
              { dataset: 0, index: i + 1, text: String(count), side: 'inside', size: 30, weight: 600, colour: '--on-mark' },
              {
                dataset: 0,
                index: i + 1,
                text: [`${when(milestone)}: ${kindWord(milestone.kind)}`, ...wrap(milestone.title, 34)],
                side: 'left',
                gap: 42,
                size: size.label,
                lead: true,
                colour: '--ink',
              },
            ]),
          },
        },
      },
    },
    summary: `Step line: the count of dated agreements, standing bodies and multilateral seats rises from one in the ${steps[0] ? when(steps[0].milestone) : ''} to ${words(steps.length)} in ${steps.at(-1)?.year}; ${words(undated.length)} more are undated.`,
    table: {
      caption: 'Agreements, standing bodies and multilateral seats',
      columns: ['When', 'What', 'Kind', 'Count so far'],
      rows: [
        ...steps.map(({ milestone, count }) => [when(milestone), milestone.title, kindWord(milestone.kind), String(count)]),
        ...undated.map(({ title, kind }) => ['Undated', title, kindWord(kind), 'not counted']),
      ],
    },
  };
}

function kindWord(kind: Kind): string {
  return kinds.find((known) => known.kind === kind)?.label.toLowerCase() ?? kind;
}
