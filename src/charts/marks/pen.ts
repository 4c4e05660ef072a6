import type { Chart } from 'chart.js';
import type { Kind } from '../../data/milestones.ts';
import { dashesOf, placed, ring, shapes } from '../../timeline/shapes.ts';

/** Draws lines, shapes and words on a chart's canvas, each with its own colour and size. Slide pixels. */
export class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #family: string;

  constructor(chart: Chart) {
    this.#context = chart.ctx;
    this.#family = String(chart.options.font?.family ?? '');
  }

  /** Joins points by straight lines. */
  stroke(colour: string, width: number, ...points: readonly (readonly [x: number, y: number])[]): void {
    const context = this.#context;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    for (const [i, [x, y]] of points.entries()) context[i === 0 ? 'moveTo' : 'lineTo'](x, y);
    context.stroke();
  }

  /** Fills a rectangle. */
  area(colour: string, left: number, top: number, width: number, height: number): void {
    this.#context.fillStyle = colour;
    this.#context.fillRect(left, top, width, height);
  }

  /** The mark of a kind of milestone: full, or as an outline, which may be dashed and on a colour of its own. */
  mark(
    kind: Kind,
    x: number,
    y: number,
    radius: number,
    colour: string,
    { hollow, dashed = false }: { readonly hollow?: string; readonly dashed?: boolean } = {},
  ): void {
    const context = this.#context;
    const shape = placed(shapes[kind], x, y, radius);
    context.beginPath();
    if ('circle' in shape) context.arc(x, y, shape.circle, 0, 2 * Math.PI);
    else for (const [i, [cornerX, cornerY]] of shape.corners.entries()) context[i === 0 ? 'moveTo' : 'lineTo'](cornerX, cornerY);
    context.closePath();
    const inside = hollow ?? (dashed ? undefined : colour);
    if (inside !== undefined) {
      context.fillStyle = inside;
      context.fill();
    }
    if (dashed || hollow !== undefined) this.#outline(colour, dashed ? dashesOf(shape) : []);
  }

  /** The ring of what has no year, drawn out over the decade that it belongs to. */
  longRing(left: number, right: number, y: number, radius: number, colour: string): void {
    const context = this.#context;
    const round = ring.circle * radius;
    context.beginPath();
    context.arc(right - round, y, round, -Math.PI / 2, Math.PI / 2);
    context.arc(left + round, y, round, Math.PI / 2, (3 * Math.PI) / 2);
    context.closePath();
    this.#outline(colour, dashesOf({ circle: round }));
  }

  /** Strokes the path that has just been drawn. */
  #outline(colour: string, dashes: readonly number[]): void {
    const context = this.#context;
    context.lineWidth = 2.5;
    context.strokeStyle = colour;
    context.setLineDash([...dashes]);
    context.stroke();
    context.setLineDash([]);
  }

  /** A stretch in which something lies: a thin line with an end at each side. */
  whisker(colour: string, left: number, right: number, y: number): void {
    this.stroke(colour, 2.5, [left + 1, y], [right - 1, y]);
    for (const end of [left + 1, right - 1]) this.stroke(colour, 2.5, [end, y - 8], [end, y + 8]);
  }

  /** Writes words on their baseline. @returns how wide they are */
  write(
    colour: string,
    size: number,
    words: string,
    x: number,
    y: number,
    align: 'left' | 'center' | 'right',
    weight: 400 | 600 = 400,
  ): number {
    const context = this.#context;
    context.font = `${weight} ${size}px ${this.#family}`;
    context.fillStyle = colour;
    context.textAlign = align;
    // the only baseline that the SVG context knows
    context.textBaseline = 'alphabetic';
    if (words !== '') context.fillText(words, x, y);
    return context.measureText(words).width;
  }
}
