import { facesLoaded } from '../page/fonts.ts';
import { nextFrame } from '../page/next-frame.ts';
import { onThemeChange } from '../page/theme.ts';
import type { CanvasChart } from './canvas-chart.ts';
import { chartsInTime, loadCharts } from './load-charts.ts';

const canvasCharts = new Map<HTMLElement, CanvasChart>();

/** Slides whose charts are drawn as soon as what draws them is there. */
const late = new Set<Element>();

/** The figures with a chart on a slide. */
export function figuresOf(slide: Element): HTMLElement[] {
  return [...slide.querySelectorAll<HTMLElement>('figure[data-chart]')];
}

/**
 * Draws the charts of a slide on canvases; Chart.js is loaded the first time. Where that takes too long, the tables are shown meanwhile. A chart
 * that fails shows its message in its own figure, and nothing else notices.
 *
 * @param pause waits between the steps of drawing, if they are to be taken one by one; `false` gives the rest up for now
 */
export async function drawCharts(slide: Element, pause?: () => Promise<boolean>): Promise<void> {
  if (!hasWaiting(slide) || (pause && !(await pause()))) return;
  const [charts] = await Promise.all([chartsInTime(), facesLoaded()]);
  if (!charts) {
    drawLater(slide);
    return;
  }
  for (const figure of figuresOf(slide))
    while (isWaiting(figure)) {
      await attempt(figure, () => {
        if (!canvasCharts.has(figure))
          canvasCharts.set(figure, new charts.CanvasChart(figure, (isStep) => void (isStep ? redraw : repaint)(figure)));
        canvasCharts.get(figure)?.step();
      });
      if (pause && !(await pause())) return;
    }
}

/** Shows the tables of a slide's charts until these can be drawn. */
function drawLater(slide: Element): void {
  if (late.has(slide)) return;
  late.add(slide);
  for (const figure of figuresOf(slide)) figure.dataset.late = '';
  void loadCharts()
    .catch((error: unknown) => {
      for (const figure of figuresOf(slide)) showChartError(figure, error);
    })
    .then(() => {
      for (const figure of figuresOf(slide)) delete figure.dataset.late;
      // the slide may be far by now
      if (late.delete(slide)) void drawCharts(slide);
    });
}

/** Makes the charts of a slide as large as their boxes: a hidden slide's do not notice by themselves. */
export function resizeCharts(slide: Element): void {
  for (const figure of figuresOf(slide)) void attempt(figure, () => canvasCharts.get(figure)?.fit());
}

/** Animates the charts of a slide from their start, and waits until they stand, or were destroyed. */
export async function animateCharts(slide: Element): Promise<void> {
  await Promise.all(figuresOf(slide).map((figure) => attempt(figure, () => canvasCharts.get(figure)?.animateIn())));
}

/** Destroys the charts of a slide: distant slides need no memory. */
export function releaseCharts(slide: Element): void {
  late.delete(slide);
  for (const figure of figuresOf(slide)) {
    canvasCharts.get(figure)?.destroy();
    canvasCharts.delete(figure);
  }
}

/** Destroys the charts of all slides but some. */
export function releaseOtherCharts(slides: readonly Element[]): void {
  const isOther = (element: Element) => !slides.some((slide) => slide.contains(element));
  const others = [...late, ...[...canvasCharts.keys()].map((figure) => figure.closest('section'))];
  for (const slide of others) if (slide && isOther(slide)) releaseCharts(slide);
}

/** Shows in a figure why its chart could not be drawn. */
export function showChartError(figure: HTMLElement, error: unknown): void {
  const message = (error instanceof Error ? error.message : String(error)) || 'no message';
  figure.dataset.error = message;
  const text = document.createElement('p');
  text.textContent = `The chart ${figure.dataset.chart} could not be drawn: ${message}`;
  figure.querySelector('.chart-plot')?.replaceChildren(text);
  console.warn(`chart ${figure.dataset.chart}:`, error);
}

const hasWaiting = (slide: Element): boolean => figuresOf(slide).some(isWaiting);

/** Whether a chart is yet to be drawn. A copy of a slide that has left the page meanwhile has no colours to draw it in. */
function isWaiting(figure: HTMLElement): boolean {
  return figure.isConnected && !('drawn' in figure.dataset) && !('error' in figure.dataset);
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

/** Draws a chart at another step, each part of the work in a frame of its own: all at once, the slide would stand still. */
async function redraw(figure: HTMLElement): Promise<void> {
  const slide = figure.closest('section');
  const chart = canvasCharts.get(figure);
  if (!slide || !chart) return;
  chart.restart();
  await drawCharts(slide, async () => {
    await nextFrame();
    // the slide may be far by now
    return canvasCharts.get(figure) === chart;
  });
}

function repaint(figure: HTMLElement): Promise<void> {
  return attempt(figure, () => canvasCharts.get(figure)?.repaint());
}

onThemeChange(() => {
  for (const figure of canvasCharts.keys()) void repaint(figure);
});
