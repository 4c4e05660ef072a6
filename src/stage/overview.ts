import type { RevealApi } from 'reveal.js';
import { drawCharts } from '../figures/figures.ts';

/** Where an arrow leads in the overview, whose rows are the parts of the talk: across, from slide to slide; up and down, from part to part. */
const steps: Readonly<Record<string, { readonly across: number; readonly down: number }>> = {
  ArrowLeft: { across: -1, down: 0 },
  ArrowRight: { across: 1, down: 0 },
  ArrowUp: { across: 0, down: -1 },
  ArrowDown: { across: 0, down: 1 },
};

/** The overview (Esc or O): all slides as a sheet of small pictures, laid out by src/styles/overview.css, with every chart drawn. */
export function keepOverview(deck: RevealApi): void {
  deck.on('overviewshown', () => {
    for (const slide of deck.getSlides()) if (deck.isOverview()) void drawCharts(slide);
  });
  // reveal.js lays parts side by side and reads the arrows so; here they lie below one another
  addEventListener(
    'keydown',
    (event) => {
      const step = steps[event.key];
      if (!step || !deck.isOverview() || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const parts = deck.getHorizontalSlides().map((part) => part.querySelectorAll('section[id]').length);
      const { h, v } = deck.getIndices();
      const place = step.down === 0 ? across(parts, h, v, step.across) : { h: clamp(h + step.down, parts.length), v };
      deck.slide(place.h, clamp(place.v, parts[place.h] ?? 1));
    },
    { capture: true },
  );
}

/** The slide before or after, over the ends of parts. */
function across(parts: readonly number[], h: number, v: number, step: number): { h: number; v: number } {
  const count = parts[h] ?? 0;
  if (v + step >= count && h + 1 < parts.length) return { h: h + 1, v: 0 };
  if (v + step < 0 && h > 0) return { h: h - 1, v: (parts[h - 1] ?? 1) - 1 };
  return { h, v: v + step };
}

const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
