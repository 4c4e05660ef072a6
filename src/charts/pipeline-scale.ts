import { billionShort, million, millionShort } from '../data/format.ts';
import type { Pipeline } from '../data/pipeline.ts';
import type { ChartTables } from '../data/tables.ts';
import { recordTrade } from '../data/trade.ts';
import { baseOptions, hiddenAxis, size } from './base-options.ts';
import type { ChartSpec, Mark } from './chart.ts';
import type { Label } from './marks/labels.ts';
import { articlePlace } from './parts/article-place.ts';

/** More blocks than this would not be counted at a glance: then a block stands for several years. */
const mostBlocks = 12;
/** What a block may stand for, years of trade. */
const units = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The height of the bars, slide pixels: the words and the bracket keep their distance on every screen. */
const look = { barThickness: 108 } as const;
/** The words to the right of the year of trade. */
const besideTrade = { dataset: 0, index: 0, side: 'right', gap: 18, size: 28, colour: '--ink' } as const;

/** The pipeline's cost built of blocks, each as wide as one year of record trade: money alone, in years. */
export function pipelineScale({ pipeline, trade }: ChartTables): ChartSpec {
  const record = recordTrade(trade);
  const years = (pipeline.costUsdBillion * 1000) / record.usdMillion;
  const blocks = blocksOf(years);
  const [unit = 1] = blocks.map(({ unit }) => unit);
  const end = Math.ceil(years / unit) * unit;
  const share = years.toFixed(1);
  const cost = billionShort(pipeline.costUsdBillion);

  return {
    config: {
      type: 'bar',
      data: {
        labels: ['Trade', 'PakStream'],
        // the first lays the year of trade beside the first block
        datasets: blocks.map(({ from, to }, i) => ({
          label: 'Years of record trade',
          data: [i === 0 ? 1 : null, to - from],
          backgroundColor: ['--ink', '--accent'],
          borderColor: '--surface',
          borderWidth: { left: i === 0 ? 0 : 5, right: 0, top: 0, bottom: 0 },
          borderSkipped: false,
          ...look,
        })),
      },
      options: {
        ...baseOptions,
        indexAxis: 'y',
        layout: { autoPadding: false, padding: { top: 10, bottom: 64 } },
        scales: { x: { ...hiddenAxis, stacked: true, min: 0, max: end }, y: { ...hiddenAxis, stacked: true } },
        plugins: {
          ...baseOptions.plugins,
          labels: {
            items: [
              {
                dataset: 0,
                index: 0,
                text: millionShort(record.usdMillion),
                side: 'inside',
                size: size.value,
                weight: 600,
                colour: '--on-mark',
              },
              // beside the year of trade, where the pipeline costs more than that
              ...(end > 1 ? [{ ...besideTrade, text: [`Trade in ${record.year}`, 'a record, the article says'] }] : []),
              ...blocks.map((block, dataset): Label => {
                const look = { dataset, index: 1, text: nameOf(block), weight: 600 } as const;
                // a narrow part has its words over it
                return block.to - block.from < unit * 0.3
                  ? { ...look, side: 'above', gap: 58, size: size.label, colour: '--ink' }
                  : { ...look, side: 'inside', size: size.value, colour: '--on-mark' };
              }),
            ],
          },
          brackets: {
            items: [
              {
                along: 'x',
                from: 0,
                to: years,
                at: 1,
                offset: -74,
                text: `PakStream: ${cost}, ${share} years of such trade`,
                colour: '--ink',
                size: size.value,
              },
            ],
          },
        },
      },
    },
    summary: `Blocks as wide as one year’s trade: at ${costInWords(pipeline)} the pipeline would cost ${share} times the record trade of ${million(record.usdMillion)} in ${record.year}.`,
    table: {
      caption: 'The pipeline’s cost beside a year of record trade',
      columns: ['What', 'Value', 'Years of record trade'],
      rows: [
        [`Trade in ${record.year}`, million(record.usdMillion), '1'],
        ['PakStream, cost', costInWords(pipeline), `${share} (derived)`],
      ],
    },
    files: ['pipeline.csv', 'trade.csv'],
    marks: [
      {
        dataset: 0,
        index: 0,
        title: `Trade in ${record.year}`,
        lines: [million(record.usdMillion), 'a record, the article says', articlePlace(record.source)],
      },
      ...blocks.map((block, dataset) => blockMark(block, dataset, blocks.length, pipeline, share)),
    ],
  };
}

const costInWords = ({ costUsdBillion }: Pipeline) => `$${costUsdBillion} billion`;

function blockMark(block: Block, dataset: number, count: number, pipeline: Pipeline, share: string): Mark {
  return {
    dataset,
    index: 1,
    title: `PakStream, block ${dataset + 1} of ${count}`,
    lines: [
      `${Number((block.to - block.from).toFixed(1))} ${block.to - block.from === 1 ? 'year' : 'years'} of record trade`,
      `${costInWords(pipeline)} in all, ${share} years of such trade (derived)`,
      articlePlace(pipeline.source),
    ],
  };
}

interface Block {
  /** years of record trade from the left */
  readonly from: number;
  readonly to: number;
  /** the years that a whole block stands for */
  readonly unit: number;
}

/** The cost as blocks of the smallest unit that keeps them few; the last may be a part. */
function blocksOf(years: number): readonly Block[] {
  const unit = units.find((one) => years / one <= mostBlocks) ?? years;
  return Array.from({ length: Math.ceil(years / unit) }, (_, i) => ({ from: i * unit, to: Math.min((i + 1) * unit, years), unit }));
}

/** "1", "2", "3" and "0.2" for a part; "10" for each block of ten years. */
function nameOf({ from, to, unit }: Block): string {
  if (unit > 1) return to - from === unit ? String(unit) : (to - from).toFixed(0);
  return to - from === 1 ? String(to) : (to - from).toFixed(1);
}
