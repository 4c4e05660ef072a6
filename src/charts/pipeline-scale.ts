import { million, millionShort } from '../data/format.ts';
import type { ChartTables } from '../data/tables.ts';
import { recordTrade } from '../data/trade.ts';
import { baseOptions, hiddenAxis, plainAxis, size } from './base-options.ts';
import type { ChartSpec } from './chart.ts';

/**
 * Two comparisons on one scale of multiples: the pipeline's cost in years of record trade, and capacity with the pipeline in today's
 * capacity. What is likely or derived is hatched.
 */
export function pipelineScale({ pipeline, trade }: ChartTables): ChartSpec {
  const latest = recordTrade(trade);
  const years = (pipeline.costUsdBillion * 1000) / latest.usdMillion;
  const cost = `$${pipeline.costUsdBillion} billion`;
  const bars = [
    { name: `Trade in ${latest.year}`, value: 1, label: millionShort(latest.usdMillion), hatched: false, colour: '--quiet' as const },
    { name: 'PakStream, cost', value: years, label: `${cost}, ${years.toFixed(1)}×`, hatched: false, colour: '--accent' as const },
    { name: '', value: 0, label: '', hatched: false, colour: '--quiet' as const },
    { name: 'Capacity today', value: 1, label: '1×', hatched: false, colour: '--quiet' as const },
    {
      name: 'With PakStream',
      value: pipeline.capacityFactor,
      label: `likely ${pipeline.capacityFactor}×`,
      hatched: true,
      colour: '--accent' as const,
    },
  ];
  const longest = bars.reduce((most, { value }, i) => (value > (bars[most]?.value ?? 0) ? i : most), 0);

  return {
    config: {
      type: 'bar',
      data: {
        labels: bars.map(({ name }) => name),
        datasets: [
          {
            label: 'Multiples',
            data: bars.map(({ value }) => value),
            backgroundColor: bars.map(({ hatched, colour }) => (hatched ? '--surface' : colour)),
            borderColor: bars.map(({ colour }) => colour),
            // a border of its own colour would show as a seam inside a full bar
            borderWidth: bars.map(({ hatched }) => (hatched ? 2.5 : 0)),
            borderSkipped: false,
            barPercentage: 0.94,
            categoryPercentage: 0.94,
          },
        ],
      },
      options: {
        ...baseOptions,
        indexAxis: 'y',
        layout: { padding: { right: 4 } },
        scales: {
          x: { ...hiddenAxis, min: 0, max: Math.max(years, pipeline.capacityFactor) },
          y: { ...plainAxis, ticks: { ...plainAxis.ticks, autoSkip: false, crossAlign: 'far' } },
        },
        plugins: {
          ...baseOptions.plugins,
          tooltip: { ...baseOptions.plugins.tooltip, callbacks: { label: ({ dataIndex }) => bars[dataIndex]?.label ?? '' } },
          // a tick on the bar for every whole year of trade
          rules: {
            items: [...Array(Math.floor(years)).keys()].map((year) => ({
              x: year + 1,
              y: [longest + 0.34, longest + 0.45] as const,
              colour: '--surface' as const,
              width: 4,
              front: true,
            })),
          },
          hatch: { items: bars.flatMap(({ hatched, colour }, index) => (hatched ? [{ dataset: 0, index, colour }] : [])) },
          labels: {
            items: bars.map(({ label, colour }, index) => ({
              dataset: 0,
              index,
              text: label,
              // the longest bar has no room beside it
              side: index === longest ? ('left' as const) : ('right' as const),
              gap: 18,
              size: size.value,
              weight: 600 as const,
              colour: index === longest ? ('--on-mark' as const) : colour === '--accent' ? colour : ('--ink' as const),
            })),
          },
        },
      },
    },
    narrow: 'chart',
    summary: `Bar chart: at ${cost} the pipeline costs ${years.toFixed(1)} times the record trade of ${million(latest.usdMillion)}; it would likely bring ${pipeline.capacityFactor} times today’s capacity.`,
    table: {
      caption: 'The pipeline beside trade and capacity',
      columns: ['What', 'Value', 'Multiple'],
      rows: [
        [`Trade in ${latest.year}`, million(latest.usdMillion), '1'],
        ['PakStream, cost', cost, `${years.toFixed(1)} (derived)`],
        ['Capacity today', 'not given', '1'],
        ['Capacity with PakStream', 'not given', `${pipeline.capacityFactor} (likely)`],
      ],
    },
  };
}
