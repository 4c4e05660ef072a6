import type { Fact } from '../facts.ts';
import { append, h, withAttribute } from './markup.ts';
import type { Slide } from './read-slides.ts';

/** Lists the figures that the article does not print but that follow from those it does: `<dl data-derived></dl>`. */
export function fillDataTables(slide: Slide, facts: ReadonlyMap<string, Fact>): void {
  for (const place of withAttribute(slide.element, 'data-derived'))
    for (const fact of facts.values()) if (fact.formula) append(place, h('div', {}, h('dt', {}, fact.text), h('dd', {}, fact.formula)));
}
