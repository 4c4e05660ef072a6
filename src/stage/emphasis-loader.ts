import type { RevealApi } from 'reveal.js';
import { registerLoad } from '../page/on-demand.ts';
import type { Point } from '../sync/messages.ts';
import type { Emphasis } from './emphasis.ts';

/** Pointer and zoom, loaded when they are asked for first: most talks get along without. */
export class EmphasisLoader {
  readonly #deck: RevealApi;
  readonly #zoomed: () => void;
  readonly #signal: AbortSignal;
  readonly #load: () => Promise<typeof import('./emphasis.ts')>;
  #loading: Promise<Emphasis> | undefined;
  #zoom: Point | undefined;

  /**
   * @param zoomed called when `zoom` has changed
   * @param signal ends pointer and zoom
   */
  constructor(deck: RevealApi, zoomed: () => void, signal: AbortSignal) {
    this.#deck = deck;
    this.#zoomed = zoomed;
    this.#signal = signal;
    this.#load = registerLoad(() => import('./emphasis.ts'), signal);
  }

  /** The place that is zoomed to; undefined while the whole slide is shown. */
  get zoom(): Point | undefined {
    return this.#zoom;
  }

  /** Shows a pointer at a place of the stage; takes it away without one. */
  point(at: Point | undefined): void {
    void this.#ask((emphasis) => emphasis.point(at));
  }

  /** Zooms to a place of the stage, or back to the whole slide. */
  toggleZoom(at: Point): void {
    void this.#ask((emphasis) => emphasis.toggleZoom(at));
  }

  async #ask(act: (emphasis: Emphasis) => unknown): Promise<void> {
    this.#loading ??= this.#load().then(
      ({ Emphasis }) =>
        new Emphasis(
          this.#deck,
          (at) => {
            this.#zoom = at;
            this.#zoomed();
          },
          this.#signal,
        ),
    );
    try {
      await act(await this.#loading);
    } catch (error) {
      // asked for again, it may come
      this.#loading = undefined;
      console.warn('pointer and zoom could not be loaded:', error);
    }
  }
}
