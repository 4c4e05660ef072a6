import Reveal, { type RevealConfig } from 'reveal.js';
import { revealOptions } from '../deck.ts';
import { animateCharts, drawCharts } from '../figures/figures.ts';
import { nextFrame } from '../page/next-frame.ts';
import { showOnRoute } from '../page/route.ts';
import { minutesOf } from '../speaker/plan.ts';
import { prepareAdjacent, releaseDistant } from './adjacent.ts';
import { bindKeys } from './keys.ts';
import { keepOverview } from './overview.ts';
import { offerPaper } from './print-notice.ts';
import { SpeakerConnection } from './speaker-connection.ts';

/** The stage: reveal.js moves between slides, this draws their charts in time and keeps the route. */
export async function startStage(): Promise<void> {
  const page = document.documentElement;
  const root = document.querySelector<HTMLElement>('.deck');
  if (!root) throw new Error('expected an element ".deck" in index.html, got none');
  keepOwnParameters();
  root.classList.add('reveal');
  const slides = [...root.querySelectorAll<HTMLElement>('.slides section[id]')];
  const deck = new Reveal(root, revealOptions as unknown as RevealConfig);
  // tools that print or drive decks look for reveal under this name
  Object.assign(window, { Reveal: deck });
  let here: HTMLElement | undefined;
  let turn = 0;

  const route = document.querySelector<HTMLElement>('.route');
  /** The route has the colours of what it lies on: the slide that is shown, or the overview. */
  const setSurface = (): void => {
    if (route) route.dataset.surface = (!deck.isOverview() && here?.dataset.surface) || 'light';
  };
  /** Shows where the talk is. A slide that is come to from before it, unless less motion is asked for, may move as it arrives. */
  const show = (slide: HTMLElement): void => {
    const forward = here !== undefined && slides.indexOf(slide) > slides.indexOf(here);
    delete here?.dataset.arrives;
    here = slide;
    setSurface();
    showOnRoute(document, slide.id);
    if (forward && mayMove() && !deck.isOverview()) slide.dataset.arrives = 'cut';
  };
  /** What a slide needs once it is shown. Each step waits for the frame before it: a cut that does everything at once is late. */
  const settle = async (slide: HTMLElement): Promise<void> => {
    const mine = ++turn;
    const moved = () => slide !== here || mine !== turn;
    await drawCharts(slide);
    await nextFrame();
    if (moved()) return;
    if (slide.dataset.arrives === 'cut') {
      slide.dataset.arrives = 'moving';
      await animateCharts(slide);
    }
    if (moved()) return;
    if (!deck.isOverview()) releaseDistant(slides, slide);
    await prepareAdjacent(slides, slide, moved);
  };
  deck.on('slidechanged', async () => {
    const slide = deck.getCurrentSlide() as HTMLElement;
    show(slide);
    await nextFrame();
    if (slide === here) await settle(slide);
  });
  for (const event of ['overviewshown', 'overviewhidden']) deck.on(event, setSurface);
  // what was laid out ahead is no longer so
  const resettle = () => here && void settle(here);
  deck.on('overviewhidden', resettle);
  addEventListener('resize', resettle);

  sizeFromWindow(document.body);
  await deck.initialize();
  // the deck has its own ground, route and foot; reveal's would be styled anew with every move
  for (const unused of root.querySelectorAll('.backgrounds, .controls, .progress')) unused.remove();
  const first = deck.getCurrentSlide() as HTMLElement;
  show(first);
  bindKeys(deck, slides, new SpeakerConnection(deck, slides));
  keepOverview(deck);
  offerPaper();
  await drawCharts(first);
  await document.fonts.ready;
  if (mayMove()) first.dataset.arrives = 'moving';
  page.dataset.deck = 'ready';
  void settle(first);
}

/** reveal.js asks for the size of its viewport in the middle of every move, and the browser would lay out twice. The stage fills the window. */
function sizeFromWindow(viewport: HTMLElement): void {
  Object.defineProperties(viewport, { offsetWidth: { get: () => innerWidth }, offsetHeight: { get: () => innerHeight } });
}

/** reveal.js takes any option from the address; a shared link must not switch on what the deck does not offer. */
function keepOwnParameters(): void {
  const minutes = minutesOf(location.search);
  const query = minutes ? `?minutes=${minutes}` : '';
  if (location.search !== query) history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
}

function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
