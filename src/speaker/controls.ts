import { openHelp } from '../page/help.ts';
import { type CommandHandlers, listenForKeys } from '../page/keyboard.ts';
import { openSearch } from '../page/search.ts';
import type { SlideEntry } from '../page/slide-list.ts';
import { type Action, actions } from '../sync/messages.ts';
import { fillPane, resizeNotes } from './note-size.ts';
import type { startPointing } from './pointing.ts';
import { arrangeByNumber, toggleDim } from './preferences.ts';
import { part } from './template.ts';

/** What keys and buttons ask for. */
interface Asked {
  readonly act: (action: Action) => void;
  readonly go: (slide: string) => void;
  readonly grid: () => void;
  readonly times: () => void;
  readonly phone: () => void;
  /** opens what the slide rests on */
  readonly ask: () => void;
  readonly pointing: ReturnType<typeof startPointing>;
}

/** Binds the keys and the buttons of the view. */
export function bindControls(
  root: HTMLElement,
  slides: readonly SlideEntry[],
  { act, go, grid, times, phone, ask, pointing }: Asked,
): void {
  const search = () =>
    openSearch(
      slides.map(({ section }) => section),
      true,
      go,
    );
  const commands = Object.fromEntries(actions.map((action) => [action, () => act(action)])) as Record<Action, () => void>;
  const handlers: CommandHandlers = {
    ...commands,
    search,
    help: () => help(),
    'all-slides': grid,
    point: pointing.hold,
    zoom: pointing.zoom,
    provenance: ask,
    dim: toggleDim,
    'larger-notes': () => resizeNotes(1),
    'smaller-notes': () => resizeNotes(-1),
    'fill-notes': fillPane,
    arrange: (key) => arrangeByNumber(Number(key)),
  };
  const help = () => openHelp('speaker', handlers);
  listenForKeys('speaker', handlers);
  for (const button of root.querySelectorAll<HTMLElement>('[data-do]'))
    button.addEventListener('click', () => act(button.dataset.do as Action));
  const buttons: Readonly<Record<string, () => void>> = {
    jump: search,
    'all-slides': grid,
    help,
    smaller: () => resizeNotes(-1),
    larger: () => resizeNotes(1),
    fill: fillPane,
    run: times,
    phone,
    'toggle-clock': commands['toggle-clock'],
    'reset-clock': () => askToReset(commands['reset-clock']),
  };
  for (const [name, press] of Object.entries(buttons)) part(name).addEventListener('click', press);
}

/** Asks before the time of the talk is lost. */
function askToReset(reset: () => void): void {
  const dialog = part<HTMLDialogElement>('reset-dialog');
  dialog.returnValue = '';
  dialog.onclose = () => {
    if (dialog.returnValue === 'reset') reset();
  };
  dialog.showModal();
}
