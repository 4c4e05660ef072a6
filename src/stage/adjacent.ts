import { drawCharts, releaseOtherCharts, resizeCharts } from '../figures/figures.ts';
import { idle } from '../page/idle.ts';
import { layOutHidden } from './reveal-adapter.ts';

/** How many slides ahead and behind drawn charts are kept. */
const distance = 3;

/**
 * Prepares the slides before and after the current one, so that showing them costs one frame: lays them out, draws their charts. Each piece
 * of work waits for an idle moment of its own.
 *
 * @param signal aborted as soon as another slide is shown: what is left is then given up
 */
export async function prepareAdjacent(slides: readonly HTMLElement[], current: HTMLElement, signal: AbortSignal): Promise<void> {
  const at = slides.indexOf(current);
  const adjacent = [slides[at + 1], slides[at - 1]].filter((slide) => slide !== undefined);
  const pause = async () => {
    await idle();
    return !signal.aborted;
  };
  for (const slide of adjacent) {
    if (!(await pause())) return;
    layOutHidden(slide);
    resizeCharts(slide);
  }
  await animationsFinished(current);
  if (signal.aborted) return;
  for (const slide of adjacent) await drawCharts(slide, pause);
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
