import { createDrauu, type Drauu } from 'drauu';
import type { RevealApi } from 'reveal.js';

let drawing: { readonly sheet: SVGSVGElement; readonly drauu: Drauu } | undefined;

/**
 * Starts drawing on the slide with mouse, pen or finger, or ends it and takes away what was drawn. So does another slide, on which one can go
 * on drawing.
 *
 * @param signal ends it too
 */
export function toggleDrawing(deck: RevealApi, signal: AbortSignal): void {
  drawing ??= makeSheet(deck);
  const { sheet, drauu } = drawing;
  drauu.clear();
  if (sheet.isConnected) {
    sheet.remove();
    return;
  }
  if (deck.isOverview()) return;
  // inside what is zoomed: a circle stays around what it was drawn around
  deck.getSlidesElement()?.append(sheet);
  signal.addEventListener('abort', () => sheet.remove());
}

function makeSheet(deck: RevealApi): { readonly sheet: SVGSVGElement; readonly drauu: Drauu } {
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  sheet.classList.add('stage-drawing');
  sheet.setAttribute('aria-hidden', 'true');
  // what ends a line is not a click on the slide
  sheet.addEventListener('click', (event) => event.stopPropagation());
  const drauu = createDrauu({ el: sheet, brush: { mode: 'draw', color: 'currentColor', size: 4 } });
  deck.on('slidechanged', () => drauu.clear());
  deck.on('overviewshown', () => sheet.remove());
  return { sheet, drauu };
}
