import { definitions } from '../data/milestones.ts';
import type { Fact } from '../facts.ts';
import { append, type Element, h, withAttribute } from './markup.ts';
import type { Slide } from './read-slides.ts';

/** Fills the places of the appendix that are drawn from data: definitions and derived figures. */
export function fillDataTables(slide: Slide, facts: ReadonlyMap<string, Fact>): void {
  for (const place of withAttribute(slide.element, 'data-definitions'))
    for (const { term, definition } of definitions) pair(place, term, definition);
  for (const place of withAttribute(slide.element, 'data-derived'))
    for (const fact of facts.values()) if (fact.formula) pair(place, fact.text, fact.formula);
}

function pair(list: Element, term: string, definition: string): void {
  append(list, h('div', {}, h('dt', {}, term), h('dd', {}, definition)));
}
