import type { ChartTables } from '../data/tables.ts';
import type { TradeStatement } from '../data/trade-statements.ts';
import { baseOptions, plainAxis, size } from './base-options.ts';
import type { ChartSpec } from './chart.ts';

/**
 * What officials and the press said trade was, million US dollars: calendar years as dots, fiscal years as diamonds on the turn of the year.
 * The points are never joined: they come from different books.
 */
export function tradeStatements({ tradeStatements: statements }: ChartTables): ChartSpec {
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
    groups.flatMap(({ points, offset }) =>
      points.map((point) => ({ key: point, x: point.startYear + offset, y: point.usdMillion, text: value(point) })),
    ),
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
          hoverRadius: 13,
          backgroundColor: style === 'circle' ? colour : '--surface',
          borderColor: colour,
          borderWidth: 3.5,
        })),
      },
      options: {
        ...baseOptions,
        layout: { padding: { right: 30 } },
        scales: {
          x: {
            ...plainAxis,
            min: first - 1,
            max: last + 1,
            ticks: { ...plainAxis.ticks, stepSize: 1, callback: (year) => (Number(year) % 5 === 0 ? String(year) : '') },
          },
          y: {
            ...plainAxis,
            min: 0,
            max: 1100,
            border: { display: false },
            grid: { display: true, color: '--hairline' },
            ticks: {
              ...plainAxis.ticks,
              color: '--quiet',
              stepSize: 250,
              includeBounds: false,
              callback: String,
            },
          },
        },
        plugins: {
          ...baseOptions.plugins,
          legend: { ...baseOptions.plugins.legend, display: true, position: 'chartArea', align: 'start' },
          tooltip: {
            ...baseOptions.plugins.tooltip,
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
                gap: 16,
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
  readonly width: number;
  readonly height: number;
}

/** The chart at its usual size, near enough to keep words apart: slide pixels a year and a million dollars, and the room that a dot takes. */
const perYear = 37;
const perMillion = 0.3;
const dot = 26;
const line = 22;
const letter = 11.5;

/** A point of the chart and the words that belong to it, in values of its scales. */
interface Spot<Key> {
  readonly key: Key;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Picks for each point a side on which its words meet no other point and no other words, as far as there is one. */
function placeLabels<Key>(spots: readonly Spot<Key>[]): ReadonlyMap<Key, Side> {
  const dots = spots.map(({ x, y }): Box => ({ x: x * perYear, y: -y * perMillion, width: dot, height: dot }));
  const meets = (a: Box, b: Box) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
  const choices = spots.map(({ text }, i) => {
    const { x, y } = dots[i] ?? { x: 0, y: 0 };
    const words = { width: text.length * letter, height: line };
    const aside = 18 + words.width / 2;
    const sides = { above: { x, y: y - 31 }, right: { x: x + aside, y }, left: { x: x - aside, y }, below: { x, y: y + 31 } };
    const boxes = Object.entries(sides).map(([side, place]) => ({ side: side as Side, box: { ...place, ...words } }));
    return boxes.filter(({ box }) => !dots.some((other, j) => j !== i && meets(box, other)));
  });
  type Choice = (typeof choices)[number][number];
  const place = (i: number, taken: readonly Choice[]): readonly Choice[] | undefined => {
    if (i === choices.length) return taken;
    for (const choice of choices[i] ?? []) {
      if (taken.some(({ box }) => meets(box, choice.box))) continue;
      const rest = place(i + 1, [...taken, choice]);
      if (rest) return rest;
    }
    return undefined;
  };
  const placed = place(0, []);
  return new Map(spots.map(({ key }, i) => [key, placed?.[i]?.side ?? choices[i]?.[0]?.side ?? 'above']));
}
