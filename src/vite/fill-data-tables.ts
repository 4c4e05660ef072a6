import { proposed, subjects, unlisted } from '../data/agenda.ts';
import { lowerAfterFirst } from '../data/format.ts';
import { fillLabel } from '../data/labels.ts';
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

/**
 * The subjects that have come up, those that have not, then the newly proposed: a square with its name each, over the first two groups what they are.
 * The newly proposed stand below those that have not come up, and are counted with them.
 */
function subjectSquares({ agenda, labels }: Pick<Tables, 'agenda' | 'labels'>): readonly Element[] {
  const newlyProposed = proposed(agenda);
  const neverCameUp = unlisted(agenda);
  const listed = subjects(agenda).filter((subject) => !neverCameUp.includes(subject));
  const others = neverCameUp.filter((subject) => !newlyProposed.includes(subject));
  const group = (state: string, heading: string, names: readonly string[]) => {
    const items = names.map((name) => h('li', {}, h('span', { class: 'quotation-square', 'aria-hidden': 'true' }), name));
    const words = heading ? [h('p', { class: 'quotation-words' }, heading)] : [];
    return h('div', { class: 'quotation-group', 'data-state': state }, ...words, h('ul', {}, ...items));
  };
  const names = lowerAfterFirst(newlyProposed, labels['agenda.names']);
  return [
    group('listed', fillLabel(labels['subjects.listed'], { count: listed.length }), listed),
    group('unlisted', fillLabel(labels['subjects.unlisted'], { count: neverCameUp.length, proposed: newlyProposed.length }), others),
    group('proposed', '', newlyProposed.length > 0 ? [fillLabel(labels['subjects.proposed'], { names })] : []),
  ];
}
