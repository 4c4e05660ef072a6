import { element } from '../page/element.ts';

/**
 * What comes first in the order of the Tab key: the page that scrolls, and the keys, which `?` opens only while single characters are keys.
 * Each is seen while it has the focus.
 *
 * @param read shows the page that scrolls
 * @param help opens the keys
 * @param signal takes it away
 */
export function addStageBar(read: () => void, help: () => void, signal: AbortSignal): void {
  const page = element('button', { type: 'button' }, 'Read as a page');
  const keys = element('button', { type: 'button' }, 'Keys');
  page.addEventListener('click', read);
  keys.addEventListener('click', help);
  const bar = element('nav', { class: 'stage-bar', 'aria-label': 'Ways to see the slides' }, page, keys);
  document.body.prepend(bar);
  signal.addEventListener('abort', () => bar.remove());
}
