import { million, millionShort } from '../../data/format.ts';
import { fillLabel, type Labels } from '../../data/labels.ts';
import { textSizes } from '../../data/text-sizes.ts';
import type { TradeSum } from '../../data/trade-statements.ts';
import type { Mark } from '../chart.ts';
import type { PlacedLabel } from '../marks/placed-labels.ts';
import { articleAmount, articleLines, othersLook, type Year } from './trade-marks.ts';

/** The half widths of a sum, like that of a total, and of what the article implies, in which a hatch has room, slide pixels. */
const radius = { sum: 8, implied: 12 } as const;

/** Two stated parts as their sum, and under or over it the figure that the article implies for the year. */
export function sumPoints(sums: readonly TradeSum[], implied: readonly Year[]) {
  return [
    {
      type: 'scatter' as const,
      label: 'sums',
      data: sums.map(({ exports, usdMillion }) => ({ x: exports.startYear, y: usdMillion })),
      radius: radius.sum,
      hoverRadius: 15,
      ...othersLook,
    },
    {
      type: 'scatter' as const,
      label: 'implied',
      data: implied.map(({ year, usdMillion }) => ({ x: year, y: usdMillion })),
      radius: radius.implied,
      hoverRadius: 15,
      ...othersLook,
      borderColor: '--ink',
    },
  ];
}

/** @param dataset the first of theirs, as `sumPoints` has them */
export function sumLabels(sums: readonly TradeSum[], implied: readonly Year[], dataset: number, labels: Labels): PlacedLabel[] {
  const look = { bold: 'first', colour: '--ink', behind: '--surface', size: textSizes.text } as const;
  return [
    ...implied.map((row, index): PlacedLabel => {
      const lines = [articleAmount(row, labels), labels['trade.implied']];
      return { ...look, dataset: dataset + 1, index, variants: [lines, [lines.join(', ')]], sides: ['left', 'right', 'above', 'below'] };
    }),
    ...sums.map(({ exports, imports, usdMillion }, index): PlacedLabel => {
      const sum = `${exports.usdMillion} + ${imports.usdMillion} = ${millionShort(usdMillion)}`;
      const [speaker, ours] = [`${exports.speaker},`, labels['trade-statements.our-sum']];
      const variants = [
        [sum, `${speaker} ${ours}`],
        [sum, speaker, ours],
      ];
      return { ...look, dataset, index, variants };
    }),
  ];
}

/** What the points say. @param dataset the first of theirs, as `sumPoints` has them */
export function sumMarks(sums: readonly TradeSum[], implied: readonly Year[], dataset: number, labels: Labels): Mark[] {
  return [
    ...sums.map(({ exports, imports, usdMillion }, index) => {
      const parts = fillLabel(labels['trade-statements.sum-parts'], {
        exports: million(exports.usdMillion),
        imports: million(imports.usdMillion),
      });
      return {
        dataset,
        index,
        title: exports.period,
        lines: [`${million(usdMillion)}, ${labels['trade-statements.our-sum']}`, parts, exports.who],
        sources: exports.sources,
      };
    }),
    ...implied.map((row, index) => ({ dataset: dataset + 1, index, title: String(row.year), lines: articleLines(row, labels) })),
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
