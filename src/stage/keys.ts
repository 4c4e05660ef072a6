import type { RevealApi } from 'reveal.js';
import { nextTheme } from '../theme.ts';
import { openSearch } from './search.ts';

interface Key {
  readonly keyCode: number;
  readonly key: string;
  readonly description: string;
  readonly press: () => void;
}

/** The deck's own keys beside reveal's; `?` lists them all. */
export function bindKeys(deck: RevealApi): void {
  const keys: readonly Key[] = [
    { keyCode: 84, key: 'T', description: 'Next theme', press: nextTheme },
    { keyCode: 68, key: 'D', description: 'Show the numbers of a chart', press: toggleNumbers },
  ];
  for (const { press, ...key } of keys) deck.addKeyBinding(key, press);
  deck.registerKeyboardShortcut('CTRL + SHIFT + F', 'Search');
  addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'f') {
      event.preventDefault();
      openSearch(deck);
    }
  });
}

function toggleNumbers(): void {
  document.documentElement.toggleAttribute('data-numbers');
}
