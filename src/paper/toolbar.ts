import { element } from '../page/element.ts';
import type { View } from '../page/views.ts';

const others = { print: ['handout', 'Handout'], handout: ['print', 'Slides'] } as const;

/** The line above the pages, on the screen only: print them, or look at the other kind, or go back to the stage. */
export function addToolbar(view: Extract<View, keyof typeof others>): void {
  const [other, name] = others[view];
  const button = element('button', { type: 'button' }, 'Print');
  button.addEventListener('click', () => print());
  // some browsers, WebKit among them, take neither size nor orientation from a style sheet, and would cut the slides
  const hint = view === 'print' ? [element('span', {}, 'Where the browser asks, choose landscape.')] : [];
  const links = [element('a', { href: `?view=${other}` }, name), element('a', { href: location.pathname }, 'Back to the stage')];
  document.body.prepend(element('nav', { class: 'paper-bar', 'aria-label': 'Paper' }, button, ...hint, ...links));
}
