import { createDrauu, type Drauu } from 'drauu';
import type { RevealApi } from 'reveal.js';

let drawing: { readonly svg: SVGSVGElement; readonly drauu: Drauu } | undefined;

/**
 * Starts drawing on the slide with mouse, pen or finger, or ends it and takes away what was drawn. So does another slide, on which one can go
 * on drawing.
 *
 * @param signal ends it too
 */
export function toggleDrawing(deck: RevealApi, signal: AbortSignal): void {
  drawing ??= makeDrawing(deck);
  const { svg, drauu } = drawing;
  drauu.clear();
  if (svg.isConnected) {
    svg.remove();
    return;
  }
  if (deck.isOverview()) return;
  // inside what is zoomed: a circle stays around what it was drawn around
  deck.getSlidesElement()?.append(svg);
  signal.addEventListener('abort', () => svg.remove());
}

function makeDrawing(deck: RevealApi): { readonly svg: SVGSVGElement; readonly drauu: Drauu } {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.classList.add('stage-drawing');
  svg.setAttribute('aria-hidden', 'true');
  // what ends a line is not a click on the slide
  svg.addEventListener('click', (event) => event.stopPropagation());
  const drauu = createDrauu({ el: svg, brush: { mode: 'draw', color: 'currentColor', size: 4 } });
  deck.on('slidechanged', () => drauu.clear());
  deck.on('overviewshown', () => svg.remove());
  return { svg, drauu };
}
