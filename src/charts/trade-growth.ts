import { million, thousands } from '../data/format.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import type { ChartTables } from '../data/tables.ts';
import { growthOf, recordTrade, sixfoldLevel, tradeYears } from '../data/trade.ts';
import { type StatedTotal, statedAmount, statedTotals } from '../data/trade-statements.ts';
import { baseOptions, hiddenAxis } from './base-options.ts';
import type { ChartSpec, Mark } from './chart.ts';
import { articleYears, dollarAxis } from './parts/trade-axes.ts';
import { articleMarks, halfBar, recordMarks } from './parts/trade-growth-marks.ts';
import { articleAmount, articleLines, extremes, othersDot, rangeInWords, statedMark, type Year } from './parts/trade-marks.ts';
import { touched, tradeYearScale } from './parts/trade-year-scale.ts';

/**
 * Trade in calendar years, million US dollars. First the article's own years as bars, reported solid and derived hatched, with the growth as a
 * bracket. Then, on a longer axis, what others stated for other calendar years as outlines that are never joined, and a rule at the level
 * that "sixfold" implies, for which the article gives no year.
 */
export function tradeGrowth(tables: ChartTables, step = 1): ChartSpec {
  const { trade, tradeStatements, labels } = tables;
  const years = tradeYears(trade);
  const others = statedTotals(tradeStatements).filter(
    ({ span, startYear }) => span.startsWith('calendar') && !years.some(({ year }) => year === startYear),
  );
  const isFirst = step === 0;
  const highest = Math.max(...[...years, ...(isFirst ? [] : others)].map(({ usdMillion }) => usdMillion));
  const axis = tradeYearScale([...years.map(({ year }) => year), ...others.map(({ startYear }) => startYear)], { before: 1, after: 2.2 });
  const places = others.map(({ startYear, usdMillion }) => ({ x: startYear, y: usdMillion }));
  const bars = {
    type: 'bar' as const,
    label: 'article',
    data: years.map(({ year, usdMillion }) => ({ x: year, y: usdMillion })),
    backgroundColor: years.map(({ basis }) => (basis === 'derived' ? '--surface' : '--ink')),
    borderColor: '--ink',
    // a border of its own colour would show as a seam inside a full bar
    borderWidth: years.map(({ basis }) => (basis === 'derived' ? 2.5 : 0)),
    borderSkipped: false,
    categoryPercentage: 1,
    barPercentage: isFirst ? 2 * halfBar : 0.8,
  };
  const dots = {
    type: 'scatter' as const,
    label: 'others',
    data: places,
    ...othersDot(others, touched(places, highest)),
  };
  const marks = recordMarks(tables, others, highest);
  // where the words of a cluster stand
  const anchors = {
    type: 'scatter' as const,
    label: 'anchors',
    data: [...marks.anchors],
    ...anchorLook,
    radius: marks.anchors.map(({ radius }) => radius),
  };

  return {
    config: {
      type: 'bar',
      data: { datasets: isFirst ? [bars] : [bars, dots, anchors] },
      options: {
        ...baseOptions,
        layout: { autoPadding: false, padding: { top: isFirst ? 84 : 30, right: 4 } },
        scales: {
          x: isFirst ? articleYears(years, labels) : axis,
          y: isFirst ? { ...hiddenAxis, min: 0, max: highest } : dollarAxis(highest),
        },
        plugins: {
          ...baseOptions.plugins,
          hatch: {
            items: years.flatMap(({ basis }, index) => (basis === 'derived' ? [{ dataset: 0, index, colour: '--ink' as const }] : [])),
          },
          ...(isFirst ? articleMarks(tables) : marks.plugins),
        },
      },
    },
    summary: summaryOf(tables, others),
    table: tableOf(tables, others),
    files: ['trade.csv', 'trade-statements.csv'],
    marks: marksOf(years, isFirst ? [] : others, labels),
    steps: 1,
  };
}

/** Points that are not seen and not found by a pointer. */
const anchorLook = { hoverRadius: 0, hitRadius: -13, backgroundColor: 'transparent', borderWidth: 0 } as const;

/** The marks from left to right. */
function marksOf(years: readonly Year[], others: readonly StatedTotal[], labels: Labels): readonly Mark[] {
  return [
    ...years.map((row, index) => ({ at: row.year, dataset: 0, index, title: String(row.year), lines: articleLines(row, labels) })),
    ...others.map((total, index) => ({ at: total.startYear, dataset: 1, index, ...statedMark(total, labels) })),
  ].toSorted((a, b) => a.at - b.at);
}

function summaryOf({ trade, labels }: ChartTables, others: readonly StatedTotal[]): string {
  const latest = recordTrade(trade);
  const level = sixfoldLevel(trade);
  const before = tradeYears(trade).find(({ year }) => year === latest.year - 1);
  const [lowest, highest] = extremes(others);
  const amount = million(latest.usdMillion);
  const article = [
    fillLabel(labels['trade-growth.summary'], { amount, year: latest.year, basis: labels['trade.reported'] }),
    ...(before
      ? [
          fillLabel(labels['trade-growth.summary-growth'], {
            growth: `${growthOf(trade)}%`,
            amount: articleAmount(before, labels, million),
            year: before.year,
            basis: labels[before.basis === 'derived' ? 'trade.implied' : 'trade.reported'],
          }),
        ]
      : []),
  ];
  const around = [
    fillLabel(labels['trade-growth.summary-others'], { count: others.length }),
    ...(lowest && highest ? [rangeInWords([lowest, highest], labels)] : []),
  ];
  const rule = fillLabel(labels['trade-growth.summary-rule'], {
    amount,
    divisor: level.formula?.divisor ?? '',
    level: articleAmount(level, labels, million),
  });
  return [article.join(', '), around.join(', '), rule].join('; ');
}

function tableOf({ trade, labels }: ChartTables, others: readonly StatedTotal[]): ChartSpec['table'] {
  const latest = recordTrade(trade);
  return {
    caption: labels['trade-growth.caption'],
    columns: [labels['columns.year'], labels['columns.amount'], labels['columns.basis'], labels['columns.who']],
    rows: [
      ...[sixfoldLevel(trade), ...tradeYears(trade)].map((row) => [
        row.year === 'unstated' ? labels['trade-growth.year-unstated'] : String(row.year),
        thousands(row.usdMillion),
        row.formula
          ? fillLabel(labels['facts.derived'], { formula: `${thousands(latest.usdMillion)} ÷ ${row.formula.divisor}` })
          : labels['trade.reported'],
        labels['charts.article'],
      ]),
      ...others.flatMap((total) =>
        total.statements.map((statement) => [
          total.period,
          statedAmount({ ...total, statements: [statement] }, labels, thousands),
          labels['trade-growth.stated'],
          [statement.who, statement.note].filter(Boolean).join('; '),
        ]),
      ),
    ],
  };
}
