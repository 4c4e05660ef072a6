import { onThemeChange } from '../page/theme.ts';
import type { CanvasChart } from './canvas-chart.ts';

const canvasCharts = new Map<HTMLElement, CanvasChart>();

/** Loads what draws charts, before the first is wanted. */
export const loadChartLibrary = () => import('./canvas-chart.ts');

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
export async function drawCharts(slide: Element, pause?: () => Promise<boolean>): Promise<void> {
  const figures = figuresOf(slide).filter(isWaiting);
  if (figures.length === 0 || (pause && !(await pause()))) return;
  try {
    const [{ CanvasChart }] = await Promise.all([loadChartLibrary(), facesLoaded()]);
    for (const figure of figures)
      while (isWaiting(figure)) {
        await attempt(figure, () => {
          if (!canvasCharts.has(figure)) canvasCharts.set(figure, new CanvasChart(figure, () => void repaint(figure)));
          canvasCharts.get(figure)?.step();
        });
        if (pause && !(await pause())) return;
      }
  } catch (error) {
    for (const figure of figures.filter(isWaiting)) showChartError(figure, error);
  }
}

/** Makes the charts of a slide as large as their boxes: a hidden slide's do not notice by themselves. */
export function resizeCharts(slide: Element): void {
  for (const figure of figuresOf(slide)) void attempt(figure, () => canvasCharts.get(figure)?.fit());
}

/** Waits until every font face is loaded or has failed: a canvas, unlike a paragraph, is not drawn again when a face arrives. */
export async function facesLoaded(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}

/** Animates the charts of a slide from their start, and waits until they stand, or were destroyed. */
export async function animateCharts(slide: Element): Promise<void> {
  await Promise.all(figuresOf(slide).map((figure) => attempt(figure, () => canvasCharts.get(figure)?.animateIn())));
}

/** Destroys the charts of a slide: distant slides need no memory. */
export function releaseCharts(slide: Element): void {
  for (const figure of figuresOf(slide)) {
    canvasCharts.get(figure)?.destroy();
    canvasCharts.delete(figure);
  }
}

/** Shows in a figure why its chart could not be drawn. */
export function showChartError(figure: HTMLElement, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  figure.dataset.error = message;
  const text = document.createElement('p');
  text.textContent = `The chart ${figure.dataset.chart} could not be drawn: ${message}`;
  figure.querySelector('.chart-plot')?.replaceChildren(text);
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
    canvasCharts.get(figure)?.destroy();
    canvasCharts.delete(figure);
    showChartError(figure, error);
  }
}

function repaint(figure: HTMLElement): Promise<void> {
  return attempt(figure, () => canvasCharts.get(figure)?.repaint());
}

onThemeChange(() => {
  for (const figure of canvasCharts.keys()) void repaint(figure);
});
