import { element } from '../page/element.ts';

/** Offers the page that scrolls, first in the order of the Tab key; it is seen while it has the focus. */
export function addReadingButton(read: () => void, signal: AbortSignal): void {
  const button = element('button', { type: 'button', class: 'stage-read' }, 'Read as a page');
  button.addEventListener('click', read);
  const nav = element('nav', { 'aria-label': 'Ways to see the slides' }, button);
  document.body.prepend(nav);
  signal.addEventListener('abort', () => nav.remove());
}
