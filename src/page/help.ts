import { element } from './element.ts';
import { bindingsOf, type KeyboardView } from './key-bindings.ts';
import { areSingleKeysOn, switchSingleKeys } from './single-keys.ts';

/** Opens the list of a view's keys over it, with the switch for those of one character; Escape or the button closes it. */
export function openHelp(view: KeyboardView): void {
  const close = element('button', { type: 'button' }, 'Close');
  const rows = bindingsOf(view).map(({ shown, help }) => element('div', {}, element('dt', {}, shown), element('dd', {}, help)));
  const single = element('input', { type: 'checkbox' });
  single.checked = areSingleKeysOn();
  single.addEventListener('change', () => switchSingleKeys(single.checked));
  const dialog = element(
    'dialog',
    { class: 'dialog-help', 'aria-labelledby': 'help-title' },
    // the focus at the beginning: on the button below, the list would be scrolled to its end
    element('h2', { id: 'help-title', tabindex: '-1', autofocus: '' }, 'Keys'),
    element('p', {}, element('label', {}, single, ' Letters, digits and signs alone are keys')),
    element('dl', {}, ...rows),
    close,
    ...documents(),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Links to the documents that are published beside the deck, which open apart from the talk; nothing where there are none. */
function documents(): HTMLElement[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.documents a')].map(({ href, textContent }) =>
    element('a', { href, target: '_blank', rel: 'noopener' }, textContent),
  );
  return links.length > 0 ? [element('p', { class: 'dialog-documents' }, ...links)] : [];
}
