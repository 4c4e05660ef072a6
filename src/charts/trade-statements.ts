import type { DrawnTables } from '../data/tables.ts';
import type { TradeStatement } from '../data/trade-statements.ts';
import type { Drawn } from './chart.ts';
import { manner, plainAxis, size } from './theme.ts';

/**
 * What officials and the press said trade was, million US dollars: calendar years as dots, fiscal years as diamonds on the turn of the year.
 * The points are never joined: they come from different books.
 */
export function tradeStatements({ tradeStatements: statements }: DrawnTables): Drawn {
  const totals = statements.filter(({ measure }) => measure === 'total');
  const groups = [
    { label: 'Calendar year', points: totals.filter(({ span }) => span === 'calendar'), style: 'circle', colour: '--russia', offset: 0 },
    {
      label: 'Fiscal year, July to June',
      points: totals.filter(({ span }) => span === 'fiscal'),
      style: 'rectRot',
      colour: '--accent',
      offset: 0.5,
    },
  ] as const;
  const value = ({ usdMillion, atLeast }: TradeStatement) => `${atLeast ? 'over ' : ''}${Math.round(usdMillion)}`;
  const shown = groups.flatMap(({ points }) => points);
  const first = Math.min(...shown.map(({ startYear }) => startYear));
  const last = Math.max(...shown.map(({ startYear }) => startYear));

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: groups.map(({ label, points, style, colour, offset }) => ({
          label,
          data: points.map(({ startYear, usdMillion }) => ({ x: startYear + offset, y: usdMillion })),
          pointStyle: style,
          radius: style === 'circle' ? 9 : 11,
          hoverRadius: 12,
          backgroundColor: style === 'circle' ? colour : '--ground',
          borderColor: colour,
          borderWidth: 3,
        })),
      },
      options: {
        ...manner,
        layout: { padding: { top: 24, right: 48 } },
        scales: {
          x: {
            ...plainAxis,
            min: first - 1,
            max: last + 1,
            ticks: { ...plainAxis.ticks, stepSize: 1, callback: (year) => (Number(year) % 5 === 0 ? String(year) : '') },
          },
          y: {
            ...plainAxis,
            beginAtZero: true,
            border: { display: false },
            grid: { display: true, color: '--hairline' },
            ticks: { ...plainAxis.ticks, color: '--quiet', stepSize: 250 },
          },
        },
        plugins: {
          ...manner.plugins,
          legend: { ...manner.plugins.legend, display: true, align: 'start' },
          tooltip: {
            ...manner.plugins.tooltip,
            callbacks: {
              label: ({ datasetIndex, dataIndex }) => {
                const point = groups[datasetIndex]?.points[dataIndex];
                return point ? [`${point.period}: $${value(point)} million`, point.who] : '';
              },
            },
          },
          labels: {
            items: groups.flatMap(({ points, offset }, dataset) =>
              points.map((point, index) => ({
                dataset,
                index,
                text: value(point),
                side: offset === 0 ? ('above' as const) : ('below' as const),
                gap: 14,
                size: size.small,
                colour: '--ink' as const,
              })),
            ),
          },
        },
      },
    },
    summary: `Dot chart of ${shown.length} statements on yearly trade, ${first} to ${last}, from different books and never joined: the article’s 790 for 2020 is the highest calendar year before 2023.`,
    table: {
      caption: 'What others stated, million US dollars',
      columns: ['Period', 'Million US dollars', 'Measure', 'Who said so'],
      rows: statements.map((row) => [row.period, value(row), row.measure, row.who]),
    },
  };
}
