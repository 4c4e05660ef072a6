import './styles/reveal.css';
import './styles/tokens.css';
import './styles/slides.css';
import './styles/openings.css';
import './styles/figures.css';
import './styles/diagrams.css';
import './styles/states.css';
import './styles/moves.css';
import './styles/timelines.css';
import './styles/statements.css';
import './styles/tables.css';
import './styles/components/map.css';
import './styles/route.css';
import './styles/flow.css';
import './styles/phone.css';
import './styles/stage.css';
import './styles/overview.css';
import './styles/dialogs.css';
import './styles/motion.css';
import './styles/paper-notice.css';
import './styles/speaker.css';
import { narrowScreen, type View, viewOf, views } from './deck.ts';
import { startTheme } from './page/theme.ts';
import { startFlow } from './stage/flow.ts';
import { startStage } from './stage/stage.ts';

/** What each view does with the page. Views that only some visitors open come as files of their own. */
const start: Record<View, () => Promise<void>> = {
  stage: () => (matchMedia(narrowScreen).matches ? startFlow() : startStage()),
  speaker: async () => (await import('./speaker/speaker.ts')).startSpeaker(),
  print: async () => (await import('./paper/print.ts')).startPrint(),
  handout: async () => (await import('./paper/handout.ts')).startHandout(),
};

const page = document.documentElement;
const view = viewOf(location.search);
page.dataset.view = view;
page.dataset.layout = views[view].layout;
startTheme(view);
start[view]().catch((error: unknown) => {
  page.dataset.deck = 'failed';
  page.dataset.layout = 'flow';
  console.error(error);
});
