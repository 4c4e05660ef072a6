import { closeDialog, openDialog } from './dialog.ts';
import { element } from './element.ts';

/** A message over the page, with a link that helps where there is one; Escape or a button takes it away. */
export function openNotice(text: string, link?: HTMLAnchorElement): void {
  const dismiss = element('button', { type: 'button' }, 'Dismiss');
  const dialog = element(
    'dialog',
    { class: 'dialog-notice', 'aria-label': text },
    element('p', {}, text),
    ...(link ? [link] : []),
    dismiss,
  );
  for (const closing of [link, dismiss]) closing?.addEventListener('click', () => closeDialog(dialog));
  openDialog(dialog);
}
