/** One command and the keys that give it, for every view that offers it. */
interface KeyBinding {
  readonly command: string;
  /** values of `KeyboardEvent.key`, letters in lower case; `shift+ ` and `ctrl+shift+f` for keys held together */
  readonly keys: readonly string[];
  /** the keys as the help names them */
  readonly shown: string;
  /** what the command does, in the help */
  readonly help: string;
  readonly views: readonly KeyboardView[];
}

/** The views that listen for keys. */
export type KeyboardView = 'stage' | 'speaker';

const both = ['stage', 'speaker'] as const;
const stage = ['stage'] as const;
const speaker = ['speaker'] as const;

/** Every key of the deck: the views listen for these, and both helps are made of them. A clicker sends Page Down and Page Up, some also B or the full stop. */
export const keyBindings = [
  {
    command: 'next',
    keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n', 'j'],
    shown: 'Right, Down, Page Down, Space, N',
    help: 'Next step',
    views: both,
  },
  {
    command: 'previous',
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'shift+ ', 'k'],
    shown: 'Left, Up, Page Up, Shift Space',
    help: 'Step back',
    views: both,
  },
  { command: 'first', keys: ['Home'], shown: 'Home', help: 'First slide', views: both },
  { command: 'last', keys: ['End'], shown: 'End', help: 'Last slide', views: both },
  {
    command: 'search',
    keys: ['g', 'ctrl+shift+f'],
    shown: 'G, Ctrl Shift F',
    help: 'Go to a slide by its number or its words',
    views: both,
  },
  { command: 'speaker-view', keys: ['s'], shown: 'S', help: 'Speaker view: notes, clock and what comes next', views: stage },
  { command: 'fullscreen', keys: ['f'], shown: 'F', help: 'Full screen', views: stage },
  { command: 'blank', keys: ['b', '.', 'v'], shown: 'B, full stop', help: 'Blank the screen, show it again', views: both },
  { command: 'overview', keys: ['o'], shown: 'O', help: 'Overview of all slides on the stage', views: both },
  {
    command: 'escape',
    keys: ['Escape'],
    shown: 'Escape',
    help: 'Leave a blank screen or the overview, else open the overview',
    views: stage,
  },
  { command: 'leave-overview', keys: ['Enter'], shown: 'Enter', help: 'Leave the overview', views: stage },
  { command: 'leave-overview', keys: ['Escape', 'Enter'], shown: 'Escape, Enter', help: 'Leave the overview', views: speaker },
  { command: 'toggle-clock', keys: ['p'], shown: 'P', help: 'Start, pause or go on with the clock', views: both },
  { command: 'point', keys: ['l'], shown: 'L, held', help: 'Pointer where the mouse is, on the stage or on the preview', views: both },
  { command: 'zoom', keys: ['z'], shown: 'Z', help: 'Zoom to where the mouse is, and back', views: both },
  { command: 'draw', keys: ['w'], shown: 'W', help: 'Draw on the slide, take the drawing away', views: stage },
  { command: 'numbers', keys: ['d'], shown: 'D', help: 'Numbers in place of charts', views: both },
  {
    command: 'marks',
    keys: [],
    shown: 'Tab, then arrows',
    help: 'Go through the marks of a chart; Escape leaves it',
    views: stage,
  },
  {
    command: 'provenance',
    keys: ['i'],
    shown: 'I',
    help: 'Where the figures and claims of this slide come from; its charts as files',
    views: both,
  },
  { command: 'theme', keys: ['t'], shown: 'T', help: 'Next theme', views: both },
  { command: 'all-slides', keys: ['a'], shown: 'A', help: 'All slides in this window, unseen by the audience', views: speaker },
  { command: 'dim', keys: ['m'], shown: 'M', help: 'Dim this window alone', views: speaker },
  { command: 'larger-notes', keys: ['+', '='], shown: '+', help: 'Larger notes', views: speaker },
  { command: 'smaller-notes', keys: ['-'], shown: '-', help: 'Smaller notes', views: speaker },
  { command: 'fill-notes', keys: ['0'], shown: '0', help: 'Notes as large as their pane allows', views: speaker },
  { command: 'arrange', keys: ['1'], shown: '1', help: 'Default layout', views: speaker },
  { command: 'arrange', keys: ['2'], shown: '2', help: 'Wide layout', views: speaker },
  { command: 'arrange', keys: ['3'], shown: '3', help: 'Layout with notes only', views: speaker },
  {
    command: 'page',
    keys: [],
    shown: 'Tab, then Enter',
    help: 'At the start of the window: read as a page that scrolls, or open this list',
    views: stage,
  },
  { command: 'help', keys: ['?'], shown: '?', help: 'This list; each line with a letter, digit or sign can be pressed', views: both },
] as const satisfies readonly KeyBinding[];

/** What a key can ask for. */
export type Command = (typeof keyBindings)[number]['command'];

/** The bindings of one view, in the order of its help. */
export function bindingsOf(view: KeyboardView): readonly ((typeof keyBindings)[number] & KeyBinding)[] {
  return keyBindings.filter(({ views }: KeyBinding) => views.includes(view));
}
