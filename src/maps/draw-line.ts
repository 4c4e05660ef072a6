import type { LineRow, Stroke } from '../data/map-lines.ts';
import type { Pixels } from './camera.ts';
import type { Curve } from './curve.ts';

/** Dashes and gaps, slide pixels; `fading` dashes grow shorter towards the end. */
const dashes: Partial<Record<Stroke, (share: number) => readonly [dash: number, gap: number]>> = {
  'accent-dashed': () => [16, 11],
  fading: (share) => [Math.max(0.1, 22 * (1 - share)), 8 + 16 * share],
};

const headLength = 15;
/** Slide pixels between an arrowhead and the middle of the dot it points to. */
const headSpace = 13;

/** A line as a group: one path, and one for its head. CSS draws a solid line, which has `pathLength`, and uncovers a dashed one, from its start. */
export function drawLine(whole: Curve, { stroke, head }: Pick<LineRow, 'stroke' | 'head'>): string {
  const curve = head ? whole.part(0, 1 - headSpace / whole.length) : whole;
  const dash = dashes[stroke];
  const line = dash
    ? `<path class="map-dashed map-to-${directionOf(curve)}" d="${dashed(curve, dash)}"/>`
    : `<path class="map-solid" pathLength="1" d="${curve.d}"/>`;
  const arrow = head ? `<path class="map-head" d="${arrowhead(curve)}"/>` : '';
  return `<g class="map-line map-line-${stroke}">${line}${arrow}</g>`;
}

/** Dashes as geometry: a dash array of CSS could not grow shorter along the line. */
function dashed(curve: Curve, dash: (share: number) => readonly [number, number]): string {
  let d = '';
  for (let at = 0; at < curve.length; ) {
    const share = at / curve.length;
    const [length, gap] = dash(share);
    d += curve.part(share, Math.min(1, (at + length) / curve.length)).d;
    at += length + gap;
  }
  return d;
}

/** To which side of the slide a line leads, more or less. */
function directionOf(curve: Curve): 'left' | 'right' | 'top' | 'bottom' {
  const [[fromX, fromY], [toX, toY]] = [curve.at(0), curve.at(1)];
  if (Math.abs(toX - fromX) > Math.abs(toY - fromY)) return toX > fromX ? 'right' : 'left';
  return toY > fromY ? 'bottom' : 'top';
}

/** Two strokes back from the end of a line. */
function arrowhead(curve: Curve): string {
  const [x, y] = curve.at(1);
  const [fromX, fromY] = curve.at(Math.max(0, 1 - headLength / curve.length));
  const angle = Math.atan2(fromY - y, fromX - x);
  const side = (turn: number): Pixels => [x + headLength * Math.cos(angle + turn), y + headLength * Math.sin(angle + turn)];
  const words = ([px, py]: Pixels) => `${Math.round(px * 10) / 10},${Math.round(py * 10) / 10}`;
  return `M${words(side(0.5))}L${words([x, y])}L${words(side(-0.5))}`;
}
