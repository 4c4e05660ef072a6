import type { ChartConfiguration, Plugin } from 'chart.js';
import { ChartJs, chartOf } from './chart-library.ts';
import { resolveTokens, slidePixel } from './tokens.ts';

/**
 * Draws the chart that a figure names for paper: the same configuration as on the stage, without animation, in slide pixels.
 *
 * Chromium prints a canvas as vectors, with its text as text, when the canvas has no alpha channel and is cleared and drawn anew after
 * `beforeprint`. Other browsers print its bitmap, so it has at least two pixels for each CSS pixel; WebKit prints a black one unless it keeps
 * the bitmap where it can be read. Chromium keeps only six binary digits of a canvas's scale, so their number is a power of two, and the size
 * is rounded down: a scale just below 1/2 would become 31/64.
 *
 * @throws Error when the figure has no `.chart-plot`, or as `chartOf`
 */
export function drawPrintChart(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.chart-plot');
  if (!box) throw new Error('expected an element of the class "chart-plot" in the figure, got none');
  const { width, height } = box.getBoundingClientRect();
  const pixel = slidePixel(figure);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width / pixel);
  canvas.height = Math.floor(height / pixel);
  // Chart.js gets this context when it asks for one
  drawCirclesAsCurves(canvas.getContext('2d', { alpha: false, willReadFrequently: true }));
  box.replaceChildren(canvas);
  moveTextAlternative(box, canvas);
  const surface = resolveTokens('--surface', figure);
  const density = 2 ** Math.ceil(Math.log2(Math.max(2, devicePixelRatio)));
  const chart = new ChartJs(canvas, stillConfig(chartOf(figure).config, surface, density * pixel));
  // Chart.js sets a size in pixels; a clip at the edge would keep the surface from covering it, see below
  Object.assign(canvas.style, { width: '100%', height: '100%', overflow: 'visible' });
  window.addEventListener('beforeprint', () => chart.draw());
  figure.dataset.drawn = '';
}

/**
 * The configuration for a picture: nothing moves. A canvas without an alpha channel is black once cleared: the surface is painted over that, and past its
 * edge, as a PDF viewer would blend a pixel that both only share into a grey line.
 *
 * @param ratio the pixels of the canvas for each slide pixel
 */
export function stillConfig(config: ChartConfiguration, surface: string, ratio: number): ChartConfiguration {
  const paintSurface: Plugin = {
    id: 'paintSurface',
    beforeDraw: ({ ctx, width, height }) => {
      ctx.fillStyle = surface;
      ctx.fillRect(-1, -1, width + 2, height + 2);
    },
  };
  return {
    ...config,
    options: { ...config.options, animation: false, devicePixelRatio: ratio },
    plugins: [...(config.plugins ?? []), paintSurface],
  };
}

/** A PDF holds the canvas as one figure: the text alternative belongs to it and not to the box around it. */
function moveTextAlternative(box: Element, canvas: HTMLCanvasElement): void {
  for (const name of ['role', 'aria-label']) {
    canvas.setAttribute(name, box.getAttribute(name) ?? '');
    box.removeAttribute(name);
  }
}

/**
 * Has a whole circle drawn as four curves, which differ from it by a 3700th of its radius: Chromium writes an arc into a PDF as up to 32
 * curves, and the circles of the charts were a fifth of the document.
 */
function drawCirclesAsCurves(context: CanvasRenderingContext2D | null): void {
  if (!context) return;
  const arc = context.arc.bind(context);
  context.arc = (x, y, radius, start, end, ...direction) => {
    if (Math.abs(end - start) < 2 * Math.PI) {
      arc(x, y, radius, start, end, ...direction);
      return;
    }
    const [r, k] = [radius, radius * 0.5522847498];
    context.moveTo(x + r, y);
    context.bezierCurveTo(x + r, y + k, x + k, y + r, x, y + r);
    context.bezierCurveTo(x - k, y + r, x - r, y + k, x - r, y);
    context.bezierCurveTo(x - r, y - k, x - k, y - r, x, y - r);
    context.bezierCurveTo(x + k, y - r, x + r, y - k, x + r, y);
  };
}
