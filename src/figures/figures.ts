import { onTheme } from '../page/theme.ts';
import type { Picture } from './canvas-chart.ts';

const pictures = new Map<HTMLElement, Picture>();

/** Loads what draws charts, before the first is wanted. */
export const load = () => import('./canvas-chart.ts');

/** The figures with a chart on a slide. */
export function figuresOf(slide: Element): HTMLElement[] {
  return [...slide.querySelectorAll<HTMLElement>('figure[data-chart]')];
}

/**
 * Draws the charts of a slide on canvases; Chart.js is loaded the first time. A chart that fails shows its message in its own figure, and
 * nothing else notices.
 *
 * @param pause waits between the steps of drawing, if they are to be taken one by one; `false` gives the rest up for now
 */
export async function draw(slide: Element, pause?: () => Promise<boolean>): Promise<void> {
  const figures = figuresOf(slide).filter(isWaiting);
  if (figures.length === 0 || (pause && !(await pause()))) return;
  try {
    const [{ Picture }] = await Promise.all([load(), facesLoaded()]);
    for (const figure of figures)
      while (isWaiting(figure)) {
        await attempt(figure, () => {
          if (!pictures.has(figure)) pictures.set(figure, new Picture(figure));
          pictures.get(figure)?.step();
        });
        if (pause && !(await pause())) return;
      }
  } catch (error) {
    for (const figure of figures.filter(isWaiting)) fail(figure, error);
  }
}

/** Makes the charts of a slide as large as their boxes: a hidden slide's do not notice by themselves. */
export function resize(slide: Element): void {
  for (const figure of figuresOf(slide)) void attempt(figure, () => pictures.get(figure)?.fit());
}

/** Waits for every face of the style sheet, had or failed: a canvas, unlike a paragraph, keeps the face it was first drawn with. */
export async function facesLoaded(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}

/** Lets the charts of a slide arrive, and waits until they have, or were taken off the page. */
export async function enter(slide: Element): Promise<void> {
  await Promise.all(figuresOf(slide).map((figure) => attempt(figure, () => pictures.get(figure)?.enter())));
}

/** Takes the charts of a slide off the page again: far slides need no memory. */
export function clear(slide: Element): void {
  for (const figure of figuresOf(slide)) {
    pictures.get(figure)?.destroy();
    pictures.delete(figure);
  }
}

/** Shows in a figure why its chart could not be drawn. */
export function fail(figure: HTMLElement, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  figure.dataset.error = message;
  const text = document.createElement('p');
  text.textContent = `The chart ${figure.dataset.chart} could not be drawn: ${message}`;
  figure.querySelector('.plot')?.replaceChildren(text);
  console.warn(`chart ${figure.dataset.chart}:`, error);
}

function isWaiting(figure: HTMLElement): boolean {
  return !('drawn' in figure.dataset) && !figure.dataset.error;
}

/** Does something with the chart of a figure, at once; one that fails, then or later, is taken off the page and says so. */
async function attempt(figure: HTMLElement, action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    pictures.get(figure)?.destroy();
    pictures.delete(figure);
    fail(figure, error);
  }
}

onTheme(() => {
  for (const [figure, picture] of pictures) void attempt(figure, () => picture.repaint());
});
