import { getAttribute, setAttribute, withAttribute } from './markup.ts';
import type { Slide } from './read-slides.ts';

/** Has links to other pages open apart from the deck, whose talk a stray Enter must not replace; `noopener` keeps those pages
 * from reaching back. */
export function openOutsideApart(slide: Slide): void {
  for (const link of withAttribute(slide.element, 'href')) {
    if (getAttribute(link, 'href')?.startsWith('#')) continue;
    setAttribute(link, 'target', '_blank');
    setAttribute(link, 'rel', 'noopener noreferrer');
  }
}
