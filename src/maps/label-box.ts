import type { LabelKind } from '../data/map-labels.ts';
import { textSizes } from '../data/text-sizes.ts';
import { roughTextWidth } from '../data/text-width.ts';
import type { Pixels } from './camera.ts';

/** Where words stand, slide pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Sizes of words, slide pixels; src/styles/components/map.css has the tokens of the same names. */
export const fontSizes: Record<LabelKind, number> = {
  main: textSizes.text,
  neighbour: textSizes.caption,
  sea: textSizes.caption,
  city: textSizes.text,
  stop: textSizes.large,
  say: textSizes.text,
  region: textSizes.text,
  note: textSizes.caption,
  line: textSizes.text,
  numbered: textSizes.text,
  measure: textSizes.large,
  scale: textSizes.caption,
};
export const lineHeight = 1.15;

/** Letters set further apart, as src/styles/components/map.css has them, share of their size. */
const spacing: Partial<Record<LabelKind, number>> = { region: 0.08 };

const bold: readonly LabelKind[] = ['main', 'line', 'numbered', 'stop', 'measure'];

/**
 * The box of words on one line or several.
 *
 * @param at the left end, middle or right end of the first line's baseline
 */
export function boxOf(lines: readonly string[], [x, y]: Pixels, anchor: 'start' | 'middle' | 'end', kind: LabelKind): Box {
  const size = fontSizes[kind];
  const spaced = (line: string) => line.length * size * (spacing[kind] ?? 0);
  const width = Math.max(...lines.map((line) => roughTextWidth(line, size, bold.includes(kind)) + spaced(line)));
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, top: y - size * 0.76, right: left + width, bottom: y + (lines.length - 1) * size * lineHeight + size * 0.24 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The point of a box, widened by `margin`, that is nearest to a point. */
export function nearestOn({ left, top, right, bottom }: Box, [x, y]: Pixels, margin: number): Pixels {
  return [Math.min(Math.max(x, left - margin), right + margin), Math.min(Math.max(y, top - margin), bottom + margin)];
}
