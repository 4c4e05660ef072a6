import { million, millionShort } from '../data/format.ts';
import type { ChartTables } from '../data/tables.ts';
import { recordTrade, type TradeRow, tradeIn } from '../data/trade.ts';
import { baseOptions, enterDuration, hiddenAxis, narrow, plainAxis, size } from './base-options.ts';
import type { ChartSpec } from './chart.ts';

/**
 * Trade in the reported year and in the year before, million US dollars: reported solid, derived hatched. A dotted line marks the level
 * that "sixfold" implies, for which the article gives no year.
 */
export function tradeGrowth({ trade }: ChartTables): ChartSpec {
  const latest = recordTrade(trade);
  const years = [tradeIn(trade, latest.year - 1), latest];
  const base = tradeIn(trade, 'unstated');
  const about = ({ usdMillion, basis }: TradeRow, format = million) =>
    basis === 'derived' ? `about ${format(usdMillion)}` : format(usdMillion);
  const derived = years.flatMap(({ basis }, index) => (basis === 'derived' ? [index] : []));
  const share = base.formula?.divisor ?? Number.NaN;

  return {
    config: {
      type: 'bar',
      data: {
        labels: years.map(({ year, basis }) => `${year}, ${basis === 'derived' ? 'implied' : 'reported'}`),
        datasets: [
          {
            label: 'Trade, million US dollars',
            data: years.map(({ usdMillion }) => usdMillion),
            backgroundColor: years.map(({ basis }) => (basis === 'derived' ? '--pakistan-tint' : '--pakistan')),
            borderColor: '--pakistan',
            // a border of its own colour would show as a seam inside a full bar
            borderWidth: years.map(({ basis }) => (basis === 'derived' ? 2.5 : 0)),
            borderSkipped: false,
            barPercentage: 0.8,
          },
        ],
      },
      options: {
        ...baseOptions,
        layout: { padding: ({ chart }) => ({ top: 76, left: chart.width < narrow ? 190 : 230 }) },
        // the bars arrive at the level of the year before; then the latest grows from there
        animation: { ...baseOptions.animation, duration: enterDuration },
        animations: { y: { from: ({ chart }) => chart.scales.y?.getPixelForValue(years[0]?.usdMillion ?? 0) } },
        scales: { x: plainAxis, y: { ...hiddenAxis, beginAtZero: true } },
        plugins: {
          ...baseOptions.plugins,
          hatch: { items: derived.map((index) => ({ dataset: 0, index, colour: '--pakistan' })) },
          labels: {
            items: years.map((row, index) => ({
              dataset: 0,
              index,
              text: about(row, millionShort),
              size: row.basis === 'derived' ? size.value : 64,
              weight: 600,
              colour: '--ink',
            })),
          },
          rules: {
            items: [
              {
                y: base.usdMillion,
                fromEdge: true,
                colour: '--accent',
                width: 3,
                dash: [4, 6],
                over: `${latest.year} ÷ ${share}: ${about(base, millionShort)}`,
                under: 'base year not stated',
                size: size.small,
              },
            ],
          },
        },
      },
    },
    narrow: 'chart',
    summary:
      `Bar chart: trade of ${million(latest.usdMillion)} in ${latest.year}, as reported, beside ${years.map((row) => about(row))[0]} in ` +
      `${latest.year - 1}, as implied; a dotted line marks one sixth of ${latest.year}, ${about(base)}, whose year the article does not state.`,
    table: {
      caption: 'Trade between Pakistan and Russia, million US dollars',
      columns: ['Year', 'Million US dollars', 'Basis'],
      rows: [base, ...years].map((row) => [
        row.year === 'unstated' ? 'Not stated' : String(row.year),
        String(Math.round(row.usdMillion)),
        row.formula ? `derived: ${Math.round(latest.usdMillion)} ÷ ${row.formula.divisor}` : 'reported',
      ]),
    },
  };
}
