import { type Chart, PointElement } from 'chart.js';
import type { Mark } from '../charts/chart.ts';
import { element } from '../page/element.ts';
import { boxOf, drawnMark, placeOn } from './mark-box.ts';
import { MarkTooltip } from './mark-tooltip.ts';

/**
 * Takes a keyboard from mark to mark of a chart: Tab reaches the chart, arrows, Home and End go through its marks, Escape leaves. The mark
 * in hand has a ring and its tooltip, which the first Escape takes away, and its words are announced; src/page/keyboard.ts leaves these keys
 * to it.
 */
export class MarkWalk {
  readonly #box: HTMLElement;
  readonly #ring = element('div', { class: 'chart-ring', hidden: '' });
  readonly #words = element('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  readonly #tooltip: MarkTooltip;
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
    this.#tooltip = new MarkTooltip(box);
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
    this.#tooltip.draw(chart, marks);
    if (!said) return;
    this.#at = marks.findIndex(({ dataset, index }) => dataset === said.dataset && index === said.index);
    this.#point();
  }

  destroy(): void {
    this.#listening.abort();
    this.#tooltip.destroy();
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
    const drawn = chart && mark && drawnMark(chart, mark);
    this.#ring.hidden = !drawn;
    this.#tooltip.hold(drawn && mark);
    if (!drawn) return;
    this.#ring.classList.toggle('chart-ring-round', drawn instanceof PointElement);
    placeOn(chart, this.#ring, boxOf(drawn));
  }
}
