import { element } from './element.ts';
import { bindingsOf, type KeyboardView } from './key-bindings.ts';

/** Opens the list of a view's keys over it; Escape or the button closes it. */
export function openHelp(view: KeyboardView): void {
  const close = element('button', { type: 'button' }, 'Close');
  const rows = bindingsOf(view).map(({ shown, help }) => element('div', {}, element('dt', {}, shown), element('dd', {}, help)));
  const dialog = element(
    'dialog',
    { class: 'dialog-help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, 'Keys'),
    element('dl', {}, ...rows),
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
