import type { LineRow, Stroke } from '../data/map-lines.ts';
import type { Pixels } from './camera.ts';
import type { Curve } from './curve.ts';

/** Dashes and gaps, slide pixels; `fading` dashes grow shorter towards the end. */
const dashes: Partial<Record<Stroke, (share: number) => readonly [dash: number, gap: number]>> = {
  'accent-dashed': () => [16, 11],
  fading: (share) => [Math.max(0.1, 22 * (1 - share)), 8 + 16 * share],
};

/** Parts into which a dashed line is divided, for CSS to show them one after the other. */
const partCount = 8;
const headLength = 15;
/** Slide pixels between an arrowhead and the middle of the dot it points to. */
const headSpace = 13;

/** A line as one group of paths. A solid line has `pathLength`, so that CSS draws it from its beginning. */
export function drawLine(whole: Curve, { stroke, head }: Pick<LineRow, 'stroke' | 'head'>): string {
  const curve = head ? whole.part(0, 1 - headSpace / whole.length) : whole;
  const dash = dashes[stroke];
  const paths = dash
    ? dashedParts(curve, dash).map((d) => `<path d="${d}"/>`)
    : [`<path class="map-solid" pathLength="1" d="${curve.d}"/>`];
  const arrow = head ? `<path class="map-head" d="${arrowhead(curve)}"/>` : '';
  return `<g class="map-line map-line-${stroke}">${paths.join('')}${arrow}</g>`;
}

/** Dashes as geometry: a dash array of CSS could not be drawn from its start to its end. */
function dashedParts(curve: Curve, dash: (share: number) => readonly [number, number]): string[] {
  const parts = Array.from({ length: partCount }, () => '');
  for (let at = 0; at < curve.length; ) {
    const share = at / curve.length;
    const [length, gap] = dash(share);
    const part = Math.min(partCount - 1, Math.floor(share * partCount));
    parts[part] += curve.part(share, Math.min(1, (at + length) / curve.length)).d;
    at += length + gap;
  }
  return parts.filter(Boolean);
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
