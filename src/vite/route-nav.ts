import { type Element, elements, h, textOf } from './markup.ts';
import type { Part, Slide } from './read-slides.ts';

/**
 * The route at the foot: a station for every slide, and a stop, which is a link, where a section of the article begins. Without script it
 * is the deck's table of contents.
 */
export function routeNav(slides: readonly Slide[], parts: readonly Part[]): Element {
  const firstOf = new Map(parts.map((part) => [slides.find((slide) => slide.part === part)?.id, part]));
  const stations = slides.map(({ id, element }) => {
    const part = firstOf.get(id);
    if (!part) return h('li', { 'data-station': id, 'aria-hidden': 'true' });
    const heading = elements(element, ({ tagName }) => tagName === 'h1' || tagName === 'h2')[0];
    const label = part.number === '0' && heading ? textOf(heading) : part.title;
    return h('li', { 'data-station': id, class: 'route-stop' }, h('a', { href: `#${id}` }, h('span', { class: 'route-name' }, label)));
  });
  return h('nav', { class: 'route', 'aria-label': 'Sections of the talk' }, h('ol', {}, ...stations));
}
