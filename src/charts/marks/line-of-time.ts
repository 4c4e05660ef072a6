import type { Chart, Plugin } from 'chart.js';
import type { Kind } from '../../data/milestones.ts';
import { sizes } from '../../timeline/layout.ts';
import { placed, ring, shapes } from '../../timeline/shapes.ts';
import type { Tick } from '../../timeline/ticks.ts';
import { family, type Token } from '../base-options.ts';

/** A mark with its name; on the line it stands where its point does. */
export interface LineMark {
  readonly kind: Kind | 'undated';
  readonly title: string;
  /** a second line under the title, or empty */
  readonly caption: string;
  readonly colour: Token;
  /** from where to where it may lie, slide pixels */
  readonly whisker: readonly number[];
}

/** The line of time with its words, as src/timeline/ lays it out: slide pixels, heights counted upwards from the line. */
export interface LineOfTime {
  /** one for each point of the first series */
  readonly marks: readonly LineMark[];
  readonly brackets: readonly {
    left: number;
    right: number;
    height: number;
    x: number;
    anchor: 'start' | 'end';
    date: string;
    title: string;
  }[];
  readonly ticks: readonly Tick[];
  readonly tray: readonly (LineMark & { readonly x: number; readonly y: number })[];
  /** the tray's own words, and how far below the line */
  readonly heading: { readonly text: string; readonly y: number };
  readonly colours: { readonly ink: Token; readonly quiet: Token; readonly hairline: Token };
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends import('chart.js').ChartType> {
    lineOfTime?: LineOfTime;
  }
}

/** Draws the line of time in a chart as src/timeline/ draws it on a slide: the line lies at the foot of the chart's area, the tray below. */
export const lineOfTime: Plugin = {
  id: 'lineOfTime',
  afterDatasetsDraw(chart, _args, options: Partial<LineOfTime>) {
    if (!options.marks) return;
    chart.ctx.save();
    drawAll(chart, options as LineOfTime);
    chart.ctx.restore();
  },
};

const aligned = { start: 'left', middle: 'center', end: 'right' } as const;

function drawAll(chart: Chart, { marks, brackets, ticks, tray, heading, colours }: LineOfTime): void {
  const { ctx, chartArea } = chart;
  const base = chartArea.bottom;
  const points = chart.getDatasetMeta(0).data.map((point) => point.getProps(['x', 'y'], false) as { x: number; y: number });
  for (const { x, y } of points) stroke(ctx, colours.hairline, 2, [x, y], [x, base]);
  stroke(ctx, colours.ink, 3, [0, base], [sizes.width, base]);
  for (const { x, label } of ticks) {
    stroke(ctx, colours.ink, 1.5, [x, base], [x, base + sizes.tick]);
    if (label) write(ctx, colours.quiet, sizes.caption, label.text, label.x, base + sizes.tick + 26, aligned[label.anchor]);
  }
  for (const { left, right, height, x, anchor, date, title } of brackets) {
    const y = base - height - 4;
    stroke(ctx, colours.ink, 2.5, [left + 1, y + 10], [left + 1, y], [right - 1, y], [right - 1, y + 10]);
    const dateWidth = write(
      ctx,
      colours.quiet,
      sizes.text,
      `${date} `,
      anchor === 'start' ? x : x - widthOf(ctx, title),
      y - 12,
      anchor === 'start' ? 'left' : 'right',
    );
    write(ctx, colours.ink, sizes.text, title, anchor === 'start' ? x + dateWidth : x, y - 12, anchor === 'start' ? 'left' : 'right');
  }
  for (const [i, mark] of marks.entries()) {
    const point = points[i];
    if (!point) continue;
    drawMark(ctx, mark, point.x, point.y);
    const right = (mark.whisker[0] ?? point.x - sizes.radius) - 12;
    write(ctx, mark.colour, sizes.text, mark.title, right, point.y + (mark.caption ? -4 : 9), 'right');
    write(ctx, colours.quiet, sizes.caption, mark.caption, right, point.y + 24, 'right');
  }
  if (tray.length > 0) write(ctx, colours.quiet, sizes.caption, heading.text, 0, base + heading.y, 'left');
  for (const mark of tray) {
    drawMark(ctx, mark, mark.x, base + mark.y);
    write(ctx, mark.colour, sizes.text, mark.title, (mark.whisker[1] ?? mark.x + sizes.radius) + 10, base + mark.y + 9, 'left');
  }
}

function drawMark(ctx: CanvasRenderingContext2D, { kind, colour, whisker: [left, right] }: LineMark, x: number, y: number): void {
  if (left !== undefined && right !== undefined) {
    stroke(ctx, colour, 2.5, [left + 1, y], [right - 1, y]);
    for (const end of [left + 1, right - 1]) stroke(ctx, colour, 2.5, [end, y - 8], [end, y + 8]);
  }
  const shape = placed(kind === 'undated' ? ring : shapes[kind], x, y, sizes.radius);
  ctx.beginPath();
  if ('circle' in shape) ctx.arc(x, y, shape.circle, 0, 2 * Math.PI);
  else for (const [i, [cornerX, cornerY]] of shape.corners.entries()) ctx[i === 0 ? 'moveTo' : 'lineTo'](cornerX, cornerY);
  ctx.closePath();
  ctx.lineWidth = 2.5;
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  if (kind === 'undated') ctx.stroke();
  else ctx.fill();
}

function stroke(
  ctx: CanvasRenderingContext2D,
  colour: string,
  width: number,
  ...[first, ...others]: readonly (readonly [number, number])[]
): void {
  if (!first) return;
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(...first);
  for (const point of others) ctx.lineTo(...point);
  ctx.stroke();
}

function widthOf(ctx: CanvasRenderingContext2D, words: string): number {
  ctx.font = `400 ${sizes.text}px ${family}`;
  return ctx.measureText(words).width;
}

/** Writes words on their baseline. @returns how wide they are */
function write(
  ctx: CanvasRenderingContext2D,
  colour: string,
  size: number,
  words: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
): number {
  ctx.font = `400 ${size}px ${family}`;
  ctx.fillStyle = colour;
  ctx.textAlign = align;
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(words, x, y);
  return ctx.measureText(words).width;
}
