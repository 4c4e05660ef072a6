import { fromMarkup } from './markup.ts';

/** The box of a drawing that is stretched to its place: its attributes. */
const stretched = (width: number, height: number): string => `viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"`;

/** Bars in one row, stretched to their place. */
export const barsDrawing = (width: number, height: number, bars: string) =>
  fromMarkup(`<svg ${stretched(width, height)} aria-hidden="true">${bars}</svg>`);

/** A bar of a row. */
export const bar = (left: number, width: number, height: number, className = ''): string =>
  `<rect${className && ` class="${className}"`} x="${left}" y="0" width="${width}" height="${height}"/>`;
