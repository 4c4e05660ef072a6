import { clear, draw, figuresOf, load } from '../figures/figures.ts';
import { idle } from '../idle.ts';

/** How many slides ahead and behind Chart.js is loaded for a chart, and drawn charts are kept. */
const far = 3;

/**
 * Gets the slides next door ready while nothing moves, so that arriving costs one frame: loads Chart.js when a chart is near, lays the slides
 * out, draws their charts. Every piece waits for an idle moment of its own, and all that is left of them for nothing once the talk has moved on.
 *
 * @param here the slide that is shown
 * @param moved whether another slide is shown by now
 */
export async function prepareNeighbours(slides: readonly HTMLElement[], here: HTMLElement, moved: () => boolean): Promise<void> {
  const at = slides.indexOf(here);
  const pause = async () => {
    await idle();
    return !moved();
  };
  // reading Chart.js and drawing the first chart both take their time, so one comes some slides before the other; a load that fails is told
  // by the chart that needs it
  if (slides.slice(Math.max(0, at - far), at + far + 1).some((slide) => figuresOf(slide).length > 0))
    if (await pause()) await Promise.allSettled([load()]);
  for (const slide of [slides[at + 1], slides[at - 1]]) {
    if (!slide || !(await pause())) continue;
    layOut(slide);
    await draw(slide, pause);
  }
}

/** Takes the charts far from a slide off the page. */
export function clearFar(slides: readonly HTMLElement[], here: HTMLElement): void {
  const at = slides.indexOf(here);
  for (const [i, slide] of slides.entries()) if (Math.abs(i - at) > far) clear(slide);
}

/** Asking for a size has the browser lay out a hidden slide (src/styles/stage.css), and it keeps the answer. */
function layOut(slide: HTMLElement): void {
  // as for pointers in stage.css; what is not rendered cannot be reached in any case
  if (CSS.supports('content-visibility', 'hidden')) slide.inert = false;
  slide.firstElementChild?.getBoundingClientRect();
}
