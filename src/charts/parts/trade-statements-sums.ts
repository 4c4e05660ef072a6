import { million, millionShort } from '../../data/format.ts';
import { fillLabel, type Labels } from '../../data/labels.ts';
import type { TradeSum } from '../../data/trade-statements.ts';
import { size } from '../base-options.ts';
import type { Mark } from '../chart.ts';
import type { PlacedLabel } from '../marks/placed-labels.ts';
import { articleAmount, articleLines, type Year } from './trade-marks.ts';

/** Where the two bars of one year stand, years from its mark, on both sides of it, and their width, slide pixels. */
const bar = { sum: -0.125, implied: 0.125, width: 17 } as const;

/** The two stated parts on one another, the lower drawn over their sum, and beside them the figure that the article implies for the year. */
export function sumBars(sums: readonly TradeSum[], implied: readonly Year[], at: (year: number) => number) {
  const look = {
    type: 'bar' as const,
    borderColor: '--ink',
    borderWidth: 2.5,
    borderSkipped: false,
    backgroundColor: '--surface',
    grouped: false,
    barThickness: bar.width,
  };
  const left = ({ exports }: TradeSum) => at(exports.startYear) + bar.sum;
  return [
    { ...look, order: 2, label: 'sums', data: sums.map((sum) => ({ x: left(sum), y: sum.usdMillion })) },
    { ...look, order: 1, label: 'exports', data: sums.map((sum) => ({ x: left(sum), y: sum.exports.usdMillion })) },
    {
      ...look,
      order: 1,
      label: 'implied',
      data: implied.map(({ year, usdMillion }) => ({ x: at(year) + bar.implied, y: usdMillion })),
    },
    {
      type: 'scatter' as const,
      label: 'anchors',
      data: [
        ...sums.map((sum) => ({ x: left(sum), y: sum.usdMillion * anchors.sum })),
        ...implied.map(({ year, usdMillion }) => ({ x: at(year) + bar.implied, y: usdMillion * anchors.implied })),
      ],
      radius: bar.width / 2,
      hoverRadius: 0,
      hitRadius: -bar.width,
      backgroundColor: 'transparent',
      borderWidth: 0,
    },
  ];
}

/** Places without a mark for the words of the bars: low at their left, and under the top at their right, where marks are rarer. */
const anchors = { sum: 0.23, implied: 0.72 } as const;

export function sumLabels(sums: readonly TradeSum[], implied: readonly Year[], dataset: number, labels: Labels): PlacedLabel[] {
  const look = { dataset, bold: 'first', colour: '--ink', size: size.label } as const;
  return [
    ...sums.map(({ exports, imports, usdMillion }, index): PlacedLabel => {
      const sum = `${exports.period}: ${exports.usdMillion} + ${imports.usdMillion} = ${millionShort(usdMillion)}`;
      return {
        ...look,
        index,
        variants: [[sum, `${exports.speaker}, ${labels['trade-statements.our-sum']}`]],
        sides: ['left'],
        behind: '--surface',
      };
    }),
    ...implied.map((row, i): PlacedLabel => {
      return {
        ...look,
        index: sums.length + i,
        variants: [[`${row.year}: ${articleAmount(row, labels)}`, labels['trade.implied']]],
        sides: ['right'],
        behind: '--surface',
      };
    }),
  ];
}

/** What the bars say. @param dataset the first of theirs, as `sumBars` has them */
export function sumMarks(sums: readonly TradeSum[], implied: readonly Year[], dataset: number, labels: Labels): Mark[] {
  const ourSum = labels['trade-statements.our-sum'];
  return [
    ...sums.flatMap(({ exports, imports, usdMillion }, index) => {
      const parts = fillLabel(labels['trade-statements.sum-parts'], {
        exports: million(exports.usdMillion),
        imports: million(imports.usdMillion),
      });
      const alone = `${labels['trade-statements.exports']}: ${million(exports.usdMillion)}`;
      return [
        {
          dataset,
          index,
          title: exports.period,
          lines: [`${million(usdMillion)}, ${ourSum}`, parts, exports.who],
          sources: exports.sources,
        },
        { dataset: dataset + 1, index, title: exports.period, lines: [alone, exports.who] },
      ];
    }),
    ...implied.map((row, index) => ({ dataset: dataset + 2, index, title: String(row.year), lines: articleLines(row, labels) })),
  ];
}

/** A sentence for the summary. */
export function sumWords({ exports, usdMillion }: TradeSum, implied: readonly Year[], labels: Labels): string {
  const beside = implied.find(({ year }) => year === exports.startYear);
  const sum = fillLabel(labels['trade-statements.summary-sum'], {
    period: exports.period,
    speaker: exports.speaker,
    amount: million(usdMillion),
  });
  if (!beside) return `${sum}.`;
  return `${sum}, ${fillLabel(labels['trade-statements.summary-implied'], { amount: articleAmount(beside, labels, million) })}.`;
}
