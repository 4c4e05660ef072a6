import type { Tables } from '../data/tables.ts';
import type { Fact } from '../facts/facts.ts';
import { append, h, withAttribute } from './markup.ts';
import type { Slide } from './read-slides.ts';
import { recordList } from './record-list.ts';

/** Fills the places of the appendix that are drawn from data: the record's events, and the figures that follow from those of the article. */
export function fillDataTables(
  slide: Slide,
  tables: Pick<Tables, 'recordEvents' | 'sources' | 'labels'>,
  facts: ReadonlyMap<string, Fact>,
): void {
  for (const place of withAttribute(slide.element, 'data-record-events')) append(place, recordList(tables));
  for (const place of withAttribute(slide.element, 'data-derived'))
    for (const fact of facts.values()) if (fact.formula) append(place, h('div', {}, h('dt', {}, fact.text), h('dd', {}, fact.formula)));
}
