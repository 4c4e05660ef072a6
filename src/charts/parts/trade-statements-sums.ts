import { million, millionShort } from '../../data/format.ts';
import type { TradeSum } from '../../data/trade-statements.ts';
import { size } from '../base-options.ts';
import type { Mark } from '../chart.ts';
import type { PlacedLabel } from '../marks/placed-labels.ts';
import { articleLines, type Year } from './trade-marks.ts';

/** Where the two bars of one year stand, years from its mark, and their width, slide pixels: the half year after it is free for other marks. */
const bar = { sum: -0.32, implied: 0.06, width: 14 } as const;

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
    { ...look, order: 2, label: 'Exports and imports', data: sums.map((sum) => ({ x: left(sum), y: sum.usdMillion })) },
    { ...look, order: 1, label: 'Pakistan’s exports', data: sums.map((sum) => ({ x: left(sum), y: sum.exports.usdMillion })) },
    {
      ...look,
      order: 1,
      label: 'Implied by the article',
      data: implied.map(({ year, usdMillion }) => ({ x: at(year) + bar.implied, y: usdMillion })),
    },
    {
      type: 'scatter' as const,
      label: 'Places of words',
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

export function sumLabels(sums: readonly TradeSum[], implied: readonly Year[], dataset: number): PlacedLabel[] {
  const look = { dataset, bold: 'first', colour: '--ink', size: size.label } as const;
  return [
    ...sums.map(({ exports, imports, usdMillion }, index): PlacedLabel => {
      const sum = `${exports.usdMillion} + ${imports.usdMillion} = ${millionShort(usdMillion)}`;
      return { ...look, index, variants: [[sum, `${exports.speaker}, our sum`]], sides: ['left'], behind: '--surface' };
    }),
    ...implied.map((row, i): PlacedLabel => {
      return {
        ...look,
        index: sums.length + i,
        variants: [[`about ${millionShort(row.usdMillion)}`, 'implied']],
        sides: ['right'],
        behind: '--surface',
      };
    }),
  ];
}

/** What the bars say. @param dataset the first of theirs, as `sumBars` has them */
export function sumMarks(sums: readonly TradeSum[], implied: readonly Year[], dataset: number): Mark[] {
  return [
    ...sums.flatMap(({ exports, imports, usdMillion }, index) => {
      const parts = `${million(exports.usdMillion)} exports + ${million(imports.usdMillion)} imports`;
      return [
        { dataset, index, title: exports.period, lines: [`${million(usdMillion)}, our sum`, parts, exports.who], sources: exports.sources },
        { dataset: dataset + 1, index, title: exports.period, lines: [`Pakistan’s exports: ${million(exports.usdMillion)}`, exports.who] },
      ];
    }),
    ...implied.map((row, index) => ({ dataset: dataset + 2, index, title: String(row.year), lines: articleLines(row) })),
  ];
}

/** A sentence for the summary. */
export function sumWords({ exports, usdMillion }: TradeSum, implied: readonly Year[]): string {
  const beside = implied.find(({ year }) => year === exports.startYear);
  return (
    `For ${exports.period}, exports and imports as ${exports.speaker} gives them add up to ${million(usdMillion)}` +
    `${beside ? `, beside about ${million(beside.usdMillion)} that the article implies` : ''}.`
  );
}
