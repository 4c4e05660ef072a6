import { type BarProps, type Chart, type Element, PointElement } from 'chart.js';
import type { Mark } from '../charts/chart.ts';
import { element } from '../page/element.ts';

/** How far around a mark its ring lies, and the least radius of a ring, slide pixels. */
const ring = { gap: 7, radius: 17 } as const;

/**
 * Takes a keyboard from mark to mark of a chart: Tab reaches the chart, arrows, Home and End go through its marks, Escape leaves. The mark
 * in hand has a ring and its tooltip, and its words are announced; src/page/keyboard.ts leaves these keys to it.
 */
export class MarkWalk {
  readonly #box: HTMLElement;
  readonly #ring = element('div', { class: 'chart-ring', hidden: '' });
  readonly #words = element('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  readonly #listening = new AbortController();
  #chart: Chart | undefined;
  #marks: readonly Mark[] = [];
  /** the mark in hand; -1 before the first */
  #at = -1;

  /** @param box holds the canvas, and has the text alternative */
  constructor(box: HTMLElement) {
    this.#box = box;
    // a screen reader passes arrow keys on to an application only
    box.setAttribute('role', 'application');
    box.setAttribute('aria-roledescription', 'chart');
    box.tabIndex = 0;
    box.append(this.#ring, this.#words);
    const { signal } = this.#listening;
    box.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    box.addEventListener('focus', () => this.#enter(), { signal });
    box.addEventListener('blur', () => this.#leave(), { signal });
    // who points at a mark needs no keys for it, and the arrows stay those of the slides
    box.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  }

  /** Tells of a chart that has been drawn, or has another size: the mark in hand stays in hand. */
  show(chart: Chart, marks: readonly Mark[]): void {
    const said = this.#marks[this.#at];
    this.#chart = chart;
    this.#marks = marks;
    if (!said) return;
    this.#at = marks.findIndex(({ dataset, index }) => dataset === said.dataset && index === said.index);
    this.#point();
  }

  destroy(): void {
    this.#listening.abort();
    this.#chart = undefined;
    for (const own of [this.#ring, this.#words]) own.remove();
    for (const name of ['tabindex', 'aria-roledescription']) this.#box.removeAttribute(name);
    this.#box.setAttribute('role', 'img');
  }

  #enter(): void {
    this.#words.textContent = `${this.#marks.length} marks: arrow keys go through them, Escape leaves.`;
  }

  #leave(): void {
    this.#at = -1;
    this.#words.textContent = '';
    this.#point();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#marks.length - 1;
    const next: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(this.#at + 1, last),
      ArrowDown: Math.min(this.#at + 1, last),
      ArrowLeft: Math.max(this.#at - 1, 0),
      ArrowUp: Math.max(this.#at - 1, 0),
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') this.#box.blur();
    const at = next[event.key];
    if (at === undefined) return;
    event.preventDefault();
    this.#at = at;
    this.#point();
    const mark = this.#marks[at];
    if (mark) this.#words.textContent = `${mark.title}: ${mark.lines.join('; ')}. ${at + 1} of ${last + 1}`;
  }

  /** Puts ring and tooltip to the mark in hand, or takes them away. */
  #point(): void {
    const chart = this.#chart;
    const mark = this.#marks[this.#at];
    const drawn = mark && chart?.getDatasetMeta(mark.dataset).data[mark.index];
    this.#ring.hidden = !drawn;
    if (!chart) return;
    const active = mark && drawn ? [{ datasetIndex: mark.dataset, index: mark.index }] : [];
    const box = drawn ? boxOf(drawn) : undefined;
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: box?.top ?? 0 });
    chart.draw();
    if (!box) return;
    this.#ring.classList.toggle('chart-ring-round', drawn instanceof PointElement);
    const share = (length: number, whole: number) => `${(length / whole) * 100}%`;
    Object.assign(this.#ring.style, {
      left: share(box.left, chart.width),
      width: share(box.width, chart.width),
      top: share(box.top, chart.height),
      height: share(box.height, chart.height),
    });
  }
}

/** Where the ring of a mark lies, in the pixels of the chart. */
function boxOf(mark: Element): { left: number; top: number; width: number; height: number } {
  // marks that have been drawn have a place
  const { x = 0, y = 0 } = mark;
  if (mark instanceof PointElement) {
    const radius = Math.max(ring.radius, Number(mark.options.radius) + ring.gap);
    return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
  }
  const { base, width, height, horizontal } = mark as Element<BarProps> & BarProps;
  const [left, right] = horizontal ? [Math.min(x, base), Math.max(x, base)] : [x - width / 2, x + width / 2];
  const [top, bottom] = horizontal ? [y - height / 2, y + height / 2] : [Math.min(y, base), Math.max(y, base)];
  return { left: left - ring.gap, top: top - ring.gap, width: right - left + 2 * ring.gap, height: bottom - top + 2 * ring.gap };
}
