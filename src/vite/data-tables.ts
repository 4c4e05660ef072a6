import type { Source } from '../data/sources.ts';
import type { Tables } from '../data/tables.ts';
import type { Fact } from '../facts.ts';
import { append, type Element, h, withAttribute } from './markup.ts';
import type { Slide } from './read-slides.ts';

/** Fills the places of the appendix that are drawn from data: claims, sources and derived figures. */
export function fillDataTables(slide: Slide, tables: Tables, facts: ReadonlyMap<string, Fact>): void {
  for (const place of withAttribute(slide.element, 'data-claims')) append(place, claimsTable(tables));
  for (const place of withAttribute(slide.element, 'data-sources')) append(place, sourcesList(tables.sources));
  for (const place of withAttribute(slide.element, 'data-derived'))
    for (const fact of facts.values()) if (fact.formula) pair(place, fact.text, fact.formula);
}

function pair(list: Element, term: string, definition: string): void {
  append(list, h('div', {}, h('dt', {}, term), h('dd', {}, definition)));
}

function claimsTable({ claims, sources, labels }: Tables): Element {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const differing = claims.filter(({ verdict }) => verdict !== 'confirmed' && verdict !== 'not checked');
  const rows = differing.map((claim) => {
    const links = claim.sources.flatMap((id, i) => [i > 0 ? ', ' : ' ', link(byId.get(id), shortly)]);
    return h(
      'tr',
      { 'data-verdict': claim.verdict },
      h('th', { scope: 'row' }, claim.claim, h('span', { class: 'claims-paragraph' }, ` ${claim.paragraph}`)),
      h('td', { class: 'claims-verdict' }, claim.verdict),
      h('td', {}, claim.record, h('span', { class: 'claims-where' }, ...links)),
    );
  });
  const head = h('tr', {}, ...[labels.claim, labels.verdict, labels.record].map((text) => h('th', { scope: 'col' }, text)));
  return h('table', { class: 'claims-table' }, h('thead', {}, head), h('tbody', {}, ...rows));
}

function sourcesList(sources: readonly Source[]): Element {
  return h('ol', { class: 'sources-list' }, ...sources.map((source) => h('li', {}, link(source))));
}

function link(source: Source | undefined, worded = (label: string) => label): Element {
  if (!source) return h('span', {});
  const text = worded(source.label);
  return source.address ? h('a', { href: source.address }, text) : h('span', {}, text);
}

/** "Business Recorder" from "Business Recorder, 16 July 2021": the list of sources has the whole. */
const shortly = (label: string) => label.split(/,| \(/)[0] ?? label;
