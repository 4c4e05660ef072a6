import { element } from '../page/element.ts';

/**
 * The stage shows one slide and is no paper. Ctrl+P opens the pages in a window that prints itself; whoever prints in another way, from the
 * browser's menu or where windows may not open, gets a page that says where the pages are.
 */
export function offerPaper(signal: AbortSignal): void {
  const at = (view: string) => new URL(`?view=${view}`, location.href.split('#')[0]).href;
  const openPages = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return;
    if (open(`${at('print')}&now`, '_blank')) event.preventDefault();
  };
  const showNotice = () => {
    if (document.querySelector('.paper-notice')) return;
    const lines = [
      element('h1', {}, 'This is the stage: it shows one slide at a time.'),
      element('p', {}, 'To print all slides, open ', link(at('print'))),
      element('p', {}, 'To print slides with notes, open ', link(at('handout'))),
    ];
    document.body.append(element('section', { class: 'paper-notice' }, ...lines));
  };
  addEventListener('keydown', openPages, { signal });
  addEventListener('beforeprint', showNotice, { signal });
  addEventListener('afterprint', () => document.querySelector('.paper-notice')?.remove(), { signal });
}

const link = (address: string) => element('a', { href: address }, address);
