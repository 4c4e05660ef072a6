import { closeDialog, openDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { entriesOf } from './entries.ts';

/** Shows over the page where the figures and claims of a slide come from; Escape, I or the button closes it. */
export function showPanel(slide: string, title: string): void {
  const close = element('button', { type: 'button' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'provenance-panel', 'aria-labelledby': 'provenance-title' },
    element('header', {}, element('h2', { id: 'provenance-title', tabindex: '-1', autofocus: '' }, title), close),
    ...entriesOf(slide, 'h3'),
  );
  close.addEventListener('click', () => closeDialog(dialog));
  dialog.addEventListener('keydown', (event) => {
    // a key that closes the panel is not a key of the slides as well
    event.stopPropagation();
    if (event.key.toLowerCase() === 'i') closeDialog(dialog);
  });
  openDialog(dialog);
}
