import { billion, billionShort, million, millionShort } from '../data/format.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import type { Pipeline } from '../data/pipeline.ts';
import type { ChartTables } from '../data/tables.ts';
import { chartTextSizes, textSizes } from '../data/text-sizes.ts';
import { recordTrade } from '../data/trade.ts';
import { baseOptions, hiddenAxis } from './base-options.ts';
import type { ChartSpec, Mark } from './chart.ts';
import type { Label } from './marks/labels.ts';
import { articlePlace } from './parts/article-place.ts';

/** More blocks than this would not be counted at a glance: then a block stands for several years. */
const mostBlocks = 12;
/** What a block may stand for, years of trade. */
const units = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** A block of more than this part of the width has room for the word "year". */
const wideBlock = 0.2;

/** The height of the bars, slide pixels: the words and the bracket keep their distance on every screen. */
const look = { barThickness: 124 } as const;
/** From the year of trade down to a block, a line: where it begins and ends it is hidden by their edges. */
const guide = 0.997;
/** The words to the right of the year of trade. */
const besideTrade = { dataset: 0, index: 0, side: 'right', gap: 18, size: chartTextSizes.beside, colour: '--ink' } as const;

/** The pipeline's cost built of blocks, each as wide as one year of record trade: money alone, in years. */
export function pipelineScale({ pipeline, trade, labels }: ChartTables): ChartSpec {
  const record = recordTrade(trade);
  const years = (pipeline.costUsdBillion * 1000) / record.usdMillion;
  const blocks = blocksOf(years);
  const [unit = 1] = blocks.map(({ unit }) => unit);
  const end = Math.max(years, 1);
  const share = years.toFixed(1);
  const tradeOfYear = fillLabel(labels['pipeline-scale.trade'], { year: record.year });

  return {
    config: {
      type: 'bar',
      data: {
        labels: ['trade', 'pipeline'],
        // the first lays the year of trade beside the first block
        datasets: blocks.map(({ from, to }, i) => ({
          label: 'blocks',
          data: [i === 0 ? 1 : null, to - from],
          backgroundColor: ['--ink', '--wash'],
          borderColor: '--ink',
          // two that touch share one line
          borderWidth: { left: i === 0 ? 2.5 : 0, right: 2.5, top: 2.5, bottom: 2.5 },
          borderSkipped: false,
          ...look,
        })),
      },
      options: {
        ...baseOptions,
        indexAxis: 'y',
        layout: { autoPadding: false, padding: { top: 12, bottom: 62 } },
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
                size: chartTextSizes.value,
                weight: 600,
                colour: '--on-mark',
              },
              // beside the year of trade, where the pipeline costs more than that
              ...(end > 1 ? [{ ...besideTrade, text: [tradeOfYear, labels['pipeline-scale.record']] }] : []),
              ...blocks.map((block, dataset): Label => {
                const isWide = block.unit / end > wideBlock;
                const look = { dataset, index: 1, text: nameOf(block, labels, isWide), weight: 600 } as const;
                // a narrow part has its words over it
                return block.to - block.from < unit * 0.3
                  ? { ...look, side: 'above', gap: 66, align: 'right', size: textSizes.text, colour: '--ink' }
                  : { ...look, side: 'inside', size: chartTextSizes.value, colour: '--ink' };
              }),
            ],
          },
          rules: {
            // from the end of the year of trade down to that of a block as wide
            items: unit === 1 && end > 1 ? [{ x: guide, y: [0, 1], colour: '--ink', width: 1.5, dash: [6, 6] }] : [],
          },
          brackets: {
            items: [
              {
                along: 'x',
                from: 0,
                to: years,
                at: 1,
                offset: -80,
                text: fillLabel(labels['pipeline-scale.bracket'], {
                  cost: billionShort(pipeline.costUsdBillion),
                  years: share,
                  trade: millionShort(record.usdMillion),
                }),
                colour: '--accent',
                size: chartTextSizes.value,
              },
            ],
          },
        },
      },
    },
    summary: fillLabel(labels['pipeline-scale.summary'], {
      cost: billion(pipeline.costUsdBillion),
      times: share,
      trade: million(record.usdMillion),
      year: record.year,
    }),
    table: {
      caption: labels['pipeline-scale.caption'],
      columns: [labels['columns.what'], labels['columns.value'], labels['columns.years-of-trade']],
      rows: [
        [tradeOfYear, million(record.usdMillion), '1'],
        [labels['pipeline-scale.cost'], billion(pipeline.costUsdBillion), fillLabel(labels['pipeline-scale.derived'], { years: share })],
      ],
    },
    files: ['pipeline.csv', 'trade.csv'],
    marks: [
      {
        dataset: 0,
        index: 0,
        title: tradeOfYear,
        lines: [million(record.usdMillion), labels['pipeline-scale.record'], articlePlace(labels, record.source)],
      },
      ...blocks.map((block, dataset) => blockMark(block, dataset, { count: blocks.length, pipeline, share, labels })),
    ],
  };
}

/** What the marks of all blocks say alike: how many there are, and what they come to. */
interface Whole {
  readonly count: number;
  readonly pipeline: Pipeline;
  readonly share: string;
  readonly labels: Labels;
}

function blockMark(block: Block, dataset: number, { count, pipeline, share, labels }: Whole): Mark {
  return {
    dataset,
    index: 1,
    title: fillLabel(labels['pipeline-scale.block'], { number: dataset + 1, count }),
    lines: [
      fillLabel(labels['pipeline-scale.block-years'], { years: Number((block.to - block.from).toFixed(1)) }),
      fillLabel(labels['pipeline-scale.block-cost'], { cost: billion(pipeline.costUsdBillion), years: share }),
      articlePlace(labels, pipeline.source),
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

/** "year 1", "year 2", or where a block is not wide "1", "2", and "+0.2 years" for a part at the end; "10" for each block of ten years. */
function nameOf({ from, to, unit }: Block, labels: Labels, isWide: boolean): string {
  if (unit > 1) return to - from === unit ? String(unit) : (to - from).toFixed(0);
  if (to - from < 1) return `${from > 0 ? '+' : ''}${fillLabel(labels['pipeline-scale.part'], { years: (to - from).toFixed(1) })}`;
  return isWide ? fillLabel(labels['pipeline-scale.count'], { number: to }) : String(to);
}
