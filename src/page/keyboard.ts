import { bindingsOf, type Command, type KeyboardView } from './key-bindings.ts';
import { areSingleKeysOn } from './single-keys.ts';

/** What a view does for a command; `key` is the name of the key pressed, as in `keyBindings`. */
export type CommandHandlers = Partial<Readonly<Record<Command, (key: string) => void>>>;

/** Elements that use some keys themselves: the deck does not handle these keys there. */
const reservedKeys: readonly { readonly selector: string; readonly keys: RegExp }[] = [
  { selector: 'dialog[open], input, select, textarea', keys: /./ },
  { selector: 'button, a', keys: /^( |Enter)$/ },
  { selector: '[data-scrolls]', keys: /^(ArrowUp|ArrowDown|Home|End)$/ },
  { selector: '.chart-table[data-scrolls]', keys: /^Arrow(Left|Right)$/ },
  // its marks: src/figures/mark-walk.ts
  { selector: '.chart-plot', keys: /^(Arrow\w+|Home|End|Escape)$/ },
];

/** Listens for the keys of a view, a clicker's among them. @param signal ends it */
export function listenForKeys(view: KeyboardView, handlers: CommandHandlers, signal?: AbortSignal): void {
  const bindings = bindingsOf(view);
  const onKey = (event: KeyboardEvent) => {
    const name = keyName(event);
    if (name === undefined || isReserved(event) || (isCharacter(name) && !areSingleKeysOn())) return;
    const binding = bindings.find(({ keys }) => keys.some((key) => key === name));
    const handler = binding && handlers[binding.command];
    if (!handler) return;
    event.preventDefault();
    handler(name);
  };
  const options = signal ? { signal } : {};
  addEventListener('keydown', onKey, options);
  // a button pressed with the mouse must not take the next space, which is the clicker's; in a dialog the keys are the dialog's
  const onClick = ({ detail, target }: MouseEvent) => {
    if (detail > 0 && target instanceof Element && !target.closest('dialog[open]')) target.closest<HTMLElement>('button')?.blur();
  };
  addEventListener('click', onClick, options);
}

/** The key as `keyBindings` names it; undefined for a combination that belongs to the browser. */
function keyName({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string | undefined {
  const lower = key.length === 1 ? key.toLowerCase() : key;
  if (altKey || metaKey) return undefined;
  if (ctrlKey) return shiftKey ? `ctrl+shift+${lower}` : undefined;
  return shiftKey && key === ' ' ? 'shift+ ' : lower;
}

/** Whether a key of `keyBindings` is a letter, a digit or a sign alone. */
export const isCharacter = (name: string): boolean => name.length === 1 && name !== ' ';

function isReserved({ key, target }: KeyboardEvent): boolean {
  return target instanceof Element && reservedKeys.some(({ selector, keys }) => keys.test(key) && target.closest(selector));
}
