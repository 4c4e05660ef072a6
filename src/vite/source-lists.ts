import { months } from '../data/format.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import type { Problems } from '../data/problems.ts';
import type { Source } from '../data/sources.ts';
import type { Tables } from '../data/tables.ts';
import { append, type Element, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Lists the sources by topic, in order of time: `<div data-sources="trade, pipeline"></div>` those of two topics, `data-sources` without a word all. */
export function fillSources(slide: Slide, { sources, labels }: Pick<Tables, 'sources' | 'labels'>, problems: Problems): void {
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

function topicList(topic: string, sources: readonly Source[], labels: Labels): Element {
  const entries = sources.map((source) => ({ source, ...entryOf(source.label) })).toSorted((a, b) => a.order - b.order);
  const columns = columnsOf(entries, labels).map((column) => h('ul', {}, ...column.map((entry) => h('li', {}, listed(entry, labels)))));
  const list = h('div', { class: 'sources-list' }, ...columns);
  const name = topic.charAt(0).toUpperCase() + topic.slice(1);
  // the article, which has no address, is no page
  const isPages = sources.every(({ address }) => address);
  const heading = isPages ? fillLabel(labels['source-list.topic'], { topic: name, count: sources.length }) : name;
  return h('div', { class: 'sources-group' }, h('p', { class: 'sources-topic' }, heading), list);
}

/** A page of a list: whose it is, of when, and what tells it from others of the same. */
interface Entry {
  readonly source: Source;
  /** "Dawn" */
  readonly outlet: string;
  /** "30 Sep 2021", or empty */
  readonly date: string;
  /** "(copy)", or empty */
  readonly remark: string;
  /** in order of time; a page without a date comes last */
  readonly order: number;
}

/** "Dawn", "30 September 2021" and "(copy)" in "Dawn, 30 September 2021 (copy)". */
const labelParts = /^(.*?)( \([^()]+\))?(?:, ((?:early )?(?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})))?( \([^()]+\))?$/;

/** A label in its parts, the month by its first three letters. */
function entryOf(label: string): Omit<Entry, 'source'> {
  const [, outlet = label, whose = '', written = '', day = '0', month = '', year, remark = ''] = labelParts.exec(label) ?? [];
  const date = month ? written.replace(month, month.slice(0, 3)) : written;
  const number = (months as readonly string[]).indexOf(month) + 1;
  return { outlet, date, remark: (whose || remark).trim(), order: year ? Number(year) * 10_000 + number * 100 + Number(day) : Infinity };
}

/** How many letters of an entry fit on a line of its column. */
const lineLength = 34;

/** The pages of a topic in columns of about the same height: split here and not by the style sheet, as WebKit prints only the first of its columns. */
function columnsOf(entries: readonly Entry[], labels: Labels, count = 3): readonly (readonly Entry[])[] {
  const linesOf = (entry: Entry) => Math.ceil((entry.outlet.length + 2 + restOf(entry, labels).length) / lineLength);
  const most = Math.ceil(entries.reduce((sum, entry) => sum + linesOf(entry), 0) / count);
  const columns: Entry[][] = [];
  let lines = most;
  for (const entry of entries) {
    if (lines + linesOf(entry) > most && columns.length < count) {
      columns.push([]);
      lines = 0;
    }
    columns.at(-1)?.push(entry);
    lines += linesOf(entry);
  }
  return columns;
}

/** What follows the outlet: "(copy), Nov 2014". */
const restOf = ({ date, remark }: Entry, labels: Labels): string =>
  [remark, date || labels['source-list.undated']].filter(Boolean).join(', ');

/** A page as a link, its outlet before its date; what has no address is identified by its title. */
function listed(entry: Entry, labels: Labels): Element {
  const { source, outlet, remark } = entry;
  if (!source.address) return h('span', {}, `${source.label}: ${source.title}`);
  return h(
    'a',
    { href: source.address },
    h('span', { class: 'sources-outlet' }, outlet),
    h('span', { class: 'sources-date' }, `${remark ? ' ' : ', '}${restOf(entry, labels)}`),
  );
}
/** A page by its label, with its address where it has one. @param worded what the label is shortened to */
export function sourceLink(source: Source | undefined, worded = (label: string) => label): Element {
  if (!source) return h('span', {});
  const text = worded(source.label);
  return source.address ? h('a', { href: source.address }, text) : h('span', {}, text);
}

/** "Business Recorder" from "Business Recorder, 16 July 2021": the list of sources has the whole. */
export const shortly = (label: string): string => label.split(/,| \(/)[0] ?? label;
