import { element } from '../page/element.ts';
import { openContents } from './contents.ts';

/**
 * The bar at the foot of the page that scrolls, first in the order of the Tab key: the contents, the way back to the top, and to the stage.
 *
 * @param signal takes it away
 */
export function addPageBar(slides: readonly HTMLElement[], showStage: () => void, signal: AbortSignal): void {
  const contents = element('button', { type: 'button', 'aria-haspopup': 'dialog' }, 'Contents');
  const top = element('a', { href: `#${slides[0]?.id ?? ''}` }, 'Back to top');
  const stage = element('button', { type: 'button', class: 'page-bar-stage' }, 'Show as slides');
  contents.addEventListener('click', openContents);
  stage.addEventListener('click', showStage);
  const bar = element('nav', { class: 'page-bar', 'aria-label': 'This page' }, contents, top, stage);
  document.body.prepend(bar);
  signal.addEventListener('abort', () => bar.remove());
}
