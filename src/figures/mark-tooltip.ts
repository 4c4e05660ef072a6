import type { Chart, ChartEvent } from 'chart.js';
import type { Mark } from '../charts/chart.ts';
import { element } from '../page/element.ts';
import { type Box, boxOf, drawnMark, placeOn } from './mark-box.ts';

/** The distance of the words from the ring of their mark, slide pixels. */
const gap = 4;

/**
 * Shows what a mark says beside it: the mark that the pointer is on, else the one that the keyboard has in hand. Chart.js would paint a
 * tooltip on the canvas, which is gone before a pointer has reached it. This one stays while the pointer is on it, and goes with Escape.
 */
export class MarkTooltip {
  readonly #box: HTMLElement;
  readonly #title = element('strong');
  readonly #lines = element('span');
  // the table has the same words, and the keyboard has them announced
  readonly #tooltip = element('div', { class: 'chart-tooltip', 'aria-hidden': 'true', hidden: '' }, this.#title, this.#lines);
  readonly #listening = new AbortController();
  #chart: Chart | undefined;
  #marks: readonly Mark[] = [];
  #pointed: Mark | undefined;
  #inHand: Mark | undefined;
  #shown: Mark | undefined;
  /** the mark whose words Escape has taken away, until pointer or keyboard is at another one */
  #dismissed: Mark | undefined;

  /** @param box holds the canvas */
  constructor(box: HTMLElement) {
    this.#box = box;
    box.append(this.#tooltip);
    const { signal } = this.#listening;
    box.addEventListener('pointermove', (event) => event.pointerType !== 'touch' && this.#onPointer(event), { signal });
    box.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && this.#point(undefined), { signal });
    // a finger is not over anything: it taps a mark, or somewhere else
    addEventListener('click', (event) => this.#onClick(event), { signal });
    // before the chart and the stage, which leave with the same key
    addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
  }

  /** Tells of a chart that has been drawn, or has another size: what is shown stays. */
  draw(chart: Chart, marks: readonly Mark[]): void {
    const same = (mark: Mark | undefined) => marks.find(({ dataset, index }) => dataset === mark?.dataset && index === mark.index);
    this.#chart = chart;
    this.#marks = marks;
    this.#pointed = same(this.#pointed);
    this.#inHand = same(this.#inHand);
    this.#dismissed = same(this.#dismissed);
    if (this.#shown) this.#show();
  }

  /** Has the keyboard at a mark, or at none. */
  hold(mark: Mark | undefined): void {
    this.#dismissed = undefined;
    this.#inHand = mark;
    this.#show();
  }

  destroy(): void {
    this.#listening.abort();
    this.#chart = undefined;
    this.#tooltip.remove();
  }

  #onClick(event: MouseEvent): void {
    if (this.#box.contains(event.target as Node)) this.#onPointer(event);
    else this.#point(undefined);
  }

  #onPointer(event: MouseEvent): void {
    const chart = this.#chart;
    if (!chart?.chartArea || this.#tooltip.contains(event.target as Node)) return;
    const box = chart.canvas.getBoundingClientRect();
    // the slide may be shown larger or smaller than the chart was drawn
    const x = ((event.clientX - box.left) * chart.width) / box.width;
    const y = ((event.clientY - box.top) * chart.height) / box.height;
    const mark = this.#markAt(chart, { type: 'mousemove', native: event, x, y });
    // between a mark and its words is nothing, and the way there must not take them away
    if (mark || !this.#isOnTheWay(chart, x, y)) this.#point(mark);
  }

  #markAt(chart: Chart, event: ChartEvent): Mark | undefined {
    // it asks for an event of the page, and takes its own kind as it is
    const found = chart.getElementsAtEventForMode(event as unknown as Event, 'nearest', { intersect: true }, false);
    return this.#marks.find(({ dataset, index }) => found.some((one) => one.datasetIndex === dataset && one.index === index));
  }

  /** Whether a place is beside the mark whose words are shown, or between it and them. */
  #isOnTheWay(chart: Chart, x: number, y: number): boolean {
    const drawn = this.#shown && drawnMark(chart, this.#shown);
    if (!drawn) return false;
    const mark = boxOf(drawn);
    const words = this.#placeBeside(chart, mark);
    const between = (at: number, start: 'left' | 'top', side: 'width' | 'height') =>
      at >= Math.min(mark[start], words[start]) && at <= Math.max(mark[start] + mark[side], words[start] + words[side]);
    return between(x, 'left', 'width') && between(y, 'top', 'height');
  }

  #point(mark: Mark | undefined): void {
    if (mark === this.#pointed) return;
    this.#pointed = mark;
    this.#dismissed = undefined;
    this.#show();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#tooltip.hidden || document.querySelector('dialog[open]')) return;
    event.stopPropagation();
    this.#dismissed = this.#shown;
    this.#show();
  }

  #show(): void {
    const chart = this.#chart;
    const mark = this.#pointed ?? this.#inHand;
    const drawn = chart && mark && drawnMark(chart, mark);
    this.#shown = drawn && mark !== this.#dismissed ? mark : undefined;
    this.#tooltip.hidden = !this.#shown;
    if (!chart) return;
    chart.setActiveElements(drawn ? [{ datasetIndex: mark.dataset, index: mark.index }] : []);
    chart.draw();
    if (!drawn || !this.#shown) return;
    this.#title.textContent = mark.title;
    this.#lines.textContent = mark.lines.join('\n');
    const { left, top } = this.#placeBeside(chart, boxOf(drawn));
    placeOn(chart, this.#tooltip, { left, top });
  }

  /** Where the words of a mark lie: above it, else below, else at a side; where nothing has room, at the top, over the mark. */
  #placeBeside(chart: Chart, mark: Box): Box {
    const scale = chart.width / this.#box.offsetWidth;
    const [width, height] = [this.#tooltip.offsetWidth * scale, this.#tooltip.offsetHeight * scale];
    const within = (at: number, room: number) => Math.max(0, Math.min(at, room));
    const across = within(mark.left + (mark.width - width) / 2, chart.width - width);
    const down = within(mark.top + (mark.height - height) / 2, chart.height - height);
    const [right, bottom] = [mark.left + mark.width, mark.top + mark.height];
    const places = [
      { left: across, top: mark.top - gap - height },
      { left: across, top: bottom + gap },
      { left: right + gap, top: down },
      { left: mark.left - gap - width, top: down },
    ];
    const fits = places.find(({ left, top }) => left >= 0 && top >= 0 && left + width <= chart.width && top + height <= chart.height);
    return { ...(fits ?? { left: across, top: 0 }), width, height };
  }
}
