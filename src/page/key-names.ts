import { bindingsOf, type Command, type KeyboardView } from './key-bindings.ts';

/** Keys that a button names beside its first: those of a clicker, and space. */
const alsoNamed = /^(Page\w+| )$/;

/** The key of a command as words name it: "B". The first of its keys. @throws Error for a command that the view has no key for */
export function keyNameOf(view: KeyboardView, command: Command): string {
  return nameOf(keysOf(view, command, 0)[0] ?? '');
}

/**
 * The keys of a command as `aria-keyshortcuts` has them, for the button that does the same: "ArrowRight PageDown Space".
 *
 * @param nth which binding of the command, counted from 0, where it has several
 * @throws Error for a command that the view has no key for
 */
export function shortcutsOf(view: KeyboardView, command: Command, nth = 0): string {
  const keys = keysOf(view, command, nth);
  return keys
    .filter((key, i) => i === 0 || alsoNamed.test(key))
    .map(nameOf)
    .join(' ');
}

function keysOf(view: KeyboardView, command: Command, nth: number): readonly string[] {
  const keys: readonly string[] = bindingsOf(view).filter((binding) => binding.command === command)[nth]?.keys ?? [];
  if (keys.length === 0) throw new Error(`expected a key of the ${view} view for "${command}" in src/page/key-bindings.ts, got none`);
  return keys;
}

const nameOf = (key: string): string => (key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key);
