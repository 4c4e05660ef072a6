import { releaseCharts } from '../figures/figures.ts';
import { startFlow } from './flow.ts';
import { choosePage, isPageChosen, type Layout, layoutOfWindow } from './layout.ts';
import { restorePlace } from './place.ts';
import { isFollowed, startStage } from './stage.ts';
import { isTextSpaced, onTextSpacing } from './text-spacing.ts';

const page = document.documentElement;

/** Ends what the current layout has started. */
let running = new AbortController();
/** Where the browser forbids storage, the choice lasts as long as the page. */
let pageChosen = isPageChosen();

/** Shows the slides in the layout that suits the window or that the visitor has chosen, and in the other one as soon as that changes. */
export async function startSlides(): Promise<void> {
  restorePlace();
  addEventListener('resize', () => void update());
  // before the distances of text are watched: to ask for them now would have the page styled twice before its first slide
  const shown = show(wanted());
  onTextSpacing(() => void update());
  await shown;
}

function wanted(): Layout {
  return pageChosen || isTextSpaced() ? 'flow' : layoutOfWindow();
}

/** Changes the layout where another one is wanted. A stage that a speaker view follows stays: the talk goes on whatever its window does. */
async function update(): Promise<void> {
  page.toggleAttribute('data-text-spaced', isTextSpaced());
  // paper has another width than the window; a printed page is the one that was shown
  if (matchMedia('print').matches || page.dataset.layout === wanted()) return;
  if (page.dataset.layout === 'stage' && !pageChosen && isFollowed()) return;
  try {
    await show(wanted());
  } catch (error) {
    console.error(error);
    await show('flow');
  }
}

/** Each layout begins at the slide that the address names, which is the one that the other has shown. */
async function show(layout: Layout): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  delete page.dataset.deck;
  page.dataset.layout = layout;
  // charts are drawn in the sizes of their layout
  for (const slide of document.querySelectorAll('.slides section[id]')) releaseCharts(slide);
  if (layout === 'flow') await startFlow(signal, () => choose(false));
  else await startStage(signal, () => choose(true));
}

/** Shows the page, or the stage. A window that is too small for the stage becomes a full screen. */
function choose(chosen: boolean): void {
  pageChosen = chosen;
  choosePage(chosen);
  if (!chosen && wanted() === 'flow') void page.requestFullscreen().catch(() => {});
  else void update();
}
