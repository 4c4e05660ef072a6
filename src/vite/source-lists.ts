import { months } from '../data/format.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import type { Problems } from '../data/problems.ts';
import type { Source } from '../data/sources.ts';
import type { Tables } from '../data/tables.ts';
import { linesOf } from '../timeline/text-width.ts';
import { inColumns } from './columns.ts';
import { append, type Element, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Lists the sources by topic and publisher: `<div data-sources="trade, pipeline"></div>` those of two topics, `data-sources` without a word all. */
export function fillSources(slide: Slide, { sources, labels }: Pick<Tables, 'sources' | 'labels'>, problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-sources')) {
    const topics = [...new Set<string>(sources.map(({ topic }) => topic))];
    const wanted = listOf(getAttribute(place, 'data-sources') ?? '');
    for (const unknown of wanted.filter((topic) => !topics.includes(topic)))
      problems.add(
        { file: slide.file, line: lineOf(place) },
        `data-sources: expected topics of assets/data/sources.csv (${topics.join(', ')}), got "${unknown}"`,
      );
    const listed = wanted.length > 0 ? wanted : topics;
    for (const topic of listed)
      append(
        place,
        topicList(
          listed.length > 1 ? topic : '',
          sources.filter((source) => source.topic === topic),
          labels,
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

/** The pages of a topic. @param topic empty where the slide has no other: its heading says it */
function topicList(topic: string, sources: readonly Source[], labels: Labels): Element {
  const columns = columnsOf(publishersOf(sources, labels)).map((column) =>
    h('ul', {}, ...column.map((publisher) => h('li', {}, ...listed(publisher)))),
  );
  const count = sources.length;
  const name = topic.charAt(0).toUpperCase() + topic.slice(1);
  const heading = topic
    ? fillLabel(labels['source-list.topic'], { topic: name, count })
    : fillLabel(labels['source-list.only-topic'], { count });
  // the article has no address and is no page: it is named above its title
  const [own] = sources.every(({ address }) => !address) ? sources : [];
  return h(
    'div',
    { class: 'sources-group' },
    h('p', { class: 'sources-topic' }, own ? own.label : heading),
    own ? h('p', {}, own.title) : h('div', { class: 'sources-list' }, ...columns),
  );
}

/** A page of a publisher: of when it is, and what tells it from others of the same. */
interface Page {
  readonly source: Source;
  /** "Dawn" */
  readonly outlet: string;
  /** "30 Sep 2021 (copy)" or "undated", each date held together */
  readonly words: string;
  /** in order of time; a page without a date comes last */
  readonly order: number;
}

/** The pages of one publisher, the earliest first. */
type Publisher = readonly [Page, ...Page[]];

/** "Dawn", "30 September 2021" and "(copy)" in "Dawn, 30 September 2021 (copy)". */
const labelParts = /^(.*?)( \([^()]+\))?(?:, ((?:early )?(?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})))?( \([^()]+\))?$/;

/** A page by its label in parts, the month by its first three letters. */
function pageOf(source: Source, labels: Labels): Page {
  const [, outlet = source.label, whose = '', written = '', day = '0', month = '', year, remark = ''] = labelParts.exec(source.label) ?? [];
  const date = (month ? written.replace(month, month.slice(0, 3)) : written).replaceAll(' ', '\u00A0');
  const number = (months as readonly string[]).indexOf(month) + 1;
  return {
    source,
    outlet,
    words: `${date || labels['source-list.undated']}${whose || remark}`,
    order: year ? Number(year) * 10_000 + number * 100 + Number(day) : Infinity,
  };
}

/** The pages by publisher, in order of the alphabet: "The Nation" under N. */
function publishersOf(sources: readonly Source[], labels: Labels): readonly Publisher[] {
  const pages = sources.map((source) => pageOf(source, labels)).toSorted((a, b) => a.order - b.order);
  const byOutlet = new Map<string, Publisher>();
  for (const page of pages) byOutlet.set(page.outlet, [...(byOutlet.get(page.outlet) ?? []), page] as const);
  const sortedBy = ([{ outlet }]: Publisher) => outlet.replace(/^The /, '');
  return [...byOutlet.values()].toSorted((a, b) => sortedBy(a).localeCompare(sortedBy(b), 'en'));
}

/** A column of the slide, and the size of its letters. The lines after the first begin a little further right. */
const column = { width: 347, letters: 24 };

/** The publishers in three columns, the highest as low as can be, then as even, then with the lower ones last. */
function columnsOf(publishers: readonly Publisher[]): readonly (readonly Publisher[])[] {
  const heightOf = (publisher: Publisher) =>
    linesOf([publisher[0].outlet, ...publisher.map(({ words }) => words)].join(', '), column.width, column.letters).length;
  return inColumns(publishers, 3, (columns) => {
    const heights = columns.map((own) => own.reduce((sum, publisher) => sum + heightOf(publisher), 0));
    return [Math.max(...heights), heights.reduce((sum, height) => sum + height ** 2, 0), heights.at(-1) ?? 0];
  });
}

/** A publisher before its pages, each of them a link by its date; one that has a single page is part of its link. */
function listed(pages: Publisher): readonly (Element | string)[] {
  const [{ outlet, source, words }, ...others] = pages;
  const name = h('span', { class: 'sources-outlet' }, outlet);
  const dated = (text: string) => h('span', { class: 'sources-date' }, text);
  if (others.length === 0) return [h('a', { href: source.address }, name, dated(`, ${words}`))];
  const links = pages.map((page) =>
    // a link says by itself where it leads
    h('a', { href: page.source.address, 'aria-label': `${outlet}, ${page.words}` }, dated(page.words)),
  );
  return [name, ...links.flatMap((link) => [', ', link])];
}

/** A page by its label, with its address where it has one. @param worded what the label is shortened to */
export function sourceLink(source: Source | undefined, worded = (label: string) => label): Element {
  if (!source) return h('span', {});
  const text = worded(source.label);
  return source.address ? h('a', { href: source.address }, text) : h('span', {}, text);
}

/** "Business Recorder" from "Business Recorder, 16 July 2021": the list of sources has the whole. */
export const shortly = (label: string): string => label.split(/,| \(/)[0] ?? label;
