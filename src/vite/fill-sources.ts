import { months } from '../data/format.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import type { Problems } from '../data/problems.ts';
import { articleId, type Source } from '../data/sources.ts';
import type { Tables } from '../data/tables.ts';
import { textSizes } from '../data/text-sizes.ts';
import { linesOf } from '../data/text-width.ts';
import { inColumns } from './columns.ts';
import { append, type Element, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** The places of a slide that list sources, each with its topics: none lists all. */
const placesOf = (slide: Slide) =>
  withAttribute(slide.element, 'data-sources').map((place) => ({
    slide,
    place,
    wanted: listOf(getAttribute(place, 'data-sources') ?? ''),
  }));

/**
 * Lists the sources by topic and publisher: `<div data-sources="trade, pipeline"></div>` those of two topics, `data-sources` without a word all.
 */
export function fillSources(slide: Slide, { sources, labels }: Pick<Tables, 'sources' | 'labels'>, problems: Problems): void {
  for (const { place, wanted } of placesOf(slide)) {
    const topics = [...new Set<string>(sources.map(({ topic }) => topic))];
    for (const unknown of wanted.filter((topic) => !topics.includes(topic)))
      problems.add(
        { file: slide.file, line: lineOf(place) },
        `data-sources: expected topics of assets/data/sources.csv (${topics.join(', ')}), got "${unknown}"`,
      );
    const listed = wanted.length > 0 ? wanted : topics;
    const withPages = new Set(sources.filter(({ id, topic }) => id !== articleId && listed.includes(topic)).map(({ topic }) => topic));
    if (wanted.length > 0) append(place, shareOf(wanted, sources, labels));
    checkHeight(slide, place, listed, sources, labels, problems);
    for (const topic of listed)
      append(
        place,
        topicList(
          listed.length > 1,
          sources.filter((source) => source.topic === topic),
          withPages.size > 1,
          labels,
        ),
      );
  }
}

/** The lines that a slide has room for, with the headings of its topics; the article takes three. */
const mostLines = 15;

/** Reports a slide that lists more pages than it has room for. */
function checkHeight(
  slide: Slide,
  place: Element,
  topics: readonly string[],
  sources: readonly Source[],
  labels: Labels,
  problems: Problems,
): void {
  const lines = topics.reduce((sum, topic) => {
    const own = sources.filter((source) => source.topic === topic);
    const pages = own.filter(({ id }) => id !== articleId);
    const columns = columnsOf(publishersOf(pages, labels)).map((column) => column.reduce((height, one) => height + heightOf(one), 0));
    return sum + (own.length > pages.length ? 3 : 0) + (pages.length > 0 ? 1 + Math.max(...columns) : 0);
  }, 0);
  if (lines > mostLines)
    problems.add(
      { file: slide.file, line: lineOf(place) },
      `data-sources: expected at most ${mostLines} lines on a slide, got about ${lines}: list fewer topics, shorten names in assets/data/sources.csv, or leave a row out`,
    );
}

/** Checks that every topic is listed on one of the slides, if any lists sources by topic: a page under a new topic would be left out. */
export function checkTopics(slides: readonly Slide[], sources: readonly Source[], problems: Problems): void {
  const places = slides.flatMap(placesOf);
  const [first] = places;
  if (!first || places.some(({ wanted }) => wanted.length === 0)) return;
  const listed = places.flatMap(({ wanted }) => wanted);
  const missing = new Set(sources.map(({ topic }) => topic).filter((topic) => !listed.includes(topic)));
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

/** How many of all pages the slide lists. */
function shareOf(listed: readonly string[], sources: readonly Source[], labels: Labels): Element {
  const pages = sources.filter(({ id }) => id !== articleId);
  const count = pages.filter(({ topic }) => listed.includes(topic)).length;
  return h('div', { class: 'sources-share' }, fillLabel(labels['source-list.share'], { count, all: pages.length }));
}

/**
 * The pages of a topic; before them the article, which has no address and is named above its title.
 *
 * @param named whether to say the topic: where the slide has no other, its heading says it
 * @param counted whether to say how many pages they are: where no other topic of the slide has pages, the slide says it
 */
function topicList(named: boolean, sources: readonly Source[], counted: boolean, labels: Labels): Element {
  const article = sources.find(({ id }) => id === articleId);
  const pages = sources.filter((source) => source !== article);
  const count = pages.length;
  const name = named && pages[0] ? labels[`topics.${pages[0].topic}`] : '';
  const heading = counted ? fillLabel(labels['source-list.topic'], { topic: name, count }) : name;
  return h(
    'div',
    { class: 'sources-group' },
    ...(article ? [h('p', { class: 'sources-topic' }, article.label), h('p', {}, article.title)] : []),
    ...(count > 0 && heading ? [h('p', { class: 'sources-topic' }, heading)] : []),
    ...(count > 0 ? [pageList(pages, labels)] : []),
  );
}

/** Pages by publisher, in columns. */
function pageList(pages: readonly Source[], labels: Labels): Element {
  const columns = columnsOf(publishersOf(pages, labels)).map((column) =>
    h('ul', {}, ...column.map((publisher) => h('li', {}, ...listed(publisher)))),
  );
  return h('div', { class: 'sources-list' }, ...columns);
}

/** A page of a publisher: of when it is, and what tells it from others of the same. */
interface Page {
  readonly source: Source;
  /** "30 Sep 2021 (copy)" or "undated", the date and the remark held together each */
  readonly words: string;
  /** in order of time; a page without a date comes last */
  readonly order: number;
}

/** The pages of one publisher, the earliest first. */
type Publisher = readonly [Page, ...Page[]];

/** A page in the words of its list, the month by its first three letters. */
function pageOf(source: Source, labels: Labels): Page {
  const { date, day, month, year, remarks } = source.labelParts;
  const name = months[month - 1];
  const short = name ? date.replace(name, name.slice(0, 3)) : date;
  const held = [short || labels['source-list.undated'], ...remarks].map((part) => part.replaceAll(' ', '\u00A0'));
  return {
    source,
    words: held.join(' '),
    order: year ? year * 10_000 + month * 100 + day : Infinity,
  };
}

const nameOf = ({ source }: Page): string => source.labelParts.publisher;

/** The pages by publisher, in order of the alphabet: "The Nation" under N. */
function publishersOf(sources: readonly Source[], labels: Labels): readonly Publisher[] {
  const pages = sources.map((source) => pageOf(source, labels)).toSorted((a, b) => a.order - b.order);
  const byName = new Map<string, Publisher>();
  for (const page of pages) byName.set(nameOf(page), [...(byName.get(nameOf(page)) ?? []), page] as const);
  const sortedBy = ([first]: Publisher) => nameOf(first).replace(/^The /, '');
  return [...byName.values()].toSorted((a, b) => sortedBy(a).localeCompare(sortedBy(b), 'en'));
}

/** A column of the slide, and the size of its letters. The lines after the first begin a little further right. */
const column = { width: 347, letters: textSizes.caption };

/** The lines of a publisher. */
const heightOf = (publisher: Publisher) =>
  linesOf([nameOf(publisher[0]), ...publisher.map(({ words }) => words)].join(', '), column.width, column.letters).length;

/** The publishers in three columns, the highest as low as can be, then as even, then with the lower ones last. */
function columnsOf(publishers: readonly Publisher[]): readonly (readonly Publisher[])[] {
  return inColumns(publishers, 3, (columns) => {
    const heights = columns.map((own) => own.reduce((sum, publisher) => sum + heightOf(publisher), 0));
    return [Math.max(...heights), heights.reduce((sum, height) => sum + height ** 2, 0), heights.at(-1) ?? 0];
  });
}

/** A publisher before its pages, each of them a link by its date; one that has a single page is part of its link. */
function listed(pages: Publisher): readonly (Element | string)[] {
  const [first, ...others] = pages;
  const publisher = nameOf(first);
  const name = h('span', { class: 'sources-outlet' }, publisher);
  const dated = (text: string) => h('span', { class: 'sources-date' }, text);
  if (others.length === 0) return [h('a', { href: first.source.address }, name, dated(`, ${first.words}`))];
  const links = pages.map((page) =>
    // a link says by itself where it leads
    h('a', { href: page.source.address, 'aria-label': `${publisher}, ${page.words}` }, dated(page.words)),
  );
  return [name, ...links.flatMap((link) => [', ', link])];
}

/** A page by its publisher, with its address where it has one: the list of sources has the date. */
export function publisherLink(source: Source | undefined): Element {
  if (!source) return h('span', {});
  const { publisher } = source.labelParts;
  return source.address ? h('a', { href: source.address }, publisher) : h('span', {}, publisher);
}
