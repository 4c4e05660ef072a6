import type { RevealApi } from 'reveal.js';
import { drawCharts } from '../figures/figures.ts';
import { element } from '../page/element.ts';

/** Arrows that lead from part to part in the overview, whose rows are the parts of the talk. */
const partKeys = ['ArrowUp', 'ArrowDown'];

/**
 * Prepares the overview whenever it opens (Escape or O): all slides as thumbnails, laid out by src/styles/views/overview.css, every chart
 * drawn. A thumbnail can be chosen, but what is on it is no link or button there.
 */
export function prepareOverview(deck: RevealApi, signal: AbortSignal): void {
  const setInert = (inert: boolean) => {
    for (const slide of deck.getSlides()) for (const child of slide.children) if (child instanceof HTMLElement) child.inert = inert;
  };
  const heading = element('h1', { class: 'visually-hidden' }, 'Overview of all slides');
  const open = () => {
    setInert(true);
    deck.getRevealElement()?.prepend(heading);
    for (const slide of deck.getSlides()) if (deck.isOverview()) void drawCharts(slide);
  };
  deck.on('overviewshown', open, { signal });
  const close = () => {
    setInert(false);
    heading.remove();
  };
  deck.on('overviewhidden', close, { signal });
  signal.addEventListener('abort', close);
}

/** Moves by one thumbnail, on or back, as on the stage; with an arrow up or down by one part. @param key the name of the key, as in `keyBindings` */
export function moveInOverview(deck: RevealApi, command: 'next' | 'previous', key: string): void {
  const step = command === 'next' ? 1 : -1;
  const parts = deck.getHorizontalSlides().map((part) => part.querySelectorAll('section[id]').length);
  const { h, v } = deck.getIndices();
  const place = partKeys.includes(key) ? { h: clamp(h + step, parts.length), v } : across(parts, h, v, step);
  deck.slide(place.h, clamp(place.v, parts[place.h] ?? 1));
}

/** The slide before or after, over the ends of parts. */
function across(parts: readonly number[], h: number, v: number, step: number): { h: number; v: number } {
  const count = parts[h] ?? 0;
  if (v + step >= count && h + 1 < parts.length) return { h: h + 1, v: 0 };
  if (v + step < 0 && h > 0) return { h: h - 1, v: (parts[h - 1] ?? 1) - 1 };
  return { h, v: v + step };
}

const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
