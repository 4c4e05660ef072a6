import type { LineRow, Stroke } from '../data/map-lines.ts';
import type { Pixels } from './camera.ts';
import type { Way } from './way.ts';

/** Dashes and gaps, slide pixels; `fading` dashes grow shorter along the way. */
const dashes: Partial<Record<Stroke, (share: number) => readonly [dash: number, gap: number]>> = {
  'accent-dashed': () => [16, 11],
  'ink-dashed': () => [14, 10],
  dots: () => [0.1, 13],
  fading: (share) => [Math.max(0.1, 22 * (1 - share)), 8 + 16 * share],
};

/** Parts into which a dashed line is divided, for CSS to show them one after the other. */
const partCount = 8;
const headLength = 15;
/** Slide pixels between an arrowhead and the middle of the dot it points to. */
const headSpace = 13;

/** A line as one group of paths. A solid line has `pathLength`, so that CSS draws it from its beginning. */
export function drawLine(whole: Way, { stroke, head }: Pick<LineRow, 'stroke' | 'head'>): string {
  const way = head ? whole.part(0, 1 - headSpace / whole.length) : whole;
  const dash = dashes[stroke];
  const paths = dash ? dashedParts(way, dash).map((d) => `<path d="${d}"/>`) : [`<path class="map-solid" pathLength="1" d="${way.d}"/>`];
  const arrow = head ? `<path class="map-head" d="${arrowhead(way)}"/>` : '';
  return `<g class="map-line map-line-${stroke}">${paths.join('')}${arrow}</g>`;
}

/** Dashes as geometry: a dash array of CSS could not be drawn along its way. */
function dashedParts(way: Way, dash: (share: number) => readonly [number, number]): string[] {
  const parts = Array.from({ length: partCount }, () => '');
  for (let at = 0; at < way.length; ) {
    const share = at / way.length;
    const [length, gap] = dash(share);
    const part = Math.min(partCount - 1, Math.floor(share * partCount));
    parts[part] += way.part(share, Math.min(1, (at + length) / way.length)).d;
    at += length + gap;
  }
  return parts.filter(Boolean);
}

/** Two strokes back from the end of a way. */
function arrowhead(way: Way): string {
  const [x, y] = way.at(1);
  const [fromX, fromY] = way.at(Math.max(0, 1 - headLength / way.length));
  const angle = Math.atan2(fromY - y, fromX - x);
  const side = (turn: number): Pixels => [x + headLength * Math.cos(angle + turn), y + headLength * Math.sin(angle + turn)];
  const words = ([px, py]: Pixels) => `${Math.round(px * 10) / 10},${Math.round(py * 10) / 10}`;
  return `M${words(side(0.5))}L${words([x, y])}L${words(side(-0.5))}`;
}
