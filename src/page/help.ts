import { closeDialog, openDialog } from './dialog.ts';
import { element } from './element.ts';
import { bindingsOf, type KeyboardView } from './key-bindings.ts';
import { type CommandHandlers, isCharacter } from './keyboard.ts';
import { areSingleKeysOn, switchSingleKeys } from './single-keys.ts';

type Binding = ReturnType<typeof bindingsOf>[number];

/**
 * Opens the list of a view's keys over it, with the switch for those of one character; Escape or the button closes it. What such a key does,
 * its line does as well: for whoever has switched them off, or has no keyboard.
 */
export function openHelp(view: KeyboardView, handlers: CommandHandlers): void {
  const close = element('button', { type: 'button' }, 'Close');
  const rows = bindingsOf(view).map((binding) => {
    const pressed = () => {
      closeDialog(dialog);
      handlers[binding.command]?.(binding.keys[0] ?? '');
    };
    return element('div', {}, element('dt', {}, binding.shown), element('dd', {}, inWords(binding, pressed)));
  });
  const single = element('input', { type: 'checkbox' });
  single.checked = areSingleKeysOn();
  single.addEventListener('change', () => switchSingleKeys(single.checked));
  const dialog = element(
    'dialog',
    { class: 'dialog-help', 'aria-labelledby': 'help-title' },
    // the focus at the beginning: on the button below, the list would be scrolled to its end
    element('h2', { id: 'help-title', tabindex: '-1', autofocus: '' }, 'Keys and commands'),
    element('p', {}, element('label', {}, single, ' Letters, digits and signs alone are keys')),
    element('dl', {}, ...rows),
    close,
    ...documents(),
  );
  close.addEventListener('click', () => closeDialog(dialog));
  openDialog(dialog);
}

/** What a key does; a button where it is a character, but for the list that is open already. */
function inWords({ command, keys, help }: Binding, pressed: () => void): HTMLElement | string {
  if (command === 'help' || !keys.some(isCharacter)) return help;
  const button = element('button', { type: 'button' }, help);
  button.addEventListener('click', pressed);
  return button;
}

/** Links to the documents that are published beside the deck, which open apart from the talk; nothing where there are none. */
function documents(): HTMLElement[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.site-documents a')].map(({ href, textContent }) =>
    element('a', { href, target: '_blank', rel: 'noopener' }, textContent),
  );
  return links.length > 0 ? [element('p', { class: 'dialog-documents' }, ...links)] : [];
}
