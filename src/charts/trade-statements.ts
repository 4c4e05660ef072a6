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
  const byValue = shown.toSorted((a, b) => a.usdMillion - b.usdMillion);
  const [lowest, highest] = [byValue[0], byValue.at(-1)];
  if (!lowest || !highest) throw new Error('assets/data/trade-statements.csv: expected a total for a whole year, got none');
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
            items: groups.flatMap(({ points }, dataset) =>
              points.map((point, index) => ({
                dataset,
                index,
                text: value(point),
                side: sides.get(point) ?? ('above' as const),
                gap: 14,
                size: size.small,
                colour: '--ink' as const,
              })),
            ),
          },
        },
      },
    },
    summary: `Dot chart of ${shown.length} statements on yearly trade, ${first} to ${last}, from different books and never joined: from ${value(lowest)} for ${lowest.period} to ${value(highest)} for ${highest.period}, million US dollars.`,
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

/** The chart at its usual size, near enough to keep words apart: slide pixels a year and a million dollars, and the room words take. */
const perYear = 38;
const perMillion = 0.33;
const room = { width: 58, height: 26 };

/** Picks for each point a side on which its words meet no other point and no other words, as far as there is one. */
function placeLabels<Key>(points: readonly { readonly key: Key; readonly x: number; readonly y: number }[]): ReadonlyMap<Key, Side> {
  const dots = points.map(({ key, x, y }) => ({ key, x: x * perYear, y: -y * perMillion }));
  const taken: Box[] = [];
  const meets = (a: Box, b: Box) => Math.abs(a.x - b.x) < room.width && Math.abs(a.y - b.y) < room.height;
  return new Map(
    dots.map(({ key, x, y }) => {
      const boxes: Record<Side, Box> = {
        above: { x, y: y - 27 },
        below: { x, y: y + 27 },
        right: { x: x + 43, y },
        left: { x: x - 43, y },
      };
      const free = (Object.keys(boxes) as Side[]).find((side) => {
        const others = dots
          .filter((dot) => dot.key !== key)
          .map((dot) => ({ x: (dot.x + boxes[side].x) / 2, y: (dot.y + boxes[side].y) / 2 }));
        return (
          !taken.some((box) => meets(box, boxes[side])) &&
          !others.some((middle) => Math.abs(middle.x - boxes[side].x) < 19 && Math.abs(middle.y - boxes[side].y) < 12)
        );
      });
      const side = free ?? 'above';
      taken.push(boxes[side]);
      return [key, side];
    }),
  );
}
