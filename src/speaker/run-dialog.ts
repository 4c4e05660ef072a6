import { closeDialog, openDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import type { SlideEntry } from '../page/slide-list.ts';
import { duration, type Plan } from './plan.ts';
import { type Run, type Runs, timingLines } from './rehearsal.ts';

/** Shows the time of each slide beside its plan, of this run and of the one before it, and offers it for the files in slides/. */
export function openRunDialog(root: HTMLElement, slides: readonly SlideEntry[], plan: Plan, runs: Runs | undefined): void {
  const shown = runs ? [runs.current, ...(runs.previous ? [runs.previous] : [])] : [];
  const names = ['This run', 'Run before'].slice(0, shown.length);
  const rows = slides
    .map((entry, i) => ({ entry, slot: plan.slots[i] }))
    .filter(({ entry, slot }) => (slot && slot.end > slot.start) || shown.some(({ seconds }) => seconds[entry.id]))
    .map(({ entry, slot }) => row(entry, slot ? slot.end - slot.start : 0, shown));
  const sum = ({ seconds }: Run) => Object.values(seconds).reduce((total, one) => total + one, 0);
  const total = element(
    'tr',
    {},
    heading('row', 'All'),
    ...[plan.total, ...shown.map(sum)].map((time) => element('td', {}, duration(time))),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...['Slide', 'Plan', ...names].map((name) => heading('col', name)))),
    element('tbody', {}, ...rows, total),
  );
  const ids = slides.map(({ id }) => id);
  const lines = runs ? timingLines(runs.current, ids) : '';
  const text = element('textarea', { readonly: '', rows: '4', 'aria-label': 'Times of this run for the files in slides/' }, lines);
  const close = element('button', { type: 'button' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'speaker-run', 'aria-labelledby': 'run-title' },
    element('h2', { id: 'run-title' }, 'The time of each slide'),
    element('div', { class: 'speaker-run-table', tabindex: '0', role: 'group', 'aria-labelledby': 'run-title' }, table),
    element(
      'p',
      {},
      lines
        ? 'This run as data-timing, for the files in slides/:'
        : 'Start the clock and page through the talk: the time of each slide is kept.',
    ),
    text,
    element('p', { class: 'speaker-run-buttons' }, copyButton(text), close),
  );
  close.addEventListener('click', () => closeDialog(dialog));
  openDialog(dialog, root);
}

function row(entry: SlideEntry, planned: number, runs: readonly Run[]): HTMLElement {
  const cells = runs.map(({ seconds }) => {
    const taken = seconds[entry.id];
    if (taken === undefined) return element('td', {}, '');
    const more = Math.round(taken - planned);
    // a difference that nobody would hear is not marked
    const words = Math.abs(more) < 5 ? '' : ` (${more > 0 ? '+' : '−'}${duration(Math.abs(more))})`;
    return element('td', { 'data-over': String(more >= 5) }, `${duration(Math.round(taken))}${words}`);
  });
  const plan = element('td', {}, planned > 0 ? duration(planned) : '');
  return element('tr', {}, heading('row', `${entry.number} ${entry.title}`), plan, ...cells);
}

function copyButton(text: HTMLTextAreaElement): HTMLElement {
  const button = element('button', { type: 'button' }, 'Copy');
  button.addEventListener('click', async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      button.textContent = 'Copied';
    } catch {
      // a browser may refuse it: the text is marked, so that Ctrl C copies it
      button.textContent = 'Marked: press Ctrl C';
    }
  });
  return button;
}

const heading = (scope: 'row' | 'col', text: string) => element('th', { scope }, text);
