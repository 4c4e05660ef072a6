import { drawCharts, figuresOf, releaseOtherCharts, resizeCharts } from '../figures/figures.ts';
import { idle } from '../page/idle.ts';
import { layOutHidden } from './reveal-adapter.ts';

/** How many slides ahead and behind drawn charts are kept. */
const distance = 3;

/**
 * Prepares the slides before and after the current one, so that showing them costs one frame: lays them out, paints the next map, draws their
 * charts. Each piece of work waits for an idle moment of its own.
 *
 * @param signal aborted as soon as another slide is shown: what is left is then given up
 */
export async function prepareAdjacent(slides: readonly HTMLElement[], current: HTMLElement, signal: AbortSignal): Promise<void> {
  const at = slides.indexOf(current);
  const [previous, next, afterNext] = [slides[at - 1], slides[at + 1], slides[at + 2]];
  const adjacent = [next, previous].filter((slide) => slide !== undefined);
  const pause = async () => {
    await idle();
    return !signal.aborted;
  };
  for (const slide of adjacent) {
    if (!(await pause())) return;
    await layOutHidden(slide, pause);
    if (signal.aborted) return;
    resizeCharts(slide);
  }
  await animationsFinished(current);
  if (!(await pause())) return;
  const map = next?.querySelector('figure[data-map]') ? next : undefined;
  for (const slide of slides) if (slide !== map) slide.removeAttribute('data-painted-ahead');
  if (map) await paintAhead(map, pause);
  if (signal.aborted) return;
  for (const slide of adjacent) await drawCharts(slide, pause);
  // a speaker who goes on quickly leaves no time to draw a chart on the slide before it
  if (afterNext) await drawAhead(afterNext, pause);
}

/** Has the browser paint the map of a hidden slide: a fifth of its width at a time, as a frame waits for what is to be painted (src/styles/views/stage.css). */
async function paintAhead(slide: HTMLElement, pause: () => Promise<boolean>): Promise<void> {
  const widths = ['20%', '40%', '60%', '80%', '100%'];
  // it is painted already: the talk went back to the slide before it
  if ('paintedAhead' in slide.dataset && slide.style.getPropertyValue('--painted-ahead') === widths.at(-1)) return;
  for (const width of widths) {
    slide.style.setProperty('--painted-ahead', width);
    slide.setAttribute('data-painted-ahead', '');
    // styled and laid out now, so that the next frame has only to paint it
    slide.getBoundingClientRect();
    if (!(await pause())) return;
  }
}

/** Draws the charts of a slide that has not been laid out yet: unless it is, Chrome may say that they have no width. */
export async function drawAhead(slide: HTMLElement, pause: () => Promise<boolean>): Promise<void> {
  if (figuresOf(slide).length === 0 || !(await pause())) return;
  await layOutHidden(slide, pause);
  await drawCharts(slide, pause);
}

/** Removes the charts far from a slide. */
export function releaseDistant(slides: readonly HTMLElement[], current: HTMLElement): void {
  const at = slides.indexOf(current);
  releaseOtherCharts(slides.slice(Math.max(0, at - distance), at + distance + 1));
}

/** Waits until nothing on a slide is animated any more: drawing charts meanwhile would cost the animation frames. */
async function animationsFinished(slide: HTMLElement): Promise<void> {
  await Promise.allSettled(slide.getAnimations({ subtree: true }).map(({ finished }) => finished));
}
