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

  const sides = placeLabels(
    groups.flatMap(({ points, offset }) => points.map((point) => ({ key: point, x: point.startYear + offset, y: point.usdMillion }))),
  );

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: groups.map(({ label, points, style, colour, offset }) => ({
          label,
          data: points.map(({ startYear, usdMillion }) => ({ x: startYear + offset, y: usdMillion })),
          pointStyle: style,
          radius: style === 'circle' ? 11 : 13,
          hoverRadius: 14,
          backgroundColor: style === 'circle' ? colour : '--ground',
          borderColor: colour,
          borderWidth: 3.5,
        })),
      },
      options: {
        ...manner,
        layout: { padding: { top: 30, right: 30 } },
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
          legend: { ...manner.plugins.legend, display: true, position: 'chartArea', align: 'start' },
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
            items: groups.flatMap(({ points }, dataset) =>
              points.map((point, index) => ({
                dataset,
                index,
                text: value(point),
                side: sides.get(point) ?? ('above' as const),
                gap: 18,
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

type Side = 'above' | 'below' | 'left' | 'right';
interface Box {
  readonly x: number;
  readonly y: number;
}

/** The chart at its usual size, near enough to keep words apart: slide pixels a year and a million dollars, and the room words and dots take. */
const perYear = 38;
const perMillion = 0.34;
const room = { width: 60, height: 26 };
const dot = 26;

/** Picks for each point a side on which its words meet no other point and no other words, as far as there is one. */
function placeLabels<Key>(points: readonly { readonly key: Key; readonly x: number; readonly y: number }[]): ReadonlyMap<Key, Side> {
  const dots = points.map(({ x, y }) => ({ x: x * perYear, y: -y * perMillion }));
  const meets = (a: Box, b: Box, width: number, height: number) => Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < height;
  const choices = dots.map((own) => {
    const boxes: Record<Side, Box> = {
      above: { x: own.x, y: own.y - 29 },
      right: { x: own.x + 48, y: own.y },
      left: { x: own.x - 48, y: own.y },
      below: { x: own.x, y: own.y + 29 },
    };
    const sides = Object.entries(boxes) as [Side, Box][];
    return sides.filter(([, box]) => !dots.some((other) => meets(box, other, (room.width + dot) / 2, (room.height + dot) / 2 - 4)));
  });
  const place = (i: number, taken: readonly (readonly [Side, Box])[]): readonly (readonly [Side, Box])[] | undefined => {
    if (i === choices.length) return taken;
    for (const choice of choices[i] ?? []) {
      if (taken.some(([, box]) => meets(box, choice[1], room.width, room.height))) continue;
      const rest = place(i + 1, [...taken, choice]);
      if (rest) return rest;
    }
    return undefined;
  };
  const placed = place(0, []);
  return new Map(points.map(({ key }, i) => [key, placed?.[i]?.[0] ?? choices[i]?.[0]?.[0] ?? 'above']));
}
