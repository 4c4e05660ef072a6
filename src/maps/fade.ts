import type { Edge } from '../data/maps.ts';

/** Slide pixels: what lies above the first is the background alone, what lies below the second is the map alone. */
const from = 124;
const to = 184;
const strips = 28;

const fadeId = 'outline-fade';

/**
 * The background behind a heading, once for the page. Rectangles of growing height lie over one another from the top, since a gradient would become
 * a bitmap on paper; as each covers the edges of those below it, no seam shows between them at any scale.
 */
export function fade(): string {
  const step = (to - from) / strips;
  const rects = Array.from({ length: strips }, (_, i) => {
    // what this one adds, so that all that cover a place together have the opacity of that place
    const added = 1 - (1 - opacityAt(i)) / (1 - opacityAt(i + 1));
    return `<rect width="1280" height="${from + (i + 1) * step}" fill-opacity="${added.toFixed(3)}"/>`;
  });
  return `<g id="${fadeId}"><rect width="1280" height="${from}"/>${rects.join('')}</g>`;
}

/** How opaque the background is in a strip, counted from the top. */
function opacityAt(strip: number): number {
  const share = Math.max(0, 1 - (strip + 0.5) / strips);
  return share * share * (3 - 2 * share);
}

/** The background at one edge of a slide, as long as the edge. */
export function drawFade(edge: Edge): string {
  return `<svg class="map-fade map-fade-${edge}" viewBox="0 0 1280 ${to}" preserveAspectRatio="none" aria-hidden="true"><use href="#${fadeId}"/></svg>`;
}
