import type { CartesianScaleOptions, Chart, FontSpec, Scale } from 'chart.js';
import type { Box } from './place-labels.ts';

/** A stretch of the scale x, and slide pixels over and under a value of the scale y. */
export interface Clear {
  readonly x: readonly [number, number];
  readonly y: number;
  readonly over: number;
  readonly under: number;
}

/** What words keep clear of: bars, words of an axis inside the plot, and what is named. */
export function obstacles(chart: Chart, clear: readonly Clear[]): readonly Box[] {
  return [...bars(chart), ...tickBoxes(chart), ...clear.map((one) => clearBox(chart, one))];
}

function clearBox({ scales }: Chart, { x, y, over, under }: Clear): Box {
  const [left, right] = x.map((value) => scales.x?.getPixelForValue(value) ?? 0) as [number, number];
  return { left, top: (scales.y?.getPixelForValue(y) ?? 0) - over, width: right - left, height: over + under };
}

/** The words of an axis that stand inside the plot. */
function tickBoxes({ ctx, chartArea, scales }: Chart): readonly Box[] {
  const y = scales.y as Scale<CartesianScaleOptions> | undefined;
  if (!y?.options.ticks.mirror) return [];
  const { size = 0, family } = y.options.ticks.font as Partial<FontSpec>;
  ctx.save();
  ctx.font = `${size}px ${family}`;
  const boxes = y.ticks.map(({ value, label }) => {
    const width = ctx.measureText(String(label ?? '')).width;
    return { left: chartArea.left, top: y.getPixelForValue(value) - size * 1.3, width, height: width > 0 ? size * 1.3 : 0 };
  });
  ctx.restore();
  return boxes;
}

/** The heights of the lines of a scale inside the plot. */
export function gridLines({ scales }: Chart): readonly number[] {
  const y = scales.y as Scale<CartesianScaleOptions> | undefined;
  return y?.options.grid?.display === false ? [] : (y?.ticks ?? []).map(({ value }) => y?.getPixelForValue(value) ?? 0);
}

/** What bars cover: words do not lie on them. */
function bars(chart: Chart): readonly Box[] {
  return chart.getSortedVisibleDatasetMetas().flatMap(({ type, data }) =>
    type === 'bar'
      ? data.map((bar) => {
          const { x = 0, y = 0, base = y, width = 0 } = bar.getProps(['x', 'y', 'base', 'width'] as never, true) as Partial<Bar>;
          return { left: x - width / 2, top: Math.min(y, base), width, height: Math.abs(base - y) };
        })
      : [],
  );
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
}
