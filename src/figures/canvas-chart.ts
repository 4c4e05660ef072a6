import type { Chart as ChartJs, ChartOptions, Plugin } from 'chart.js';
import { nextFrame } from '../page/next-frame.ts';
import { ChartJs as Chart, chartOf } from './chart-library.ts';
import { onChartStep } from './chart-step.ts';
import { slidePixel } from './tokens.ts';

/**
 * A chart on a canvas, in the figure that names it. It thinks in slide pixels, and is shown as large as its box. Chart.js takes more than a
 * frame to draw one on a slow machine, so it is drawn step by step.
 */
export class CanvasChart {
  readonly #figure: HTMLElement;
  readonly #box: HTMLElement;
  readonly #observer: ResizeObserver;
  #chart: ChartJs | undefined;
  #animation: ChartOptions['animation'];
  #size = '';
  /** what Chart.js may do now: it would do all of it at once */
  readonly #allowed = { update: false, layout: true, render: false };
  readonly #forgetSteps: () => void;
  #steps = this.#create();

  constructor(figure: HTMLElement) {
    this.#figure = figure;
    this.#box = figure.querySelector<HTMLElement>('.plot') ?? figure;
    this.#observer = new ResizeObserver(() => this.fit());
    this.#observer.observe(this.#box);
    this.#forgetSteps = onChartStep(figure, () => this.repaint());
  }

  /** Takes the next step of drawing; after the last one the figure has `data-drawn`. */
  step(): void {
    this.#steps.next();
  }

  /** Lets the marks grow once, as the slide arrives; done when they stand, or the chart is given up. */
  async enter(): Promise<void> {
    const chart = this.#chart;
    const animation = this.#animation;
    if (!chart || !animation) return;
    // the canvas shows the chart as it ends, or as it was left growing; the marks go back to where they start from
    const begin = () => {
      chart.stop();
      chart.clear();
      chart.reset();
    };
    begin();
    const size = this.#size;
    await nextFrame();
    if (chart !== this.#chart) return;
    if (size !== this.#size) begin();
    await new Promise<void>((resolve) => {
      chart.options.animation = { ...animation, onComplete: () => resolve() };
      // nothing has changed its place
      this.#allowed.layout = false;
      chart.update();
      this.#allowed.layout = true;
    });
  }

  /** Makes the chart as large as its box, if it is not, and shows every pixel of its canvas as one of the screen: stretched, words would blur. */
  fit(): void {
    const chart = this.#chart;
    const { width, height, ratio } = this.#measure();
    const size = [width, height, ratio].join();
    if (!chart || width === 0 || size === this.#size) return;
    this.#size = size;
    // a chart that grows would keep its size until it stands, and its marks their places
    chart.stop();
    chart.options.animation = false;
    chart.options.devicePixelRatio = ratio;
    chart.resize(width, height);
    const { canvas } = chart;
    canvas.style.width = `${canvas.width / devicePixelRatio}px`;
    canvas.style.height = `${canvas.height / devicePixelRatio}px`;
  }

  /** Draws anew with the colours that the page has now. */
  repaint(): void {
    this.#chart?.destroy();
    this.#steps = this.#create();
    for (const _ of this.#steps);
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#forgetSteps();
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#box.replaceChildren();
    delete this.#figure.dataset.drawn;
  }

  /** The steps of drawing: what to draw, its scales, its size, their places, the picture. Chart.js would take all but the first in one. */
  *#create(): Generator<undefined, void> {
    const { config } = chartOf(this.#figure);
    this.#animation = config.options?.animation;
    yield;
    const canvas = document.createElement('canvas');
    this.#box.replaceChildren(canvas);
    const allowed = Object.assign(this.#allowed, { update: false, layout: true, render: false });
    const inSteps: Plugin = {
      id: 'inSteps',
      beforeUpdate: () => allowed.update,
      beforeLayout: () => allowed.layout,
      beforeRender: () => allowed.render,
    };
    const chart = new Chart(canvas, { ...config, options: { ...config.options, animation: false }, plugins: [inSteps] });
    this.#chart = chart;
    this.#size = '';
    yield;
    this.fit();
    yield;
    allowed.update = true;
    chart.update();
    yield;
    allowed.render = true;
    chart.render();
    this.#figure.dataset.drawn = '';
  }

  /** The box in slide pixels, for whole pixels of the screen, and how many of these one of those takes. */
  #measure(): { width: number; height: number; ratio: number } {
    const ratio = devicePixelRatio * slidePixel(this.#figure);
    const box = this.#box.getBoundingClientRect();
    // Chart.js keeps a tenth of a slide pixel and rounds the canvas down
    const across = (side: number) => (side === 0 ? 0 : (Math.round(side * devicePixelRatio) + 0.4) / ratio);
    return { width: across(box.width), height: across(box.height), ratio };
  }
}
