import type { Chart, Plugin } from 'chart.js';
import type { Kind } from '../../data/milestones.ts';
import { textSizes } from '../../data/text-sizes.ts';
import { large, sizes, stemsOf } from '../../timeline/layout.ts';
import type { Tick } from '../../timeline/ticks.ts';
import type { Token } from '../base-options.ts';
import { Pen } from './pen.ts';

/** A mark with its name; on the line it stands where its point does. */
interface LineMark {
  readonly kind: Kind;
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
  /** stretches of the line with words under it, slide pixels, each after a long tick: all but the empty ones are shaded and stand out */
  readonly bands: readonly { readonly left: number; readonly right: number; readonly isEmpty: boolean; readonly words: string }[];
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

/** From the line down to the foot of the words of stretches, slide pixels: they stand under those of its months. */
const bandFoot = 70;

const aligned = { start: 'left', middle: 'center', end: 'right' } as const;

function drawAll(chart: Chart, { marks, counts, brackets, ticks, bands, unplaced, heading, colours }: TimelineMarks): void {
  const pen = new Pen(chart);
  const base = chart.chartArea.bottom;
  const { top } = chart.chartArea;
  for (const { left, right, isEmpty, words } of bands) {
    if (!isEmpty) pen.area(colours.wash, left, top, right - left, base - top);
    pen.stroke(colours.ink, 1.5, [Math.max(left, 1), base], [Math.max(left, 1), base + bandFoot]);
    const [colour, weight] = isEmpty ? ([colours.quiet, 400] as const) : ([colours.accent, 600] as const);
    pen.write(colour, sizes.text, words, left + 12, base + bandFoot - 1, 'left', weight);
  }
  const points = chart.getDatasetMeta(0).data.map((point) => point.getProps(['x', 'y'], false) as { x: number; y: number });
  for (const { x, y } of stemsOf(points.map((point) => ({ ...point, height: -point.y }))))
    pen.stroke(colours.hairline, 2, [x, y], [x, base]);
  pen.stroke(colours.ink, 3, [0, base], [sizes.width, base]);
  for (const { left, right, isEmpty } of bands) if (!isEmpty) pen.stroke(colours.accent, 7, [left, base], [right, base]);
  for (const { x, short, label } of ticks) {
    pen.stroke(colours.ink, 1.5, [x, base], [x, base + (short ? sizes.tick / 2 : sizes.tick)]);
    if (label) pen.write(colours.quiet, sizes.caption, label.text, label.x, base + sizes.tick + 26, aligned[label.anchor]);
  }
  for (const bracket of brackets) drawBracket(pen, bracket, base, colours);
  for (const [i, mark] of marks.entries()) {
    const point = points[i];
    if (!point) continue;
    drawMark(pen, mark, point.x, point.y);
    writeMark(pen, mark, point, colours);
  }
  drawCounts(pen, marks, counts, top);
  if (unplaced.length > 0) pen.write(colours.quiet, sizes.caption, heading.text, 0, base + heading.y, 'left');
  for (const mark of unplaced) {
    pen.mark(mark.kind, mark.x, base + mark.y, sizes.radius, mark.colour, { dashed: true });
    pen.write(colours.ink, sizes.text, mark.title, mark.x + sizes.radius + 10, base + mark.y + 9, 'left');
  }
}

/** Sizes of the row of all marks, slide pixels: from the top to their middle, from one to the next at most, from the middle to the brackets and to the counts. */
const row = { top: 36, pitch: 48, bracket: 26, count: 62 } as const;

/** All marks once more in one row at the upper left, to be counted: those that are not bold, then those that are, a bracket and a count under each group. */
function drawCounts(pen: Pen, marks: readonly LineMark[], counts: TimelineMarks['counts'], top: number): void {
  if (!counts.bold) return;
  const others = marks.filter(({ bold }) => !bold);
  const groups = [
    { words: counts.others, marks: others, from: 0 },
    { words: counts.bold, marks: marks.filter(({ bold }) => bold), from: others.length },
  ];
  // so many that they would leave the slide stand closer
  const pitch = Math.min(row.pitch, (sizes.width - 2 * large.radius) / (marks.length - 1));
  for (const group of groups) {
    const xOfMark = (i: number) => large.radius + (group.from + i) * pitch;
    const [left, right] = [xOfMark(0) - large.radius, xOfMark(group.marks.length - 1) + large.radius];
    const [first] = group.marks;
    if (!first) continue;
    for (const [i, { kind, colour }] of group.marks.entries()) pen.mark(kind, xOfMark(i), top + row.top, large.radius, colour);
    const y = top + row.top + row.bracket;
    pen.stroke(first.colour, 2, [left + 1, y - 6], [left + 1, y + 2], [right - 1, y + 2], [right - 1, y - 6]);
    pen.write(first.colour, textSizes.text, group.words, left, top + row.top + row.count, 'left', 600);
  }
}

/** The words of a mark on the line: beside it, in one line or two. */
function writeMark(
  pen: Pen,
  { date, title, bold, caption, right, whisker }: LineMark,
  { x, y }: { readonly x: number; readonly y: number },
  colours: TimelineMarks['colours'],
): void {
  const at = right ? (whisker[1] ?? x + sizes.radius) + 12 : (whisker[0] ?? x - sizes.radius) - 12;
  const align = right ? 'left' : 'right';
  const before = right && date ? pen.write(colours.quiet, sizes.text, `${date} `, at, y + 9, 'left') : 0;
  const width = pen.write(colours.ink, sizes.text, title, at + before, y + (caption ? -4 : 9), align, bold ? 600 : 400);
  if (date && !right) pen.write(colours.quiet, sizes.text, `${date} `, at - width, y + 9, 'right');
  pen.write(colours.quiet, sizes.caption, caption, at, y + 24, align);
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
