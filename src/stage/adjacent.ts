import { drawCharts, figuresOf, loadChartLibrary, releaseCharts, resizeCharts } from '../figures/figures.ts';
import { idle } from '../page/idle.ts';

/** How many slides ahead and behind Chart.js is loaded for a chart, and drawn charts are kept. */
const far = 3;

/**
 * Gets the slides next door ready, so that arriving costs one frame: lays them out, loads Chart.js when a chart is near, draws their charts.
 * Every piece waits for an idle moment of its own, and what is left of them is given up once the talk has moved on.
 *
 * @param here the slide that is shown
 * @param moved whether another slide is shown by now
 */
export async function prepareAdjacent(slides: readonly HTMLElement[], here: HTMLElement, moved: () => boolean): Promise<void> {
  const at = slides.indexOf(here);
  const near = slides.slice(Math.max(0, at - far), at + far + 1);
  const nextDoor = [slides[at + 1], slides[at - 1]].filter((slide) => slide !== undefined);
  const pause = async () => {
    await idle();
    return !moved();
  };
  for (const slide of nextDoor) {
    if (!(await pause())) return;
    layOut(slide);
    resizeCharts(slide);
  }
  await still(here);
  if (moved()) return;
  // reading Chart.js and drawing the first chart both take their time, so one comes some slides before the other; a load that fails is told
  // by the chart that needs it
  if (near.some((slide) => figuresOf(slide).length > 0) && (await pause())) await Promise.allSettled([loadChartLibrary()]);
  for (const slide of nextDoor) await drawCharts(slide, pause);
}

/** Takes the charts far from a slide off the page. */
export function releaseDistant(slides: readonly HTMLElement[], here: HTMLElement): void {
  const at = slides.indexOf(here);
  for (const [i, slide] of slides.entries()) if (Math.abs(i - at) > far) releaseCharts(slide);
}

/** Asking for a size has the browser lay out a hidden slide (src/styles/stage.css), and it keeps the answer. */
function layOut(slide: HTMLElement): void {
  // what is not rendered cannot be reached; that it is inert besides goes down to every word, and would be worked out anew as it is shown
  if (CSS.supports('content-visibility', 'hidden')) for (const section of [slide, slide.parentElement]) section?.removeAttribute('inert');
  slide.firstElementChild?.getBoundingClientRect();
}

/** Waits until the lines of a slide have drawn themselves, or it was left: drawing charts meanwhile would make them stutter. */
async function still(slide: HTMLElement): Promise<void> {
  await Promise.allSettled(slide.getAnimations({ subtree: true }).map(({ finished }) => finished));
}
