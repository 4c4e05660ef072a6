import { list } from '../data/format.ts';
import type { MapText } from '../data/maps.ts';
import { append, getAttribute, h, withAttribute } from './markup.ts';
import type { Part, Slide } from './read-slides.ts';

/** Where a slide's claims stand in the article: "Article, Post-Cold War Era, paragraphs 1 and 3". */
function sourceLine(sources: readonly string[], parts: readonly Part[]): string {
  if (sources.includes('own')) return 'Made for this deck from the article and the pages it cites';
  const sections = new Map<string, string[]>();
  for (const source of sources) {
    const [section = '', paragraph = ''] = source.split('.');
    sections.set(section, [...(sections.get(section) ?? []), paragraph]);
  }
  const places = [...sections].map(([section, paragraphs]) => {
    const title = parts.find(({ number }) => number === section)?.title.split(':')[0] ?? section;
    return `${title}, paragraph${paragraphs.length > 1 ? 's' : ''} ${list(paragraphs)}`;
  });
  return `Article, ${places.join('; ')}`;
}

/** The line at a slide's foot: its source, and its number among all slides. */
export function appendFoot(slide: Slide, number: number, total: number, parts: readonly Part[], maps: readonly MapText[]): void {
  const shown = withAttribute(slide.element, 'data-map').map((figure) => getAttribute(figure, 'data-map'));
  const notes = maps.filter(({ map }) => shown.includes(map)).map(({ foot }) => foot);
  const line = [sourceLine(slide.sources, parts), ...notes].join('. ');
  const foot = h('footer', { class: 'foot' }, h('p', { class: 'source' }, line), h('p', { class: 'number' }, `${number} / ${total}`));
  append(slide.element, foot);
}
