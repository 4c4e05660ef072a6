import { showAllChartSteps } from '../figures/chart-step.ts';
import { drawCharts } from '../figures/figures.ts';
import { shownFontsLoaded } from '../page/fonts.ts';
import { showOnRoute } from '../page/route.ts';
import { addProvenanceDetails } from '../provenance/open-provenance.ts';

/** On a phone the slides follow each other down the page and read like an article; links to a slide land on it. */
export async function startFlow(): Promise<void> {
  const page = document.documentElement;
  page.dataset.layout = 'flow';
  const slides = [...document.querySelectorAll<HTMLElement>('.slides section[id]')];
  showAllChartSteps(document);
  const land = () => document.getElementById(location.hash.replace(/^#\/?/, ''))?.scrollIntoView();

  // charts are drawn a screen before they come into sight
  const approach = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).map(({ target }) => drawCharts(target)),
    {
      rootMargin: '100% 0px',
    },
  );
  // the slide that crosses the middle of the screen is the one being read
  const read = new IntersectionObserver(
    (entries) => {
      const slide = entries.find((entry) => entry.isIntersecting)?.target;
      if (!slide) return;
      history.replaceState(history.state, '', `#/${slide.id}`);
      showOnRoute(document, slide.id);
    },
    { rootMargin: '-50% 0px' },
  );

  await shownFontsLoaded();
  land();
  addEventListener('hashchange', land);
  for (const slide of slides) {
    approach.observe(slide);
    read.observe(slide);
  }
  page.dataset.deck = 'ready';
  addProvenanceDetails(slides);
}
