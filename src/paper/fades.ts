/** Of the depth of a fade: what lies before is the background alone. */
const solid = 124 / 184;
const strips = 28;

/**
 * Draws the backgrounds of words at the edges of a page's maps in strips, in place of the gradients that a screen has: those would become
 * bitmaps in a PDF. The strips begin at the edge and grow; as each covers the ends of those below it, no seam shows between them at any scale.
 */
export function drawFades(page: Element): void {
  for (const fade of page.querySelectorAll('.map-fade')) fade.innerHTML = stripsOf(fade.classList);
}

function stripsOf(classes: DOMTokenList): string {
  const strip = (depth: number, opacity: number) => {
    const side = classes.contains('map-fade-left') ? `width="${depth}" height="1"` : `width="1" height="${depth}"`;
    return `<rect ${side}${classes.contains('map-fade-bottom') ? ` y="${1 - depth}"` : ''} fill-opacity="${opacity.toFixed(3)}"/>`;
  };
  const rects = Array.from({ length: strips }, (_, i) => {
    // what this one adds, so that all that cover a place together have the opacity of that place
    const added = 1 - (1 - opacityAt(i)) / (1 - opacityAt(i + 1));
    return strip(solid + ((i + 1) * (1 - solid)) / strips, added);
  });
  return `<svg viewBox="0 0 1 1" preserveAspectRatio="none">${strip(solid, 1)}${rects.join('')}</svg>`;
}

/** How opaque the background is in a strip, counted from the edge; the gradients of src/styles/components/map.css follow the same curve. */
function opacityAt(strip: number): number {
  const share = Math.max(0, 1 - (strip + 0.5) / strips);
  return share * share * (3 - 2 * share);
}
