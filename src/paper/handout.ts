import '../styles/views/handout.css';
import labels from 'virtual:labels';
import { fillLabel } from '../data/labels.ts';
import { addFrontPages } from './handout-front.ts';
import { layOutHandoutSlide } from './handout-slide.ts';
import { addSources } from './handout-sources.ts';
import { addTables } from './handout-tables.ts';
import { drawPages, markReady, settleSlides } from './pages.ts';
import { layOutScript } from './script.ts';
import { addToolbar } from './toolbar.ts';

/** Paper sizes that a handout can be printed on, by the name in the address: `&paper=letter`. */
const papers = ['a4', 'letter'] as const;

/**
 * `?view=handout`: for readers, a summary, contents, every slide with what is said of it, the numbers of the charts and the sources.
 * `?view=handout&script`: for the speaker, every slide above its notes. On pages of A4 or Letter.
 */
export async function startHandout(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  document.documentElement.dataset.paper = papers.find((paper) => paper === asked.get('paper')) ?? 'a4';
  const container = document.querySelector('.slides');
  if (!container?.querySelector('.notes')) throw new Error('expected speaker notes to hand out, got a deck that was built without them');
  const isScript = asked.has('script');
  const title = document.title;
  document.title = fillLabel(labels[isScript ? 'paper.title-script' : 'paper.title-handout'], { title });
  const slides = await settleSlides();
  if (isScript) layOutScript(slides);
  else layOutHandout(container, slides, title);
  await drawPages();
  addToolbar(isScript ? 'script' : 'handout');
  markReady();
}

function layOutHandout(container: Element, slides: readonly HTMLElement[], title: string): void {
  addTables(slides, container);
  for (const slide of slides) layOutHandoutSlide(slide, slides.length);
  addSources(container);
  addFrontPages(container, title);
  // a page holds two slides, and has a number of its own at its foot
  for (const slide of slides) delete slide.dataset.label;
}
