import { element } from '../page/element.ts';

/** Adds a link to a page behind the slides at the lower edge of a slide, where it moves nothing of what the stage shows. */
export function addFootLink(slide: Element | null, href: string, words: string): void {
  const foot = slide?.querySelector('.slide-foot');
  const links = foot?.querySelector('.slide-foot-pages') ?? element('p', { class: 'slide-foot-pages' });
  links.append(...(links.childNodes.length > 0 ? [' · '] : []), element('a', { href }, words));
  foot?.append(links);
}
