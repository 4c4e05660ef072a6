import { closeDialog, openDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { readSlideList } from '../page/slide-list.ts';

/** Opens the list of all slides by their parts; each leads to its slide. Escape or the button closes it. */
export function openContents(): void {
  const slides = readSlideList(document);
  const close = element('button', { type: 'button' }, 'Close');
  const parts = [...new Set(slides.map(({ part }) => part))];
  const dialog = element(
    'dialog',
    { class: 'page-bar-contents', 'aria-labelledby': 'page-bar-contents-title' },
    element('header', {}, element('h2', { id: 'page-bar-contents-title', tabindex: '-1', autofocus: '' }, 'Contents'), close),
  );
  for (const name of parts) {
    const links = slides.filter(({ part }) => part === name).map(({ id, title }) => element('a', { href: `#${id}` }, title));
    for (const link of links) link.addEventListener('click', () => closeDialog(dialog));
    dialog.append(element('h3', {}, name), element('ul', {}, ...links.map((link) => element('li', {}, link))));
  }
  close.addEventListener('click', () => closeDialog(dialog));
  openDialog(dialog);
}
