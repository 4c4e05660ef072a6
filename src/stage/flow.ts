import { showAllChartSteps } from '../figures/chart-step.ts';
import { drawCharts } from '../figures/figures.ts';
import { slideOf } from '../page/address.ts';
import { shownFontsLoaded } from '../page/fonts.ts';
import { showOnRoute } from '../page/route.ts';
import { titleOf } from '../page/slide-list.ts';
import { printLight } from '../page/theme.ts';
import { showInTitle } from '../page/title.ts';
import { addProvenanceDetails } from '../provenance/open-provenance.ts';
import { addPageBar } from './page-bar.ts';
import { storeSlideRead } from './place.ts';

/**
 * In a window that is too small for the stage, and for whoever prefers it, the slides follow each other down the page and read like an
 * article; links to a slide land on it.
 *
 * @param signal ends it
 * @param showStage shows the stage instead
 */
export async function startFlow(signal: AbortSignal, showStage: () => void): Promise<void> {
  const page = document.documentElement;
  page.dataset.page = '';
  const slides = [...document.querySelectorAll<HTMLElement>('.slides section[id]')];
  const route = document.querySelector<HTMLElement>('.route');
  showAllChartSteps(document);
  const land = () => document.getElementById(slideOf(location.hash))?.scrollIntoView();

  // charts are drawn a screen before they come into sight
  const approach = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).map(({ target }) => drawCharts(target)),
    {
      rootMargin: '100% 0px',
    },
  );
  // the slide that crosses a line at a quarter of the screen is the one being read
  const read = new IntersectionObserver(
    (entries) => {
      const slide = entries.find((entry) => entry.isIntersecting)?.target;
      if (!slide) return;
      storeSlideRead(slide.id);
      showOnRoute(document, slide.id);
      showInTitle(titleOf(slide));
    },
    { rootMargin: '-25% 0px -75%' },
  );
  let width = innerWidth;
  // lines break anew in a window of another width: the slide being read stays where it is read
  const onResize = () => {
    if (innerWidth !== width) land();
    width = innerWidth;
  };

  addProvenanceDetails(slides, signal);
  addPageBar(slides, showStage, signal);
  printLight(signal);
  if (route) route.inert = true;
  signal.addEventListener('abort', () => {
    delete page.dataset.page;
    approach.disconnect();
    read.disconnect();
    if (route) route.inert = false;
  });
  await shownFontsLoaded();
  if (signal.aborted) return;
  land();
  addEventListener('hashchange', land, { signal });
  addEventListener('resize', onResize, { signal });
  for (const slide of slides) {
    approach.observe(slide);
    read.observe(slide);
  }
  page.dataset.deck = 'ready';
}
