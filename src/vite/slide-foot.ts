import { list } from '../data/format.ts';
import type { Labels } from '../data/labels.ts';
import type { Tables } from '../data/tables.ts';
import { append, getAttribute, h, withAttribute } from './markup.ts';
import type { Part, Slide } from './read-slides.ts';

/** Where the claims of a slide, or of another text, come from: "Article, Post-Cold War Era, paragraphs 1 and 3", and what the deck adds to them. */
export function sourceLine(sources: readonly string[], parts: readonly Part[], labels: Labels): string {
  if (sources.every((source) => source === 'own')) return labels['sources.own-work'];
  const sections = new Map<string, string[]>();
  for (const source of sources.filter((source) => source !== 'own')) {
    const [section = '', paragraph = ''] = source.split('.');
    sections.set(section, [...(sections.get(section) ?? []), paragraph]);
  }
  const places = [...sections].map(([section, paragraphs]) => {
    // a title is long: what stands before its colon or its "from" tells the section
    const title = parts.find(({ number }) => number === section)?.title.split(/:| from /)[0] ?? section;
    return `${title}, ${paragraphs.length > 1 ? labels['sources.paragraphs'] : labels['sources.paragraph']} ${placesOf(paragraphs)}`;
  });
  const line = `${labels['sources.article']}, ${places.join('; ')}`;
  return sources.includes('own') ? `${line}. ${labels['sources.own-addition']}` : line;
}

/** "1 and 2", or "1–3" for three or more that follow each other. */
function placesOf(paragraphs: readonly string[]): string {
  const numbers = paragraphs.map(Number);
  const isRun = numbers.length > 2 && numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
  return isRun ? `${paragraphs[0]}–${paragraphs.at(-1)}` : list(paragraphs);
}

/** The line at a slide's foot: its source, and its number among all slides. */
export function appendFoot(
  slide: Slide,
  number: number,
  total: number,
  parts: readonly Part[],
  { labels, maps }: Pick<Tables, 'labels' | 'maps'>,
): void {
  const shown = withAttribute(slide.element, 'data-map').map((figure) => getAttribute(figure, 'data-map'));
  const notes = maps.texts.filter(({ map }) => shown.includes(map)).map(({ foot }) => foot);
  const line = [sourceLine(slide.sources, parts, labels), ...notes].join('. ');
  const foot = h(
    'footer',
    { class: 'slide-foot' },
    h('p', { class: 'slide-foot-source' }, line),
    h('p', { class: 'slide-foot-number' }, `${number} / ${total}`),
  );
  append(slide.element, foot);
}
