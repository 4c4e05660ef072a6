import type { Chart, ChartOptions, Plugin } from 'chart.js';
import type { Mark } from '../charts/chart.ts';
import { nextFrame } from '../page/next-frame.ts';
import { ChartJs, chartOf } from './chart-library.ts';
import { onChartStep } from './chart-step.ts';
import { MarkWalk } from './mark-walk.ts';
import { slidePixel, zoomOf } from './tokens.ts';

/**
 * A chart on a canvas, in the figure that names it. It is laid out in slide pixels and shown as large as its box. On a slow machine Chart.js
 * takes longer than a frame to make one, so it is made in steps, each short enough for an idle moment.
 */
export class CanvasChart {
  readonly #figure: HTMLElement;
  readonly #box: HTMLElement;
  readonly #stopWatchingSize: () => void;
  readonly #walk: MarkWalk;
  /** the phases that Chart.js may run at present; it would run all of them at once */
  readonly #phases = { update: false, layout: true, render: false };
  #steps: (() => void)[] = this.#creationSteps();
  /** the chart that is being made, or has been */
  #chart: Chart | undefined;
  /** the chart that the page shows */
  #shown: Chart | undefined;
  #marks: readonly Mark[] = [];
  #animation: ChartOptions['animation'];
  #size = '';
  readonly #stopWatchingSteps: () => void;

  /** @param onStep called when the figure is to show another number of steps, as `onChartStep` calls */
  constructor(figure: HTMLElement, onStep: (isStep: boolean) => void) {
    this.#figure = figure;
    this.#box = figure.querySelector<HTMLElement>('.chart-plot') ?? figure;
    this.#walk = new MarkWalk(this.#box);
    this.#stopWatchingSize = onResize(this.#box, () => this.fit());
    this.#stopWatchingSteps = onChartStep(figure, onStep);
  }

  /** Takes the next step of making the chart; after the last one the figure has `data-drawn`. */
  step(): void {
    this.#steps.shift()?.();
  }

  /** Animates the marks from their start, once; resolves when they stand, or the chart is destroyed. */
  async animateIn(): Promise<void> {
    const chart = this.#chart;
    const animation = this.#animation;
    if (!chart || !animation) return;
    // the canvas shows the chart as it ends: the marks go back to where they start from
    const reset = () => {
      chart.stop();
      chart.clear();
      chart.reset();
    };
    reset();
    const size = this.#size;
    await nextFrame();
    if (chart !== this.#chart) return;
    if (size !== this.#size) reset();
    await new Promise<void>((resolve) => {
      chart.options.animation = { ...animation, onComplete: () => resolve() };
      // no mark has changed its place, so there is nothing to lay out
      this.#phases.layout = false;
      chart.update();
      this.#phases.layout = true;
    });
  }

  /** Makes the chart as large as its box, and shows every pixel of its canvas as one of the screen: stretched, words would blur. */
  fit(): void {
    const chart = this.#chart;
    const { width, height, ratio, zoom } = this.#measure();
    const size = [width, height, ratio].join();
    if (!chart || width === 0 || size === this.#size) return;
    this.#size = size;
    // a chart that is animated would keep its size until the end, and its marks their places
    chart.stop();
    chart.options.animation = false;
    chart.options.devicePixelRatio = ratio;
    chart.resize(width, height);
    // while it is being made its marks have no place yet
    if (this.#phases.render) this.#walk.show(chart, this.#marks);
    const { canvas } = chart;
    canvas.style.width = `${canvas.width / devicePixelRatio / zoom}px`;
    canvas.style.height = `${canvas.height / devicePixelRatio / zoom}px`;
  }

  /** Has `step` make the chart anew, with the colours and the step that the page has now; the one that is shown stays until the last step. */
  restart(): void {
    this.#steps = this.#creationSteps();
    delete this.#figure.dataset.drawn;
  }

  /** Makes the chart anew, at once. */
  repaint(): void {
    this.restart();
    while (this.#steps.length > 0) this.step();
  }

  destroy(): void {
    this.#stopWatchingSize();
    this.#stopWatchingSteps();
    for (const chart of [this.#chart, this.#shown]) chart?.destroy();
    this.#chart = this.#shown = undefined;
    this.#walk.destroy();
    this.#box.replaceChildren();
    delete this.#figure.dataset.drawn;
  }

  /** The steps of making a chart: its scales, its size, the places of its marks, the painting. */
  #creationSteps(): (() => void)[] {
    return [
      () => this.#create(),
      () => this.fit(),
      () => {
        this.#phases.update = true;
        this.#chart?.update();
      },
      () => {
        if (this.#chart) this.#show(this.#chart);
      },
    ];
  }

  #create(): void {
    // one that another step of the slide has overtaken
    if (this.#chart !== this.#shown) this.#chart?.destroy();
    const { config, marks } = chartOf(this.#figure);
    this.#marks = marks;
    this.#animation = config.options?.animation;
    const canvas = document.createElement('canvas');
    if (!canvas.getContext('2d')) throw new Error('expected a canvas to draw on, got none from this browser');
    const phases = Object.assign(this.#phases, { update: false, layout: true, render: false });
    const inPhases: Plugin = {
      id: 'inPhases',
      beforeUpdate: () => phases.update,
      beforeLayout: () => phases.layout,
      beforeRender: () => phases.render,
    };
    this.#size = '';
    this.#chart = new ChartJs(canvas, { ...config, options: { ...config.options, animation: false }, plugins: [inPhases] });
  }

  #show(chart: Chart): void {
    this.#shown?.destroy();
    this.#shown = chart;
    this.#box.querySelector('canvas')?.remove();
    this.#box.prepend(chart.canvas);
    this.#phases.render = true;
    chart.render();
    this.#figure.dataset.drawn = '';
    this.#walk.show(chart, this.#marks);
  }

  /** The box in slide pixels, for whole pixels of the screen, and how many of these one of those takes; `zoom` is how much the slide is enlarged. */
  #measure(): { width: number; height: number; ratio: number; zoom: number } {
    const zoom = zoomOf(this.#figure);
    const ratio = devicePixelRatio * slidePixel(this.#figure) * zoom;
    const box = this.#box.getBoundingClientRect();
    // Chart.js keeps a tenth of a slide pixel and rounds the canvas down
    const across = (side: number) => (side === 0 ? 0 : (Math.round(side * devicePixelRatio) + 0.4) / ratio);
    return { width: across(box.width), height: across(box.height), ratio, zoom };
  }
}

/** Calls back when an element has another size; in a browser that observes no sizes, when the window has. @returns what ends it */
function onResize(element: Element, resized: () => void): () => void {
  if ('ResizeObserver' in window) {
    const observer = new ResizeObserver(resized);
    observer.observe(element);
    return () => observer.disconnect();
  }
  const end = new AbortController();
  addEventListener('resize', resized, { signal: end.signal });
  return () => end.abort();
}
