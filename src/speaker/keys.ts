/** A key of the speaker view, as the help shows it. */
export interface Key {
  /** values of `KeyboardEvent.key`, letters in lower case */
  readonly keys: readonly string[];
  readonly shown: string;
  readonly does: string;
  readonly press: (key: string) => void;
}

/** Where a key has a meaning of its own: there the deck takes fewer. */
const ownMeaning: readonly { readonly where: string; readonly keys: RegExp }[] = [
  { where: 'dialog, input, select, textarea', keys: /./ },
  { where: 'button, a', keys: /^( |Enter)$/ },
  { where: '.speaker-notes-text', keys: /^(ArrowUp|ArrowDown|Home|End)$/ },
];

/** Listens for the keys, a clicker's among them. */
export function listen(keys: readonly Key[]): void {
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.altKey || event.metaKey || (event.ctrlKey && !(event.shiftKey && key.toLowerCase() === 'f'))) return;
    if (ownMeaning.some(({ where, keys: own }) => own.test(key) && target instanceof Element && target.closest(where))) return;
    const name = [event.ctrlKey && 'ctrl', event.shiftKey && key === ' ' && 'shift', key.length === 1 ? key.toLowerCase() : key]
      .filter(Boolean)
      .join('+');
    const pressed = keys.find((known) => known.keys.includes(name));
    if (!pressed) return;
    event.preventDefault();
    pressed.press(name);
  });
  // a button pressed with the mouse must not take the next space, which is the clicker's
  addEventListener('click', ({ detail, target }) => {
    if (detail > 0 && target instanceof Element) target.closest<HTMLElement>('button')?.blur();
  });
}

/** The rows of the help. */
export function helpRows(keys: readonly Key[]): HTMLElement[] {
  return keys.map(({ shown, does }) => {
    const row = document.createElement('div');
    const name = document.createElement('dt');
    const meaning = document.createElement('dd');
    name.textContent = shown;
    meaning.textContent = does;
    row.append(name, meaning);
    return row;
  });
}
