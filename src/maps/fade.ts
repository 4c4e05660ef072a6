/** Slide pixels: what lies above the first is the background alone, what lies below the second is the map alone. */
const from = 128;
const to = 212;
const strips = 28;

const fadeId = 'outline-fade';

/** The background of a heading, once for the page: strips of falling opacity, since a gradient would become a bitmap on paper. */
export function fade(): string {
  const step = (to - from) / strips;
  const rects = Array.from({ length: strips }, (_, i) => {
    const share = 1 - (i + 0.5) / strips;
    const opacity = share * share * (3 - 2 * share);
    return `<rect y="${from + i * step}" width="1280" height="${step}" fill-opacity="${opacity.toFixed(2)}"/>`;
  });
  return `<g id="${fadeId}"><rect width="1280" height="${from}"/>${rects.join('')}</g>`;
}

/** The background at the top of a slide, as wide as the slide. */
export function drawFade(): string {
  return `<svg class="map-fade" viewBox="0 0 1280 ${to}" preserveAspectRatio="none" aria-hidden="true"><use href="#${fadeId}"/></svg>`;
}
