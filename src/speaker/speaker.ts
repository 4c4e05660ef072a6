import type { Theme } from '../deck.ts';
import { type Entry, readOutline } from '../page/outline.ts';
import { openSearch } from '../page/search.ts';
import { readStored, writeStored } from '../page/storage.ts';
import { keepAwake } from '../page/wake-lock.ts';
import { isFramed } from '../sync/channel.ts';
import { waiting } from '../sync/clock.ts';
import { type Action, readState, type State } from '../sync/messages.ts';
import { helpRows, type Key, listen } from './keys.ts';
import { countNotes } from './notes.ts';
import { reduceOffline } from './offline.ts';
import { minutesOf } from './plan.ts';
import { arrangeByNumber, resizeNotes, startPreferences, toggleDim } from './preferences.ts';
import { StageConnection } from './stage-connection.ts';
import { part, shell } from './template.ts';
import { View } from './view.ts';

const stateName = 'deck-speaker-state';
const tickEvery = 250;

/** The speaker view: notes, what is shown, what comes next, and the time. It asks the stage to move and shows what the stage says. */
export async function startSpeaker(): Promise<void> {
  const page = document.documentElement;
  document.title = `Speaker view: ${document.title}`;
  const minutes = minutesOf(location.search);
  history.replaceState(null, '', `?view=speaker${minutes ? `&minutes=${minutes}` : ''}${location.hash}`);
  if (isFramed()) return refuse();
  const outline = readOutline(document);
  countNotes(outline);
  const root = document.createElement('div');
  root.className = 'speaker';
  root.innerHTML = shell;
  // the slides leave the page: only copies of the two that are shown are ever laid out
  const outlines = document.querySelectorAll('.map-outlines');
  document.body.replaceChildren(root, ...outlines);
  part<HTMLAnchorElement>('open-deck').href = location.pathname + (minutes ? `?minutes=${minutes}` : '');

  let state = remembered(outline) ?? fresh(outline, minutes);
  let met = false;
  let frame = 0;
  const go = (slide: string) => {
    if (link.state !== 'lost') link.send({ kind: 'go', slide });
    else if (outline.some(({ id }) => id === slide)) set({ ...state, slide, step: 0 });
  };
  const act = (action: Action) => {
    if (link.state !== 'lost') link.send({ kind: 'do', action });
    else set(reduceOffline(state, action, outline, Date.now()));
  };
  const set = (next: State) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    writeStored('sessionStorage', stateName, JSON.stringify(state));
    // the newest state in each frame is enough, however fast keys come
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => view.show(state));
  };
  const view = new View(root, outline, go);
  const link = new StageConnection(
    location.hash.slice(1),
    () => state.clock,
    (heard) => {
      met ||= heard !== undefined;
      set(heard ?? { ...state, blank: false, overview: false });
      view.link(heard ? 'linked' : 'lost', met);
    },
  );

  bind(root, outline, act, go);
  startPreferences(root);
  view.show(state);
  setInterval(() => view.tick(state), tickEvery);
  keepAwake();
  await document.fonts.ready;
  page.dataset.deck = 'ready';
}

function bind(root: HTMLElement, outline: readonly Entry[], act: (action: Action) => void, go: (slide: string) => void): void {
  const sections = outline.map(({ section }) => section);
  const help = part<HTMLDialogElement>('help-dialog');
  const reset = part<HTMLDialogElement>('reset-dialog');
  const jump = () => openSearch(sections, go);
  const leaveOverview = () => {
    if (root.querySelector('[data-do="overview"][aria-pressed="true"]')) act('overview');
  };
  const keys: readonly Key[] = [
    {
      keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n', 'j', 'l'],
      shown: 'Right, Down, Page Down, Space, N',
      does: 'Next step',
      press: () => act('next'),
    },
    {
      keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'shift+ ', 'h', 'k'],
      shown: 'Left, Up, Page Up, Shift Space',
      does: 'Step back',
      press: () => act('previous'),
    },
    { keys: ['Home'], shown: 'Home', does: 'First slide', press: () => act('first') },
    { keys: ['End'], shown: 'End', does: 'Last slide', press: () => act('last') },
    { keys: ['b', '.', 'v'], shown: 'B or full stop', does: 'Blank the screen, show it again', press: () => act('blank') },
    { keys: ['o'], shown: 'O', does: 'Overview of all slides on the stage', press: () => act('overview') },
    { keys: ['Escape', 'Enter'], shown: 'Escape, Enter', does: 'Leave the overview', press: leaveOverview },
    { keys: ['g', 'ctrl+f'], shown: 'G', does: 'Go to a slide by number or words', press: jump },
    { keys: ['p'], shown: 'P', does: 'Start, pause or go on with the clock', press: () => act('toggle-clock') },
    { keys: ['d'], shown: 'D', does: 'Numbers in place of charts', press: () => act('numbers') },
    { keys: ['t'], shown: 'T', does: 'Next theme, on the stage too', press: () => act('theme') },
    { keys: ['m'], shown: 'M', does: 'Dim this window alone', press: toggleDim },
    { keys: ['+', '='], shown: '+', does: 'Larger notes', press: () => resizeNotes(1) },
    { keys: ['-'], shown: '-', does: 'Smaller notes', press: () => resizeNotes(-1) },
    {
      keys: ['1', '2', '3'],
      shown: '1, 2, 3',
      does: 'Layout: default, wide, notes only',
      press: (key) => arrangeByNumber(Number(key)),
    },
    { keys: ['?'], shown: '?', does: 'These keys', press: () => help.showModal() },
  ];
  part('keys').replaceChildren(...helpRows(keys));
  listen(keys);
  for (const button of root.querySelectorAll<HTMLElement>('[data-do]'))
    button.addEventListener('click', () => act(button.dataset.do as Action));
  part('jump').addEventListener('click', jump);
  part('help').addEventListener('click', () => help.showModal());
  part('smaller').addEventListener('click', () => resizeNotes(-1));
  part('larger').addEventListener('click', () => resizeNotes(1));
  part('toggle-clock').addEventListener('click', () => act('toggle-clock'));
  part('reset-clock').addEventListener('click', () => {
    reset.returnValue = '';
    reset.showModal();
  });
  reset.addEventListener('close', () => {
    if (reset.returnValue === 'reset') act('reset-clock');
  });
}

/** How this window stood before it was loaded anew, as long as the slide is still there. */
function remembered(outline: readonly Entry[]): State | undefined {
  try {
    const state = readState(JSON.parse(readStored('sessionStorage', stateName) ?? ''));
    return outline.some(({ id }) => id === state?.slide) ? state : undefined;
  } catch {
    return undefined;
  }
}

function fresh(outline: readonly Entry[], minutes = 0): State {
  const theme = document.documentElement.dataset.theme as Theme;
  const still = { step: 0, blank: false, overview: false, numbers: false, clock: waiting };
  return { ...still, slide: outline[0]?.id ?? '', theme, minutes, width: 1280, height: 720 };
}

/** Inside another page there is nothing to see: that page could lay itself over the notes and the buttons. */
function refuse(): void {
  const words = document.createElement('p');
  words.className = 'refused';
  const link = document.createElement('a');
  Object.assign(link, { href: location.href, target: '_blank', rel: 'noopener', textContent: 'Open it in a window' });
  words.append('The speaker view is shown in a window of its own only. ', link);
  document.body.replaceChildren(words);
  document.documentElement.dataset.deck = 'ready';
}
