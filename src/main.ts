import './styles/index.css';
import './styles/slides.ts';
import { viewOf } from './page/address.ts';
import { element } from './page/element.ts';
import { startTheme } from './page/theme.ts';
import { type View, views } from './page/views.ts';
import { storeSite } from './service-worker/register.ts';
import { startSlides } from './stage/slides.ts';

/** What each view does with the page. Views that only some visitors open come as files of their own. */
const start: Record<View, () => Promise<void>> = {
  stage: startSlides,
  speaker: async () => (await import('./speaker/speaker.ts')).startSpeaker(),
  remote: async () => (await import('./remote/remote.ts')).startRemote(),
  print: async () => (await import('./paper/print.ts')).startPrint(),
  handout: async () => (await import('./paper/handout.ts')).startHandout(),
};

const page = document.documentElement;

const view = viewOf(location.search);
page.dataset.view = view;
page.dataset.layout = views[view];
startTheme(view);
const started = start[view]();
// a copy in one file has nothing to store, the dev server nothing that lasts
if (import.meta.env.MODE === 'production') void started.then(storeSite, () => {});
started.catch((error: unknown) => {
  page.dataset.deck = 'failed';
  page.dataset.layout = 'flow';
  const reason = error instanceof Error ? error.message : String(error);
  document.body.prepend(
    element('p', { class: 'notice-failed', role: 'alert' }, `This view could not be shown: ${reason}. The slides follow.`),
  );
  console.error(error);
});
