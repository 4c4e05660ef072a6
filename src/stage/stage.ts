import Reveal, { type RevealApi, type RevealConfig } from 'reveal.js';
import { nightSlides, revealOptions } from '../deck.ts';
import { clear, draw, enter, figuresOf, load } from '../figures/figures.ts';
import { whenIdle } from '../idle.ts';
import { offerPaper } from '../paper/notice.ts';
import { minutesOf } from '../speaker/plan.ts';
import { bindKeys } from './keys.ts';
import { keepOverview } from './overview.ts';
import { Remote } from './remote.ts';
import { showOnRoute } from './route.ts';

/** How many slides ahead and behind keep their charts drawn. */
const near = 1;
const far = 3;

/** The stage: reveal.js moves between slides, this draws their charts in time and keeps the route. */
export async function startStage(): Promise<void> {
  const page = document.documentElement;
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('expected an element ".deck" in index.html, got none');
  keepOwnParameters();
  root.classList.add('reveal');
  const deck = new Reveal(root, revealOptions as unknown as RevealConfig);
  // tools that print or drive decks look for reveal under this name
  Object.assign(window, { Reveal: deck });
  let index = 0;

  const show = (slide: HTMLElement): void => {
    page.dataset.ground = slide.matches(nightSlides) ? 'night' : 'paper';
    showOnRoute(document, slide.id);
  };
  deck.on('slidechanged', (event) => {
    delete (event as unknown as { previousSlide?: HTMLElement }).previousSlide?.dataset.arrives;
    const slide = deck.getCurrentSlide() as HTMLElement;
    const next = slidesOf(deck).indexOf(slide);
    const forward = next > index;
    index = next;
    show(slide);
    const arrives = forward && mayMove() && !deck.isOverview();
    if (arrives) slide.dataset.arrives = '';
    requestAnimationFrame(async () => {
      await draw(slide);
      if (slide !== deck.getCurrentSlide()) return;
      if (arrives) enter(slide);
      await still(slide);
      whenIdle(async () => {
        await prepare(slidesOf(deck), next);
        whenIdle(() => tend(slidesOf(deck), deck));
      });
    });
  });

  await deck.initialize();
  const slides = slidesOf(deck);
  const first = deck.getCurrentSlide() as HTMLElement;
  index = slides.indexOf(first);
  show(first);
  bindKeys(deck, slides, new Remote(deck, slides));
  keepOverview(deck);
  offerPaper();
  await draw(first);
  await document.fonts.ready;
  if (mayMove()) first.dataset.arrives = '';
  page.dataset.deck = 'ready';
  whenIdle(() => tend(slides, deck));
}

/** Waits until the lines of a slide have drawn themselves, or it was left: work in between would make them stutter. */
async function still(slide: HTMLElement): Promise<void> {
  await Promise.allSettled(slide.getAnimations({ subtree: true }).map(({ finished }) => finished));
}

/**
 * Loads Chart.js when a chart is near: reading it and drawing the first chart both take their time, so one comes some slides before the other.
 * A load that fails is told by the chart that needs it.
 */
async function prepare(slides: readonly HTMLElement[], here: number): Promise<void> {
  const around = slides.slice(Math.max(0, here - far), here + far + 1);
  if (around.some((slide) => figuresOf(slide).length > 0)) await Promise.allSettled([load()]);
}

/** Draws the charts of the slides next door, so that they are there on arrival, and lets go of those far away. */
function tend(slides: readonly HTMLElement[], deck: RevealApi): void {
  const here = slides.indexOf(deck.getCurrentSlide() as HTMLElement);
  for (const [i, slide] of slides.entries()) {
    const distance = Math.abs(i - here);
    if (distance > far && !deck.isOverview()) clear(slide);
    else if (distance <= near && slide.clientWidth > 0) void draw(slide);
  }
}

/** reveal.js takes any option from the address; a shared link must not switch on what the deck does not offer. */
function keepOwnParameters(): void {
  const minutes = minutesOf(location.search);
  const query = minutes ? `?minutes=${minutes}` : '';
  if (location.search !== query) history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
}

function slidesOf(deck: RevealApi): HTMLElement[] {
  return deck.getSlides().filter((slide): slide is HTMLElement => slide instanceof HTMLElement && slide.id !== '');
}

function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
