import { proposed, subjects, unlisted } from '../data/agenda.ts';
import { list, lowerAfterFirst, lowered } from '../data/format.ts';
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

/** The subjects that have come up, those that have not, then the newly proposed: a square each, and under each group what it is. */
function subjectSquares({ agenda, labels }: Pick<Tables, 'agenda' | 'labels'>): readonly Element[] {
  const newlyProposed = proposed(agenda);
  const neverCameUp = unlisted(agenda);
  const others = neverCameUp.filter((subject) => !newlyProposed.includes(subject));
  const count = {
    proposed: newlyProposed.length,
    unlisted: others.length,
    listed: subjects(agenda).length - neverCameUp.length,
  };
  const group = (state: keyof typeof count, words: string) => {
    const squares = Array.from({ length: count[state] }, () => h('span', { class: 'quotation-square' }));
    return h(
      'span',
      { class: 'quotation-group', 'data-state': state },
      h('span', { class: 'quotation-squares', 'aria-hidden': 'true' }, ...squares),
      h('span', { class: 'quotation-words' }, words),
    );
  };
  const names = list(others.map((subject) => lowered(subject, labels['agenda.names'])));
  return [
    group('listed', fillLabel(labels['subjects.listed'], { count: count.listed })),
    group('unlisted', fillLabel(labels['subjects.unlisted'], { count: count.unlisted, names })),
    group('proposed', fillLabel(labels['subjects.proposed'], { names: lowerAfterFirst(newlyProposed, labels['agenda.names']) })),
  ];
}
