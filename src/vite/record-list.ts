import { fillLabel } from '../data/labels.ts';
import { type CountedEvent, countedEvents } from '../data/record-events.ts';
import type { Source } from '../data/sources.ts';
import type { Tables } from '../data/tables.ts';
import { type Element, h } from './markup.ts';

/** How many letters of an event fit on a line of its column. */
const lineLength = 34;

/** Events of a decade that stand in one column. */
interface Group {
  readonly decade: number;
  /** whether the column before holds others of the decade */
  readonly isContinued: boolean;
  readonly events: CountedEvent[];
}

/**
 * The counted events of the public record by decade, each with its year, a link to the first page that names it, and its kind: in columns of
 * about the same height. They are split here and not by the style sheet, as WebKit prints only the first of its columns.
 *
 * @param columns how many
 */
export function recordList({ recordEvents, sources, labels }: Pick<Tables, 'recordEvents' | 'sources' | 'labels'>, columns = 3): Element {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const parts = split(countedEvents(recordEvents), columns).map((groups) =>
    h(
      'div',
      {},
      ...groups.flatMap(({ decade, isContinued, events }) => [
        h(
          'p',
          { class: 'record-list-decade' },
          isContinued ? fillLabel(labels['record-list.decade-continued'], { decade: `${decade}s` }) : `${decade}s`,
        ),
        h('ol', {}, ...events.map((event) => itemOf(event, byId))),
      ]),
    ),
  );
  return h('div', { class: 'record-list' }, ...parts);
}

/** Puts every event into the column in which the middle of its lines comes to lie, all lines divided evenly. */
function split(events: readonly CountedEvent[], count: number): Group[][] {
  const rows = events.map((event, i) => {
    const before = events[i - 1];
    const decade = before && decadeOf(before) === decadeOf(event) ? undefined : decadeOf(event);
    return { event, decade, lines: linesOf(event) + (decade === undefined ? 0 : 1) };
  });
  const total = rows.reduce((sum, { lines }) => sum + lines, 0);
  const columns: Group[][] = Array.from({ length: count }, () => []);
  let above = 0;
  for (const { event, decade, lines } of rows) {
    const column = columns[Math.floor(((above + lines / 2) / total) * count)];
    above += lines;
    const group = column?.at(-1);
    if (group && decade === undefined) group.events.push(event);
    else column?.push({ decade: decadeOf(event), isContinued: decade === undefined, events: [event] });
  }
  return columns;
}

const decadeOf = ({ year }: CountedEvent): number => year - (year % 10);

const linesOf = ({ title, kind }: CountedEvent): number =>
  Math.ceil((kind === 'agreement' ? title : `${title} ${kind}`).length / lineLength);

function itemOf({ year, title, kind, sources }: CountedEvent, byId: ReadonlyMap<string, Source>): Element {
  const address = byId.get(sources[0] ?? '')?.address;
  const name = address ? h('a', { href: address }, title) : title;
  // most are agreements: only the others say what they are
  const kindWords = kind === 'agreement' ? [] : [', ', h('span', { class: 'record-list-kind' }, kind)];
  return h('li', { 'data-kind': kind }, h('span', { class: 'record-list-year' }, String(year)), ' ', name, ...kindWords);
}
