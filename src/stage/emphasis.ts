import type { RevealApi } from 'reveal.js';
import { resizeCharts } from '../figures/figures.ts';
import { element } from '../page/element.ts';
import type { Point } from '../sync/messages.ts';
import { stageBox } from './stage-box.ts';

/** What draws the audience's eyes to one place of a slide: a pointer, and a zoom that makes the slide around a place twice as large. */
export class Emphasis {
  readonly #slides: HTMLElement;
  readonly #deck: RevealApi;
  readonly #zoomed: (at: Point | undefined) => void;
  readonly #pointer = element('div', { class: 'stage-pointer', 'aria-hidden': 'true' });
  #at: Point | undefined;

  /**
   * @param zoomed called when the zoom changes, with its place; without one when the whole slide is shown
   * @param signal ends both: what draws the slides may go, the page and its slides stay
   */
  constructor(deck: RevealApi, zoomed: (at: Point | undefined) => void, signal: AbortSignal) {
    this.#deck = deck;
    this.#zoomed = zoomed;
    this.#slides = deck.getSlidesElement() as HTMLElement;
    this.#pointer.hidden = true;
    document.body.append(this.#pointer);
    // another slide is shown whole, at once
    for (const event of ['slidechanged', 'overviewshown']) deck.on(event, () => this.#at && this.#end(), { signal });
    signal.addEventListener('abort', () => {
      this.point(undefined);
      this.#pointer.remove();
      this.#at = undefined;
      delete this.#slides.dataset.zoom;
    });
  }

  /** Shows the pointer at a place of the stage; takes it away without one. */
  point(at: Point | undefined): void {
    this.#pointer.hidden = at === undefined;
    document.documentElement.toggleAttribute('data-pointing', at !== undefined);
    const { top, width, height } = stageBox();
    if (at) this.#pointer.style.transform = `translate(${at.x * width}px, ${top + at.y * height}px)`;
  }

  /** Zooms to a place of the stage, or back to the whole slide. Nothing to zoom to is in the overview, and on a blank screen. */
  async toggleZoom(at: Point): Promise<void> {
    if (this.#deck.isOverview() || this.#deck.isPaused()) return;
    const into = this.#at === undefined;
    this.#at = into ? at : undefined;
    this.#zoomed(this.#at);
    if (into) {
      this.#slides.style.setProperty('--zoom-x', `${at.x * 100}%`);
      this.#slides.style.setProperty('--zoom-y', `${at.y * 100}%`);
    }
    this.#slides.dataset.zoom = into ? 'in' : 'out';
    await Promise.allSettled(this.#slides.getAnimations().map(({ finished }) => finished));
    if (into !== (this.#at !== undefined)) return;
    // now that nothing moves, charts get as many pixels as they take on the screen
    if (into) this.#slides.dataset.zoom = 'on';
    else delete this.#slides.dataset.zoom;
    this.#redraw();
  }

  #end(): void {
    this.#at = undefined;
    delete this.#slides.dataset.zoom;
    this.#redraw();
    this.#zoomed(undefined);
  }

  #redraw(): void {
    for (const slide of this.#deck.getSlides()) resizeCharts(slide);
  }
}
