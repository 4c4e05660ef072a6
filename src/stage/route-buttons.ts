import type { RevealApi } from 'reveal.js';
import { element } from '../page/element.ts';
import type { Action } from '../sync/messages.ts';

const page = document.documentElement;

/** What the buttons ask for. */
interface Asked {
  readonly act: (action: Action) => void;
  readonly help: () => void;
}

/**
 * Puts buttons at the ends of the route for whoever has a mouse or a finger and no keys, or has switched letters off: on, back, and the list of all
 * commands. They are seen until the first move; from then on while the mouse is on them or they have the focus, and always where there is no
 * mouse.
 *
 * @param signal takes them away
 */
export function addRouteButtons(deck: RevealApi, route: HTMLElement, { act, help }: Asked, signal: AbortSignal): void {
  const add = (name: string, label: string, press: () => void) => {
    const button = element('button', { type: 'button', class: `route-${name}`, 'aria-label': label });
    button.addEventListener('click', press);
    signal.addEventListener('abort', () => button.remove());
    route.append(button);
  };
  add('previous', 'Step back', () => act('previous'));
  add('next', 'Next step', () => act('next'));
  add('commands', 'Commands', help);
  for (const event of ['slidechanged', 'fragmentshown']) deck.on(event, () => page.setAttribute('data-moved', ''), { signal, once: true });
}
