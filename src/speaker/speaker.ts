import '../styles/views/speaker.css';
import { loadAhead } from '../figures/load-ahead.ts';
import { minutesOf } from '../page/address.ts';
import { facesLoaded } from '../page/fonts.ts';
import { onDemand } from '../page/on-demand.ts';
import { readSlideList, type SlideEntry } from '../page/slide-list.ts';
import type { Theme } from '../page/themes.ts';
import { keepAwake } from '../page/wake-lock.ts';
import { openProvenance } from '../provenance/open-provenance.ts';
import { isFramed } from '../sync/channel.ts';
import { follow, waiting } from '../sync/clock.ts';
import type { Action, Point, State } from '../sync/messages.ts';
import { remoteMeta } from '../sync/remote.ts';
import { bindControls } from './controls.ts';
import { Display } from './display.ts';
import { startPages, turnPage } from './note-pages.ts';
import { sizeNotes, startNoteSize } from './note-size.ts';
import { countNotes } from './notes.ts';
import { reduceOffline } from './offline.ts';
import { aimOpenDeck, prepareOpenDeck } from './open-deck.ts';
import { showPhoneCount } from './phone-count.ts';
import type { Phones } from './phones.ts';
import { startPointing } from './pointing.ts';
import { startPreferences } from './preferences.ts';
import { RunRecord } from './run-record.ts';
import { shownOf } from './shown.ts';
import { StageConnection } from './stage-connection.ts';
import { storedState, storeState } from './stored-state.ts';
import { part, template } from './template.ts';

const tickEvery = 250;

const withGrid = onDemand(() => import('./grid.ts'), 'The list of all slides');
const withTimes = onDemand(() => import('./run-dialog.ts'), 'The times of the slides');
const withPhone = onDemand(() => import('./phone-dialog.ts'), 'The remote for a phone');

/** The speaker view: notes, what is shown, what comes next, and the time. It asks the stage to move and shows what the stage says. */
export async function startSpeaker(): Promise<void> {
  const page = document.documentElement;
  document.title = `Speaker view: ${document.title}`;
  const minutes = minutesOf(location.search);
  history.replaceState(null, '', `?view=speaker${minutes ? `&minutes=${minutes}` : ''}${location.hash}`);
  if (isFramed()) return refuse();
  const slides = readSlideList(document);
  countNotes(slides);
  const root = document.createElement('div');
  root.className = 'speaker';
  root.innerHTML = template;
  // the slides leave the page: only copies of the two that are shown are ever laid out
  const outlines = document.querySelectorAll('.map-outlines');
  document.body.replaceChildren(root, ...outlines);

  let state = storedState(slides) ?? fresh(slides, minutes);
  let met = false;
  let frame = 0;
  const go = (slide: string) => {
    if (link.state !== 'lost') link.send({ kind: 'go-to', slide });
    else if (slides.some(({ id }) => id === slide)) set({ ...state, slide, step: 0 });
  };
  const move = (action: Action) => {
    if (link.state !== 'lost') link.send({ kind: 'action', action });
    else set(reduceOffline(state, action, slides, performance.now()));
  };
  const point = (at: Point | undefined) => link.send({ kind: 'point', ...(at && { at }) });
  const act = (action: Action) => {
    // notes that are longer than their pane are read to the end before the talk moves on
    if (action === 'next' && isOnSlide(state) && turnPage(1)) return;
    if (action === 'previous' && isOnSlide(state) && turnPage(-1)) return;
    move(action);
  };
  const set = (next: State) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    storeState(state);
    // the newest state in each frame is enough, however fast keys come
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => display.show(state));
    aimOpenDeck(state, state.minutes);
  };
  const record = new RunRecord();
  const display = new Display(root, slides, record, go);
  const link = new StageConnection(
    location.hash.slice(1),
    () => state,
    (received) => {
      met ||= received !== undefined;
      const clock = follow(state.clock, received?.clock ?? state.clock, performance.now());
      set(received ? { ...received, clock } : { ...state, blank: false, overview: false });
      if (!received) display.link('lost', met);
      // after the slide, in the same frame: the view must not say that it follows while it still shows another one
      else requestAnimationFrame(() => link.state === 'linked' && display.link('linked', met));
    },
  );

  prepareOpenDeck(link.ownKey);
  aimOpenDeck(state, state.minutes);
  const pointing = startPointing(part('now'), { point, zoom: (at) => link.send({ kind: 'zoom', at }) });
  const phoneAddress = document.querySelector<HTMLMetaElement>(`meta[name="${remoteMeta}"]`)?.content;
  bindControls(root, slides, {
    act,
    go,
    pointing,
    grid: () => void withGrid(({ openGrid }) => openGrid(root, slides, state.slide, go)),
    times: () => void withTimes(({ openRunDialog }) => openRunDialog(root, slides, display.plan, record.runs)),
    ask: () => void openProvenance(state.slide),
    phone: () => void withPhone(({ openPhoneDialog }) => openPhoneDialog(root, phoneAddress)),
  });
  let phones: Phones | undefined;
  if (phoneAddress)
    void import('./phones.ts').then(({ Phones }) => {
      phones = new Phones(new URL(phoneAddress).hash.slice(1), { act: move, point, count: showPhoneCount });
    });
  addEventListener('pagehide', () => record.store());
  startPreferences(root);
  startNoteSize();
  startPages();
  display.show(state);
  setInterval(() => {
    display.tick(state);
    phones?.show(shownOf(slides, state, display.plan.total, link.state === 'linked', performance.now()));
  }, tickEvery);
  addEventListener('pagehide', () => storeState(state));
  keepAwake();
  await facesLoaded();
  // the letters of a face that was missing take other room
  sizeNotes();
  page.dataset.deck = 'ready';
  void loadAhead();
}

/** Whether a move goes from step to step: not in the overview, and not while the screen is blank, where nothing moves. */
const isOnSlide = ({ blank, overview }: State): boolean => !blank && !overview;

function fresh(slides: readonly SlideEntry[], minutes = 0): State {
  const theme = document.documentElement.dataset.theme as Theme;
  const still = { step: 0, blank: false, overview: false, numbers: false, clock: waiting };
  return { ...still, slide: slides[0]?.id ?? '', theme, minutes, width: 1280, height: 720 };
}

/** Inside another page there is nothing to see: that page could lay itself over the notes and the buttons. */
function refuse(): void {
  const words = document.createElement('p');
  words.className = 'speaker-refused';
  const link = document.createElement('a');
  Object.assign(link, { href: location.href, target: '_blank', rel: 'noopener', textContent: 'Open it in a window' });
  words.append('The speaker view is shown in a window of its own only. ', link);
  document.body.replaceChildren(words);
  document.documentElement.dataset.deck = 'ready';
}
