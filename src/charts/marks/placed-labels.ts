import type { Chart, Plugin } from 'chart.js';
import { textSizes } from '../../data/text-sizes.ts';
import { middleToBaseline } from '../../data/text-width.ts';
import { narrow, type Token } from '../base-options.ts';
import { type Clear, gridLines, obstacles } from './obstacles.ts';
import { alignAt, type Box, placeLabels, type Side } from './place-labels.ts';

/** Words at a mark that are written where there is room. `dataset` and `index` name the mark. */
export interface PlacedLabel {
  readonly dataset: number;
  readonly index: number;
  /** the ways to write the words, best first: lines from top to bottom */
  readonly variants: readonly (readonly string[])[];
  /** which lines stand out: none, if not said */
  readonly bold?: 'first' | 'all';
  readonly colour?: Token;
  /** the colour behind the words, to keep lines out of them */
  readonly behind?: Token;
  /** slide pixels */
  readonly size?: number;
  readonly sides?: readonly Side[];
  /** from where to where the words may stand, in values of the scale x; the whole chart when left out */
  readonly within?: readonly [number, number];
  /** whether the words must be written even if there is no room */
  readonly required?: boolean;
}

interface Options {
  /** in order of importance */
  readonly items?: readonly PlacedLabel[];
  /** what words keep clear of besides bars and the words of an axis */
  readonly clear?: readonly Clear[];
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends import('chart.js').ChartType> {
    placedLabels?: Options;
  }
}

const lineHeight = 1.12;
/** The places of the words of a chart, as it was last laid out. */
const placesOf = new WeakMap<Chart, ReturnType<typeof placeLabels>['places']>();

/** Writes words beside marks wherever they meet nothing else, the important ones first. */
export const placedLabels: Plugin = {
  id: 'placedLabels',
  // once for each layout: while marks grow, their words wait at the places where the marks will stand
  afterUpdate: (chart, _args, options: Options) => {
    placesOf.set(chart, place(chart, options));
  },
  afterDatasetsDraw: (chart, _args, options: Options) => {
    const places = placesOf.get(chart) ?? [];
    for (const [i, label] of (options.items ?? []).entries()) {
      const at = places[i];
      if (at) write(chart, label, label.variants[at.size] ?? [], at.box);
    }
  },
};

const sizeOn = (chart: Chart, { size = textSizes.text }: PlacedLabel) =>
  chart.width < narrow ? Math.max(size * 0.7, textSizes.small) : size;
const fontOf = (chart: Chart, { bold }: PlacedLabel, size: number, line: number) =>
  `${bold === 'all' || (bold === 'first' && line === 0) ? 600 : 400} ${size}px ${chart.options.font?.family}`;

function place(chart: Chart, { items = [], clear = [] }: Options): ReturnType<typeof placeLabels>['places'] {
  const { ctx, chartArea } = chart;
  ctx.save();
  const spots = items.map((label) => {
    const mark = chart.getDatasetMeta(label.dataset).data[label.index];
    const { x = 0, y = 0 } = mark?.getProps(['x', 'y'], true) ?? {};
    const radius = Number(mark?.options.radius ?? 0) + Number(mark?.options.borderWidth ?? 0) / 2;
    const size = sizeOn(chart, label);
    const sizes = label.variants.map((lines) => {
      const widths = lines.map((line, i) => {
        ctx.font = fontOf(chart, label, size, i);
        return ctx.measureText(line).width;
      });
      return { width: Math.max(...widths), height: lines.length * size * lineHeight };
    });
    const { sides, required } = label;
    const within = label.within?.map((value) => chart.scales.x?.getPixelForValue(value) ?? 0) as [number, number] | undefined;
    return {
      x,
      y,
      radius,
      sizes,
      ...(within && { within }),
      ...(sides && { sides }),
      ...(required && { required }),
    };
  });
  ctx.restore();
  const { legend } = chart;
  // close to the words of a key
  const top = legend?.options.display ? legend.bottom - Number(legend.options.labels.padding) : 0;
  const area = { left: 0, top, width: chart.width, height: chartArea.bottom - top };
  return placeLabels(spots, area, obstacles(chart, clear), gridLines(chart)).places;
}

function write(chart: Chart, label: PlacedLabel, lines: readonly string[], box: Box): void {
  const { ctx } = chart;
  const mark = chart.getDatasetMeta(label.dataset).data[label.index];
  const { x = 0 } = mark?.getProps(['x'], true) ?? {};
  const size = sizeOn(chart, label);
  const align = alignAt(x, box);
  ctx.save();
  // lines of the scale end before the words
  ctx.fillStyle = label.behind ?? 'transparent';
  ctx.fillRect(box.left, box.top, box.width, box.height);
  ctx.fillStyle = label.colour ?? '';
  ctx.textAlign = align;
  ctx.textBaseline = 'alphabetic';
  for (const [i, line] of lines.entries()) {
    ctx.font = fontOf(chart, label, size, i);
    const at = { left: box.left, center: box.left + box.width / 2, right: box.left + box.width }[align];
    ctx.fillText(line, at, box.top + (i + 0.5) * size * lineHeight + size * middleToBaseline);
  }
  ctx.restore();
}
