import type { RevealApi } from 'reveal.js';
import { animateCharts, drawCharts, figuresOf, resizeCharts } from '../figures/figures.ts';
import { loadAhead } from '../figures/load-ahead.ts';
import { minutesOf } from '../page/address.ts';
import { shownFontsLoaded } from '../page/fonts.ts';
import { idle } from '../page/idle.ts';
import { nextFrame } from '../page/next-frame.ts';
import { showOnRoute } from '../page/route.ts';
import { titleOf } from '../page/slide-list.ts';
import { showInTitle } from '../page/title.ts';
import { addProvenanceButtons } from '../provenance/open-provenance.ts';
import { drawAhead, prepareAdjacent, releaseDistant } from './adjacent.ts';
import { startAnnouncements } from './announcer.ts';
import { startCamera } from './camera-travel.ts';
import { bindStageKeys } from './keyboard.ts';
import { prepareOverview } from './overview.ts';
import { startStoringPlace } from './place.ts';
import { offerPaper } from './print-notice.ts';
import { startReveal } from './reveal-adapter.ts';
import { addRouteButtons } from './route-buttons.ts';
import { dismissRouteLabels } from './route-labels.ts';
import { SpeakerConnection } from './speaker-connection.ts';
import { addStageBar } from './stage-bar.ts';

let speaker: SpeakerConnection | undefined;

/** Whether a speaker view follows the stage. */
export const isFollowed = (): boolean => speaker?.isFollowed ?? false;

/**
 * The stage: reveal.js moves between slides, this draws their charts in time and keeps the route at the foot.
 *
 * @param signal ends it
 * @param read shows the page that scrolls instead
 */
export async function startStage(signal: AbortSignal, read: () => void): Promise<void> {
  const page = document.documentElement;
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('expected an element ".deck" in index.html, got none');
  const slides = [...root.querySelectorAll<HTMLElement>('.slides section[id]')];
  removeUnknownParameters();
  const deck = await startReveal(root, signal);
  if (signal.aborted) return;
  const presenter = new SlidePresenter(deck, slides, signal);
  const first = deck.getCurrentSlide() as HTMLElement;
  presenter.show(first);
  presenter.markRoute();
  speaker = new SpeakerConnection(deck, slides, signal);
  const help = bindStageKeys(deck, slides, speaker, signal);
  prepareOverview(deck, signal);
  startAnnouncements(deck, signal);
  startStoringPlace(deck, signal);
  offerPaper(signal);
  addStageBar(read, help, signal);
  const route = document.querySelector<HTMLElement>('.route');
  if (route) {
    addRouteButtons(deck, route, { act: (action) => speaker?.act(action), help }, signal);
    dismissRouteLabels(route, signal);
  }
  await drawCharts(first);
  await shownFontsLoaded();
  if (signal.aborted) return;
  // keys are taken before: whoever has moved on by now has another slide, which is being completed
  const isShown = deck.getCurrentSlide() === first;
  if (isShown && motionAllowed()) first.dataset.enterAnimation = 'running';
  page.dataset.deck = 'ready';
  addProvenanceButtons(slides, signal);
  void (isShown ? presenter.complete(first) : Promise.resolve()).then(loadAhead).then(() => presenter.drawFirstChart());
}

/** Shows slides one after the other: what must be there in the frame of the move first, the rest in the frames after it. */
class SlidePresenter {
  readonly #deck: RevealApi;
  readonly #slides: readonly HTMLElement[];
  readonly #route = document.querySelector<HTMLElement>('.route');
  #current: HTMLElement | undefined;
  /** whether the route is about to be marked */
  #routeWaits = false;
  /** aborted as soon as another slide is shown, or the same one is completed anew */
  #work = new AbortController();

  constructor(deck: RevealApi, slides: readonly HTMLElement[], signal: AbortSignal) {
    this.#deck = deck;
    this.#slides = slides;
    const move = async () => {
      const slide = deck.getCurrentSlide() as HTMLElement;
      this.show(slide);
      void this.#markRouteSoon();
      await nextFrame();
      if (slide === this.#current) await this.complete(slide);
    };
    deck.on('slidechanged', move, { signal });
    // once reveal.js has moved too: it closes the overview before it moves to the thumbnail that was chosen
    for (const event of ['overviewshown', 'overviewhidden']) deck.on(event, () => queueMicrotask(() => this.#setSurface()), { signal });
    // what was laid out ahead has another size now
    const again = () => {
      if (!this.#current) return;
      for (const slide of slides) delete slide.dataset.paintedAhead;
      resizeCharts(this.#current);
      void this.complete(this.#current);
    };
    deck.on('overviewhidden', again, { signal });
    addEventListener('resize', again, { signal });
    signal.addEventListener('abort', () => {
      this.#work.abort();
      this.#current = undefined;
      delete this.#route?.dataset.surface;
    });
  }

  /** Shows a slide. One that is reached going forward has an enter animation, unless less motion is asked for. */
  show(slide: HTMLElement): void {
    const before = this.#current;
    const forward = before !== undefined && this.#slides.indexOf(slide) > this.#slides.indexOf(before);
    this.#work.abort();
    delete before?.dataset.enterAnimation;
    delete before?.dataset.camera;
    // set anew only once the next slide is prepared
    delete before?.dataset.paintedAhead;
    if (before !== slide) blurWithin(before);
    this.#current = slide;
    if (!forward || !motionAllowed() || this.#deck.isOverview()) return;
    slide.dataset.enterAnimation = 'pending';
    startCamera(before, slide);
  }

  /** Marks on the route where the talk is, in the colours of what it lies on. */
  markRoute(): void {
    if (!this.#current) return;
    this.#setSurface();
    showOnRoute(document, this.#current.id);
  }

  /**
   * Marks the route in the frame after that of a move, which has enough to do: where the colours of the route change, all of it is styled anew.
   * While moves follow each other quickly, in every second frame.
   */
  async #markRouteSoon(): Promise<void> {
    if (this.#routeWaits) return;
    this.#routeWaits = true;
    await nextFrame();
    await nextFrame();
    this.#routeWaits = false;
    this.markRoute();
  }

  /** Does what a slide needs once it is shown. Each step waits for the frame before it: a move that does everything at once is late. */
  async complete(slide: HTMLElement): Promise<void> {
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    await drawCharts(slide);
    await nextFrame();
    if (signal.aborted) return;
    showInTitle(titleOf(slide));
    // only charts wait for it: without one, nothing of the slide is styled and painted a second time
    if (slide.dataset.enterAnimation === 'pending' && figuresOf(slide).length > 0) {
      slide.dataset.enterAnimation = 'running';
      await animateCharts(slide);
    }
    if (signal.aborted) return;
    if (!this.#deck.isOverview()) releaseDistant(this.#slides, slide);
    await prepareAdjacent(this.#slides, slide, signal);
  }

  /**
   * Draws the first chart from the current slide on, and removes it again where it is far: as the first one is drawn the browser compiles
   * Chart.js, which takes several frames. Given up once another slide is shown, which has its own charts to draw.
   */
  async drawFirstChart(): Promise<void> {
    const current = this.#current;
    if (!current) return;
    const first = this.#slides.slice(this.#slides.indexOf(current)).find((slide) => figuresOf(slide).length > 0);
    if (first) await drawAhead(first, () => idle().then(() => this.#current === current));
    if (this.#current && !this.#deck.isOverview()) releaseDistant(this.#slides, this.#current);
  }

  /** The route takes the colours of what it lies on: the slide that is shown, or the page of the overview. */
  #setSurface(): void {
    if (this.#route && this.#current) this.#route.dataset.surface = (!this.#deck.isOverview() && this.#current.dataset.surface) || 'light';
  }
}

/** reveal.js takes any option from the address; a shared link must not switch on what the deck does not offer. */
function removeUnknownParameters(): void {
  const minutes = minutesOf(location.search);
  const query = minutes ? `?minutes=${minutes}` : '';
  if (location.search !== query) history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
}

/**
 * Takes the focus off a slide that the talk leaves. The browser does so too, but a moment after the slide is hidden, and not if it is shown again
 * by then: its chart would have the arrow keys at one time and not at another.
 */
function blurWithin(slide: HTMLElement | undefined): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && slide?.contains(activeElement)) activeElement.blur();
}

function motionAllowed(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
