import type { RevealApi } from 'reveal.js';
import { element } from '../page/element.ts';
import type { Action } from '../sync/messages.ts';

const page = document.documentElement;

/**
 * Puts buttons that lead on and back at the ends of the route, for whoever has a mouse or a finger and no keys. They are seen until the first
 * move; from then on while the mouse is on them or they have the focus, and always where there is no mouse.
 *
 * @param signal takes them away
 */
export function addMoveButtons(deck: RevealApi, route: HTMLElement, act: (action: Action) => void, signal: AbortSignal): void {
  const button = (action: Action, name: string) => {
    const made = element('button', { type: 'button', class: `route-${action}`, 'aria-label': name });
    made.addEventListener('click', () => act(action));
    signal.addEventListener('abort', () => made.remove());
    return made;
  };
  route.append(button('previous', 'Step back'), button('next', 'Next step'));
  for (const event of ['slidechanged', 'fragmentshown']) deck.on(event, () => page.setAttribute('data-moved', ''), { signal, once: true });
}
