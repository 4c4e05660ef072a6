import { fillLabel, type Labels } from '../data/labels.ts';
import type { Problems } from '../data/problems.ts';
import { type CountedEvent, countedEvents, memorandumEnding } from '../data/record-events.ts';
import type { Source } from '../data/sources.ts';
import type { Tables } from '../data/tables.ts';
import { shapeMarkup } from '../timeline/svg.ts';
import { inColumns } from './columns.ts';
import { type Element, elements, fromMarkup, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Events of a decade that stand in one column. */
interface Group {
  readonly decade: number;
  /** whether the column before holds others of the decade */
  readonly isContinued: boolean;
  readonly events: CountedEvent[];
}

/** The lines of a column that the slide has room for, with those of its decades. */
const mostLines = 14;

/** Reports the lists of a slide of which a column is higher than the slide. */
export function checkRecordLists(slide: Slide, problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-record-events')) {
    // each column has its events in lists, one for each decade
    const columns = elements(place, ({ tagName, childNodes }) => tagName === 'div' && childNodes.some(({ nodeName }) => nodeName === 'ol'));
    const highest = Math.max(0, ...columns.map((column) => elements(column, ({ tagName }) => tagName === 'p' || tagName === 'li').length));
    if (highest > mostLines)
      problems.add(
        { file: slide.file, line: lineOf(place) },
        `data-record-events: expected columns of at most ${mostLines} lines, got ${highest}: leave out rows of assets/data/record-events.csv`,
      );
  }
}

/**
 * The counted events of the public record by decade, each with its year, the mark of its kind, full where the article names the event too,
 * and a link to the first page that names it: in columns of about the same height.
 *
 * @param columns how many
 */
export function recordList({ recordEvents, sources, labels }: Pick<Tables, 'recordEvents' | 'sources' | 'labels'>, columns = 3): Element {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const parts = split(
    countedEvents(recordEvents).map((event) => ({ ...event, title: shortened(event.title, labels) })),
    columns,
  ).map((groups) =>
    h(
      'div',
      {},
      ...groups.flatMap(({ decade, isContinued, events }) => [
        h(
          'p',
          { class: 'record-list-decade' },
          isContinued ? fillLabel(labels['record-list.decade-continued'], { decade: `${decade}s` }) : `${decade}s`,
        ),
        h('ol', {}, ...events.map((event) => itemOf(event, byId, labels))),
      ]),
    ),
  );
  return h('div', { class: 'record-list' }, ...parts);
}

/** Breaks the events, a line each while the columns are as wide as their words, into columns: the highest as low as can be, then with as few decades that go on in the next as can be, then as even. */
function split(events: readonly CountedEvent[], count: number): readonly (readonly Group[])[] {
  const columns = inColumns(events, count, (columns) => {
    const groups = groupsOf(columns);
    const heights = groups.map((own) => own.reduce((sum, group) => sum + 1 + group.events.length, 0));
    const continued = groups.flat().filter(({ isContinued }) => isContinued).length;
    return [Math.max(...heights), continued, heights.reduce((sum, height) => sum + height ** 2, 0)];
  });
  return groupsOf(columns);
}

/** The events of each column, by decade. */
function groupsOf(columns: readonly (readonly CountedEvent[])[]): readonly (readonly Group[])[] {
  return columns.map((events, i) => {
    const before = columns[i - 1]?.at(-1);
    const groups: Group[] = [];
    for (const event of events) {
      const group = groups.at(-1);
      const decade = decadeOf(event);
      if (group?.decade === decade) group.events.push(event);
      else groups.push({ decade, isContinued: before !== undefined && decadeOf(before) === decade, events: [event] });
    }
    return groups;
  });
}

const decadeOf = ({ year }: CountedEvent): number => year - (year % 10);

/** "Energy ministries (M)" from "Energy ministries: memorandum": the slide says what the letter means. */
const shortened = (title: string, labels: Labels): string =>
  title.endsWith(memorandumEnding) ? title.slice(0, -memorandumEnding.length) + labels['record-list.memorandum-short'] : title;

function itemOf({ year, title, kind, paragraph, sources }: CountedEvent, byId: ReadonlyMap<string, Source>, labels: Labels): Element {
  const address = byId.get(sources[0] ?? '')?.address;
  return h(
    'li',
    paragraph ? { class: 'record-list-named' } : {},
    h('span', { class: 'record-list-year' }, String(year)),
    ' ',
    // what the mark says
    h(
      'span',
      { class: 'visually-hidden' },
      `${labels[`record-list.${kind}`]}${paragraph && fillLabel(labels['record-list.named'], { paragraph })}: `,
    ),
    fromMarkup(shapeMarkup(kind)),
    ' ',
    address ? h('a', { href: address }, title) : title,
  );
}
