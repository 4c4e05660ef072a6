import type { ChartOptions } from 'chart.js';
import { million, millionShort, thousands } from '../data/format.ts';
import type { ChartTables } from '../data/tables.ts';
import { growthOf, recordTrade, sixfoldLevel, type TradeRow, tradeYears } from '../data/trade.ts';
import { type StatedTotal, statedAmount, statedTotals } from '../data/trade-statements.ts';
import { baseOptions, hiddenAxis, plainAxis, size } from './base-options.ts';
import type { ChartSpec } from './chart.ts';
import type { PlacedLabel } from './marks/placed-labels.ts';
import { dollarAxis, hollowDot, statedLabel, statedTooltip } from './trade-marks.ts';

/** Half the width of a year's bar on the first step, years. */
const halfBar = 0.25;

/**
 * Trade in calendar years, million US dollars. First the article's own years as bars, reported solid and derived hatched, with the growth as a
 * bracket. Then, on a longer axis, what others stated for other calendar years as hollow marks that are never joined, and a rule at the level
 * that "sixfold" implies, for which the article gives no year.
 */
export function tradeGrowth({ trade, tradeStatements }: ChartTables, step = 1): ChartSpec {
  const latest = recordTrade(trade);
  const years = tradeYears(trade);
  const before = years.find(({ year }) => year === latest.year - 1);
  const others = statedTotals(tradeStatements).filter(
    ({ span, startYear }) => span.startsWith('calendar') && !years.some(({ year }) => year === startYear),
  );
  const isFirst = step === 0;
  const derived = years.flatMap(({ basis }, index) => (basis === 'derived' ? [index] : []));
  const highest = Math.max(...[...years, ...(isFirst ? [] : others)].map(({ usdMillion }) => usdMillion));
  const level = sixfoldLevel(trade);
  const words = ruleWords(years, others);

  return {
    config: {
      type: 'bar',
      data: {
        datasets: [
          {
            type: 'bar',
            label: 'The article',
            data: years.map(({ year, usdMillion }) => ({ x: year, y: usdMillion })),
            backgroundColor: years.map(({ basis }) => (basis === 'derived' ? '--surface' : '--ink')),
            borderColor: '--ink',
            // a border of its own colour would show as a seam inside a full bar
            borderWidth: years.map(({ basis }) => (basis === 'derived' ? 2.5 : 0)),
            borderSkipped: false,
            categoryPercentage: 1,
            barPercentage: isFirst ? 2 * halfBar : 0.8,
          },
          ...(isFirst
            ? []
            : [
                {
                  type: 'scatter' as const,
                  label: 'Others',
                  data: others.map(({ startYear, usdMillion }) => ({ x: startYear, y: usdMillion })),
                  ...hollowDot(others),
                },
              ]),
        ],
      },
      options: {
        ...baseOptions,
        layout: { autoPadding: false, padding: { top: isFirst ? 84 : 30, right: 4 } },
        animation: baseOptions.animation,
        scales: {
          x: isFirst ? nearYears(years) : allYears(years, others),
          y: isFirst ? { ...hiddenAxis, min: 0, max: highest } : dollarAxis(highest),
        },
        plugins: {
          ...baseOptions.plugins,
          tooltip: {
            ...baseOptions.plugins.tooltip,
            callbacks: {
              title: ([item]) =>
                String((item?.datasetIndex === 0 ? years[item.dataIndex]?.year : others[item?.dataIndex ?? -1]?.period) ?? ''),
              label: ({ datasetIndex, dataIndex }) => {
                const row = years[dataIndex];
                return datasetIndex === 0 && row ? [amount(row, million), basisOf(row)] : statedTooltip(others[dataIndex]);
              },
            },
          },
          hatch: { items: derived.map((index) => ({ dataset: 0, index, colour: '--ink' })) },
          labels: {
            items: isFirst
              ? years.map((row, index) => ({
                  dataset: 0,
                  index,
                  text: amount(row),
                  size: row === latest ? 64 : size.value,
                  weight: 600,
                  colour: '--ink',
                }))
              : [],
          },
          placedLabels: {
            clear: [{ x: words, y: level.usdMillion, over: 36, under: 36 }],
            items: isFirst
              ? []
              : [
                  ...barLabels(years, latest),
                  ...byImportance(others).map((total) => ({ ...statedLabel(total), dataset: 1, index: others.indexOf(total) })),
                ],
          },
          brackets: {
            items:
              isFirst && before
                ? [
                    {
                      along: 'y',
                      from: before.usdMillion,
                      to: latest.usdMillion,
                      at: before.year + halfBar,
                      offset: 34,
                      text: `+${growthOf(trade)}%`,
                      colour: '--accent',
                      size: 52,
                    },
                  ]
                : [],
          },
          rules: {
            items: isFirst
              ? []
              : [
                  { y: level.usdMillion, colour: '--accent', width: 2.5 },
                  {
                    x: words,
                    y: level.usdMillion,
                    colour: '--accent',
                    width: 0,
                    over: `${millionShort(latest.usdMillion)} ÷ ${level.formula?.divisor}`,
                    under: '“sixfold”: base year not stated',
                    size: size.label,
                  },
                ],
          },
        },
      },
    },
    summary:
      `Bar chart: trade of ${million(latest.usdMillion)} in ${latest.year}, as reported` +
      (before
        ? `, ${growthOf(trade)}% above ${amount(before, million)} in ${before.year}, as ${before.basis === 'derived' ? 'implied' : 'reported'}`
        : '') +
      `; around it, never joined, ${others.length} figures that others stated for other calendar years, ${rangeOf(others)}; a thin rule marks one sixth of ` +
      `${latest.year}, about ${million(level.usdMillion)}, whose year the article does not state.`,
    table: {
      caption: 'Trade between Pakistan and Russia in calendar years, million US dollars',
      columns: ['Year', 'Million US dollars', 'Basis', 'Who said so'],
      rows: [
        ...[level, ...years].map((row) => [
          row.year === 'unstated' ? 'Not stated' : String(row.year),
          thousands(row.usdMillion),
          row.formula ? `derived: ${thousands(latest.usdMillion)} ÷ ${row.formula.divisor}` : 'reported',
          'the article',
        ]),
        ...others.flatMap((total) =>
          total.statements.map((statement) => [
            total.period,
            statedAmount({ ...total, statements: [statement] }, thousands),
            'stated',
            [statement.who, statement.note].filter(Boolean).join('; '),
          ]),
        ),
      ],
    },
    steps: 1,
  };
}

const amount = ({ usdMillion, basis }: TradeRow, format = millionShort) => `${basis === 'derived' ? 'about ' : ''}${format(usdMillion)}`;
const basisOf = ({ basis }: TradeRow) => (basis === 'derived' ? 'implied by the growth that the article gives' : 'reported in the article');

type Scale = NonNullable<ChartOptions<'bar'>['scales']>[string];
type Year = TradeRow & { readonly year: number };

/** The article's years alone, each with the word that says where its figure comes from. */
function nearYears(years: readonly Year[]): Scale {
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  return {
    ...plainAxis,
    type: 'linear',
    offset: false,
    min: first - 0.5,
    max: last + 0.5,
    ticks: {
      ...plainAxis.ticks,
      stepSize: 1,
      callback: (value) => {
        const row = years.find(({ year }) => year === Number(value));
        return row ? `${row.year}, ${row.basis === 'derived' ? 'implied' : 'reported'}` : '';
      },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = years.map(({ year }) => ({ value: year }));
    },
  };
}

/** All years that anybody stated a figure for, with room at the left for the words of the other axis. */
function allYears(years: readonly Year[], others: readonly StatedTotal[]): Scale {
  const all = [...years.map(({ year }) => year), ...others.map(({ startYear }) => startYear)];
  return {
    ...plainAxis,
    type: 'linear',
    offset: false,
    min: Math.min(...all) - 2,
    max: Math.max(...all) + 1.6,
    ticks: { ...plainAxis.ticks, stepSize: 5, includeBounds: false, callback: (value) => (Number(value) % 5 === 0 ? String(value) : '') },
  };
}

/** From where to where the words of the rule run: before the bars, where marks are rarest. */
function ruleWords(years: readonly Year[], others: readonly StatedTotal[]): readonly [number, number] {
  const first = Math.min(...others.map(({ startYear }) => startYear), years[0]?.year ?? 0);
  const until = years[0]?.year ?? first;
  return [first + (until - first) * 0.56, until];
}

/** The article's figures beside their narrow bars. */
function barLabels(years: readonly Year[], latest: TradeRow): PlacedLabel[] {
  return years.flatMap((row, index) =>
    row.year === latest.year
      ? [
          {
            dataset: 0,
            index,
            variants: [[amount(row)]],
            bold: 'all' as const,
            size: 34,
            colour: '--ink' as const,
            sides: ['above' as const],
            required: true,
          },
        ]
      : [],
  );
}

/** The lowest, the highest, the first and the last before the others: they carry the picture where not all can be written. */
function byImportance(totals: readonly StatedTotal[]): readonly StatedTotal[] {
  const byValue = totals.toSorted((a, b) => a.usdMillion - b.usdMillion);
  return [...new Set([totals[0], totals.at(-1), byValue.at(-1), byValue[0], ...totals.filter(({ atLeast }) => atLeast), ...totals])].filter(
    (total) => total !== undefined,
  );
}

function rangeOf(totals: readonly StatedTotal[]): string {
  const byValue = totals.toSorted((a, b) => a.usdMillion - b.usdMillion);
  const [lowest, highest] = [byValue[0], byValue.at(-1)];
  if (!lowest || !highest) return 'none';
  return `from ${statedAmount(lowest, million)} for ${lowest.period} to ${statedAmount(highest, million)} for ${highest.period}`;
}
