import type { Kind } from '../data/milestones.ts';
import { dashesOf, placed, shapes } from './shapes.ts';

/** Writes the parts of a timeline: strings of SVG without ids and without styles, coloured by src/styles/components/timeline.css. */

const round = (value: number): number => Math.round(value * 10) / 10;

export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** From where a mark comes when its slide arrives: its place on the whole line less its place here, slide pixels. */
export interface Origin {
  readonly dx: number;
  readonly dy: number;
}

/** The mark of a kind. @param dashed whether its outline is dashed */
export function mark(kind: Kind, x: number, y: number, radius: number, className: string, from?: Origin, dashed = false): string {
  const shape = placed(shapes[kind], x, y, radius);
  const way = from ? ` data-dx="${Math.round(from.dx)}" data-dy="${Math.round(from.dy)}"` : '';
  const attributes = `class="timeline-mark ${className}"${way}`;
  const dashes = dashed ? ` stroke-dasharray="${dashesOf(shape).map(round).join(' ')}"` : '';
  if ('circle' in shape) return `<circle ${attributes} cx="${round(x)}" cy="${round(y)}" r="${round(shape.circle)}"${dashes}/>`;
  return `<path ${attributes}${dashes} d="M${shape.corners.map((corner) => corner.map(round).join()).join('L')}Z"/>`;
}

/** The mark of a kind as a drawing of its own, to stand among words. */
export function shapeMarkup(kind: Kind): string {
  const shape = placed(shapes[kind], 0, 0, 10);
  const drawn =
    'circle' in shape
      ? `<circle r="${round(shape.circle)}"/>`
      : `<path d="M${shape.corners.map((corner) => corner.map(round).join()).join('L')}Z"/>`;
  const half = 'circle' in shape ? shape.circle : Math.max(...shape.corners.map(([x]) => x));
  // as wide as the shape, and drawn from the left of its place
  const box = [-half, -14, 2 * half, 28].map(round).join(' ');
  return `<svg class="mark-sign" viewBox="${box}" preserveAspectRatio="xMinYMid" aria-hidden="true">${drawn}</svg>`;
}

export const line = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  `<path class="${className}" d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}"/>`;

/** A stretch of time of which no more is known: a thin line with an end at each side. */
export const whisker = (left: number, right: number, y: number): string =>
  `<path class="timeline-whisker" d="M${round(left + 1)} ${round(y - 8)}v16m0-8H${round(right - 1)}m0-8v16"/>`;

/** A bracket over the line, open below; below it, open above, where its ends reach up: a drop below 0. */
export const bracketPath = (left: number, right: number, y: number, drop: number, className = ''): string =>
  `<path class="${`timeline-bracket ${className}`.trim()}" d="M${round(left + 1)} ${round(y + drop)}v${-drop}H${round(right - 1)}v${drop}"/>`;

/** Words; a part of them may be a date, which is quieter, and one word the thing to see. */
export function text(
  x: number,
  y: number,
  words: string,
  className: string,
  anchor: 'start' | 'middle' | 'end',
  { date = '', stressed = '' }: { readonly date?: string; readonly stressed?: string } = {},
): string {
  const before = date ? `<tspan class="timeline-date">${escaped(date)} </tspan>` : '';
  const written = stressed
    ? escaped(words).replaceAll(escaped(stressed), (word) => `<tspan class="timeline-stressed">${word}</tspan>`)
    : escaped(words);
  return `<text class="${className}" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${before}${written}</text>`;
}
