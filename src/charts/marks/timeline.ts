import type { Chart, Plugin } from 'chart.js';
import type { Kind } from '../../data/milestones.ts';
import { sizes, stemsOf } from '../../timeline/layout.ts';
import { middleToBaseline } from '../../timeline/text-width.ts';
import type { Tick } from '../../timeline/ticks.ts';
import { size, type Token } from '../base-options.ts';
import { Pen } from './pen.ts';

/** A mark with its name; on the line it stands where its point does. */
interface LineMark {
  readonly kind: Kind | 'undated';
  /** its year, in quiet letters before the title, or empty */
  readonly date: string;
  readonly title: string;
  /** whether the title is bold */
  readonly bold: boolean;
  /** a second line under the title, or empty */
  readonly caption: string;
  readonly colour: Token;
  /** from where to where it may lie, slide pixels */
  readonly whisker: readonly number[];
  /** whether the words stand to the right of the mark */
  readonly right: boolean;
}

/** What filled its decade and is not counted: a quiet bracket over the line, with its name at `x`. */
interface Bracket {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly date: string;
  readonly title: string;
}

/** The timeline with its words, as src/timeline/ lays it out: slide pixels, heights counted upwards from the line. */
export interface TimelineMarks {
  /** one for each point of the first series */
  readonly marks: readonly LineMark[];
  /** how many marks are bold, and how many are not, in words; empty where they are not counted */
  readonly counts: { readonly bold: string; readonly others: string };
  readonly brackets: readonly Bracket[];
  readonly ticks: readonly Tick[];
  /** stretches of the line with their names under it, slide pixels, each after a long tick: one with words for being empty is shaded, the others stand out */
  readonly bands: readonly { readonly left: number; readonly right: number; readonly empty: string; readonly name: string }[];
  /** milestones without a place on the line, listed below it: from the left, and down from the line */
  readonly unplaced: readonly (LineMark & { readonly x: number; readonly y: number })[];
  /** the heading of that list, and how far below the line */
  readonly heading: { readonly text: string; readonly y: number };
  readonly colours: { readonly ink: Token; readonly quiet: Token; readonly hairline: Token; readonly wash: Token; readonly accent: Token };
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends import('chart.js').ChartType> {
    timeline?: TimelineMarks;
  }
}

/** Draws the timeline in a chart as src/timeline/ draws it on a slide: the line lies at the foot of the chart's area, the list of milestones without a place below it. */
export const timeline: Plugin = {
  id: 'timeline',
  afterDatasetsUpdate(chart, _args, options: Partial<TimelineMarks>) {
    if (options.marks) placeAside(chart, options as TimelineMarks);
  },
  afterDatasetsDraw(chart, _args, options: Partial<TimelineMarks>) {
    if (!options.marks) return;
    chart.ctx.save();
    drawAll(chart, options as TimelineMarks);
    chart.ctx.restore();
  },
};

/** Gives the points of the second series, which have no place on the axes, that of their bracket or of their mark in the list below the line. */
function placeAside(chart: Chart, { brackets, unplaced }: TimelineMarks): void {
  const base = chart.chartArea.bottom;
  const places = [
    ...brackets.map(({ left, right, height }) => ({ x: (left + right) / 2, y: base - height })),
    ...unplaced.map(({ x, y }) => ({ x, y: base + y })),
  ];
  for (const [i, point] of chart.getDatasetMeta(1).data.entries()) Object.assign(point, places[i]);
}

/** From the line down to the foot of the names of stretches, slide pixels: they stand under those of its months. */
const bandFoot = 70;

const aligned = { start: 'left', middle: 'center', end: 'right' } as const;

function drawAll(chart: Chart, { marks, counts, brackets, ticks, bands, unplaced, heading, colours }: TimelineMarks): void {
  const pen = new Pen(chart);
  const base = chart.chartArea.bottom;
  const { top } = chart.chartArea;
  for (const { left, right, empty, name } of bands) {
    if (empty) pen.area(colours.wash, left, top, right - left, base - top);
    pen.write(colours.ink, sizes.text, empty, (left + right) / 2, (top + base) / 2, 'center');
    pen.stroke(colours.ink, 1.5, [Math.max(left, 1), base], [Math.max(left, 1), base + bandFoot]);
    pen.write(empty ? colours.quiet : colours.accent, sizes.caption, name, left + 12, base + bandFoot - 2, 'left', empty ? 400 : 600);
  }
  const points = chart.getDatasetMeta(0).data.map((point) => point.getProps(['x', 'y'], false) as { x: number; y: number });
  for (const { x, y } of stemsOf(points.map((point) => ({ ...point, height: -point.y }))))
    pen.stroke(colours.hairline, 2, [x, y], [x, base]);
  pen.stroke(colours.ink, 3, [0, base], [sizes.width, base]);
  for (const { left, right, empty } of bands) if (!empty) pen.stroke(colours.accent, 7, [left, base], [right, base]);
  for (const { x, short, label } of ticks) {
    pen.stroke(colours.ink, 1.5, [x, base], [x, base + (short ? sizes.tick / 2 : sizes.tick)]);
    if (label) pen.write(colours.quiet, sizes.caption, label.text, label.x, base + sizes.tick + 26, aligned[label.anchor]);
  }
  for (const bracket of brackets) drawBracket(pen, bracket, base, colours);
  const words = marks.flatMap((mark, i) => {
    const point = points[i];
    if (!point) return [];
    drawMark(pen, mark, point.x, point.y);
    return [{ left: writeMark(pen, mark, point, colours), y: point.y, mark }];
  });
  writeCounts(pen, words, counts);
  if (unplaced.length > 0) pen.write(colours.quiet, sizes.caption, heading.text, 0, base + heading.y, 'left');
  for (const mark of unplaced) {
    pen.mark(mark.kind, mark.x, base + mark.y, sizes.radius, mark.colour, { dashed: true });
    pen.write(colours.ink, sizes.text, mark.title, mark.x + sizes.radius + 10, base + mark.y + 9, 'left');
  }
}

/** How many marks are bold, beside the three highest of them, and how many are not, over the two highest of these. */
function writeCounts(
  pen: Pen,
  words: readonly { readonly left: number; readonly y: number; readonly mark: LineMark }[],
  counts: TimelineMarks['counts'],
): void {
  const byHeight = words.toSorted((a, b) => a.y - b.y);
  const bold = byHeight.filter(({ mark }) => mark.bold).slice(0, 3);
  const others = byHeight.filter(({ mark }) => !mark.bold);
  const [first] = bold;
  const [highest] = others;
  if (!first || !highest) return;
  const middle = bold.reduce((sum, { y }) => sum + y, 0) / bold.length;
  // both on one line, over the words of the others
  const y = Math.min(middle + size.count * middleToBaseline, highest.y - sizes.row);
  const left = Math.min(...bold.map(({ left }) => left)) - countGap;
  const leftOfOthers = Math.min(...others.slice(0, 2).map(({ left }) => left));
  pen.write(first.mark.colour, size.count, counts.bold, left, y, 'right', 600);
  pen.write(highest.mark.colour, size.count, counts.others, leftOfOthers, y, 'left', 600);
}

/** From a count to the words behind it, slide pixels. */
const countGap = 56;

/** The words of a mark on the line: beside it, in one line or two. @returns where they begin */
function writeMark(
  pen: Pen,
  { date, title, bold, caption, right, whisker }: LineMark,
  { x, y }: { readonly x: number; readonly y: number },
  colours: TimelineMarks['colours'],
): number {
  const at = right ? (whisker[1] ?? x + sizes.radius) + 12 : (whisker[0] ?? x - sizes.radius) - 12;
  const align = right ? 'left' : 'right';
  const width = pen.write(colours.ink, sizes.text, title, at, y + (caption ? -4 : 9), align, bold ? 600 : 400);
  const before = date ? pen.write(colours.quiet, sizes.text, `${date} `, at - width, y + 9, 'right') : 0;
  pen.write(colours.quiet, sizes.caption, caption, at, y + 24, align);
  return at - width - before;
}

/** A bracket over the line, its date and its name on one line of words. */
function drawBracket(
  pen: Pen,
  { left, right, height, x, anchor, date, title }: Bracket,
  base: number,
  colours: TimelineMarks['colours'],
): void {
  const y = base - height - 4;
  pen.stroke(colours.quiet, 2, [left + 1, y + 10], [left + 1, y], [right - 1, y], [right - 1, y + 10]);
  pen.write(colours.quiet, sizes.text, `${date} ${title}`, x, y - 12, anchor === 'start' ? 'left' : 'right');
}

function drawMark(pen: Pen, { kind, colour, whisker: [left, right] }: LineMark, x: number, y: number): void {
  if (left !== undefined && right !== undefined) pen.whisker(colour, left, right, y);
  pen.mark(kind, x, y, sizes.radius, colour);
}
