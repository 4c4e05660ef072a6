import { proposed, subjects, unlisted } from '../data/agenda.ts';
import { lowerAfterFirst } from '../data/format.ts';
import type { Tables } from '../data/tables.ts';
import type { Fact } from '../facts/facts.ts';
import { append, type Element, h, withAttribute } from './markup.ts';
import type { Slide } from './read-slides.ts';
import { recordList } from './record-list.ts';

/**
 * Fills the places that are drawn from data: the record's events, the figures that follow from those of the article, and the article's subjects as
 * one square each.
 */
export function fillDataTables(
  slide: Slide,
  tables: Pick<Tables, 'agenda' | 'recordEvents' | 'sources' | 'labels'>,
  facts: ReadonlyMap<string, Fact>,
): void {
  for (const place of withAttribute(slide.element, 'data-record-events')) append(place, recordList(tables));
  for (const place of withAttribute(slide.element, 'data-derived'))
    for (const fact of facts.values()) if (fact.formula) append(place, h('div', {}, h('dt', {}, fact.text), h('dd', {}, fact.formula)));
  for (const place of withAttribute(slide.element, 'data-subjects')) for (const part of subjectSquares(tables)) append(place, part);
}

/** The subjects that have come up, those that have not, then the newly proposed, which are named. */
function subjectSquares({ agenda, labels }: Pick<Tables, 'agenda' | 'labels'>): readonly Element[] {
  const [fresh, open] = [proposed(agenda), unlisted(agenda)];
  const stateOf = (subject: string) => (fresh.includes(subject) ? 'proposed' : open.includes(subject) ? 'open' : 'listed');
  const states = subjects(agenda).map(stateOf);
  const inOrder = (['listed', 'open', 'proposed'] as const).flatMap((state) => states.filter((one) => one === state));
  const squares = inOrder.map((state) => h('span', { class: 'quotation-square', 'data-state': state }));
  const names = lowerAfterFirst(fresh, labels['agenda.names']);
  return [h('span', { class: 'quotation-squares', 'aria-hidden': 'true' }, ...squares), h('strong', {}, names)];
}
