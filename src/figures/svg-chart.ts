import type { ChartConfiguration } from 'chart.js';
import { ChartJs, chartOf } from './chart-library.ts';
import { SvgContext } from './svg-context.ts';
import { slidePixel } from './tokens.ts';

/**
 * Draws the chart that a figure names as one `<svg>`, for paper: the same configuration as on the stage, at rest, in slide pixels.
 *
 * @throws Error as `chartOf`
 */
export function drawSvgChart(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.chart-plot') ?? figure;
  const pixel = slidePixel(figure);
  const width = Math.round(box.clientWidth / pixel);
  const height = Math.round(box.clientHeight / pixel);
  const context = new SvgContext(width, height);
  const chart = new ChartJs(canvasOf(context, width, height), atRest(chartOf(figure).config));
  // destroying the chart wipes its drawing
  const svg = context.getSvg().cloneNode(true) as SVGSVGElement;
  chart.destroy();
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  box.replaceChildren(tidied(svg));
  giveName(box, svg);
  figure.dataset.drawn = '';
}

/** A canvas that hands out another context: Chart.js draws, and never knows. */
function canvasOf(context: SvgContext, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  context.canvas = canvas;
  Object.defineProperty(canvas, 'getContext', { value: () => context });
  return canvas;
}

/** Nothing moves or listens on paper. `segment` makes Chart.js stroke lines point by point and not through a Path2D, which has no SVG. */
function atRest(config: ChartConfiguration): ChartConfiguration {
  const datasets = { line: { segment: {} }, scatter: { segment: {} } };
  return { ...config, options: { ...config.options, datasets, animation: false, devicePixelRatio: 1, events: [] } };
}

/** The text alternative belongs to the drawing itself: a PDF then holds it as one figure. */
function giveName(box: Element, svg: SVGSVGElement): void {
  for (const name of ['role', 'aria-label']) {
    svg.setAttribute(name, box.getAttribute(name) ?? '');
    box.removeAttribute(name);
  }
}

/** Leaves out what shows nothing: outlines meant for clips, and groups left empty. */
function tidied(svg: SVGSVGElement): SVGSVGElement {
  for (const empty of svg.querySelectorAll('defs, path:not([d])')) empty.remove();
  for (const group of [...svg.querySelectorAll('g')].reverse()) if (group.childElementCount === 0) group.remove();
  return svg;
}
