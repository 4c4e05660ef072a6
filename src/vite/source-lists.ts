import type { Problems } from '../data/problems.ts';
import type { Source } from '../data/sources.ts';
import { append, type Element, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Lists the sources by topic: `<div data-sources="trade, pipeline"></div>` those of two topics, `data-sources` without a word all. */
export function fillSources(slide: Slide, sources: readonly Source[], problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-sources')) {
    const topics = [...new Set<string>(sources.map(({ topic }) => topic))];
    const wanted = listOf(getAttribute(place, 'data-sources') ?? '');
    for (const unknown of wanted.filter((topic) => !topics.includes(topic)))
      problems.add(
        { file: slide.file, line: lineOf(place) },
        `data-sources: expected topics of assets/data/sources.csv (${topics.join(', ')}), got "${unknown}"`,
      );
    for (const topic of wanted.length > 0 ? wanted : topics)
      append(
        place,
        topicList(
          topic,
          sources.filter((source) => source.topic === topic),
        ),
      );
  }
}

/** Checks that every topic is listed on one of the slides, if any lists sources by topic: a page under a new topic would be left out. */
export function checkTopics(slides: readonly Slide[], sources: readonly Source[], problems: Problems): void {
  const places = slides.flatMap((slide) => withAttribute(slide.element, 'data-sources').map((place) => ({ slide, place })));
  const [first] = places;
  const listed = places.map(({ place }) => listOf(getAttribute(place, 'data-sources') ?? ''));
  if (!first || listed.some((topics) => topics.length === 0)) return;
  const missing = new Set(sources.map(({ topic }) => topic).filter((topic) => !listed.flat().includes(topic)));
  if (missing.size > 0)
    problems.add(
      { file: first.slide.file, line: lineOf(first.place) },
      `data-sources: expected every topic of assets/data/sources.csv on some slide, got none for ${[...missing].join(', ')}`,
    );
}

/** "trade, pipeline" as two words. */
export const listOf = (cell: string): readonly string[] =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

function topicList(topic: string, sources: readonly Source[]): Element {
  const columns = columnsOf(sources).map((column) => h('ul', {}, ...column.map((source) => h('li', {}, listed(source)))));
  const list = h('div', { class: 'sources-list' }, ...columns);
  const heading = h('p', { class: 'sources-topic' }, topic.charAt(0).toUpperCase() + topic.slice(1));
  return h('div', { class: 'sources-group' }, heading, list);
}

/** How many letters of a label fit on a line of its column. */
const lineLength = 33;

/** The pages of a topic in columns of about the same height: split here and not by the style sheet, as WebKit prints only the first of its columns. */
function columnsOf(sources: readonly Source[], count = 3): readonly (readonly Source[])[] {
  const linesOf = ({ label }: Source) => Math.ceil(label.length / lineLength);
  const most = Math.ceil(sources.reduce((sum, source) => sum + linesOf(source), 0) / count);
  const columns: Source[][] = [];
  let lines = most;
  for (const source of sources) {
    if (lines + linesOf(source) > most && columns.length < count) {
      columns.push([]);
      lines = 0;
    }
    columns.at(-1)?.push(source);
    lines += linesOf(source);
  }
  return columns;
}

/** A page as a link; what has no address is identified by its title. */
const listed = (source: Source): Element => (source.address ? sourceLink(source) : h('span', {}, `${source.label}: ${source.title}`));

/** A page by its label, with its address where it has one. @param worded what the label is shortened to */
export function sourceLink(source: Source | undefined, worded = (label: string) => label): Element {
  if (!source) return h('span', {});
  const text = worded(source.label);
  return source.address ? h('a', { href: source.address }, text) : h('span', {}, text);
}

/** "Business Recorder" from "Business Recorder, 16 July 2021": the list of sources has the whole. */
export const shortly = (label: string): string => label.split(/,| \(/)[0] ?? label;
