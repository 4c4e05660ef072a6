import { type CountedEvent, countedEvents } from '../data/record-events.ts';
import type { Source } from '../data/sources.ts';
import type { Tables } from '../data/tables.ts';
import { type Element, h } from './markup.ts';

/** The counted events of the public record by decade, each with its year, a link to the first page that names it, and its kind. */
export function recordList({ recordEvents, sources }: Pick<Tables, 'recordEvents' | 'sources'>): Element {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const decades = new Map<number, CountedEvent[]>();
  for (const event of countedEvents(recordEvents)) {
    const decade = event.year - (event.year % 10);
    decades.set(decade, [...(decades.get(decade) ?? []), event]);
  }
  const parts = [...decades].flatMap(([decade, events]) => [
    h('p', { class: 'record-list-decade' }, `${decade}s`),
    h('ol', {}, ...events.map((event) => itemOf(event, byId))),
  ]);
  return h('div', { class: 'record-list' }, ...parts);
}

function itemOf({ year, title, kind, sources }: CountedEvent, byId: ReadonlyMap<string, Source>): Element {
  const address = byId.get(sources[0] ?? '')?.address;
  const name = address ? h('a', { href: address }, title) : title;
  // most are agreements: only the others say what they are
  const kindWords = kind === 'agreement' ? [] : [' ', h('span', { class: 'record-list-kind' }, kind)];
  return h('li', { 'data-kind': kind }, h('span', { class: 'record-list-year' }, String(year)), ' ', name, ...kindWords);
}
