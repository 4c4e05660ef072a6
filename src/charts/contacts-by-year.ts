import { articleDate } from '../data/article.ts';
import { words } from '../data/format.ts';
import { fillLabel } from '../data/labels.ts';
import { contactsByYear as byYear, contacts, type Milestone, yearOf } from '../data/milestones.ts';
import type { ChartTables } from '../data/tables.ts';
import { isOurReading, signedTitle } from '../data/timeline-dates.ts';
import { sizes } from '../timeline/layout.ts';
import { fillsDecade, type TimelineOptions } from '../timeline/timeline-options.ts';
import type { ChartSpec } from './chart.ts';
import { contactsLine } from './parts/contacts-line.ts';

/** The line begins here unless the article dates an earlier contact. */
const firstDecade = 1990;

/** Every contact whose year the article gives, on its year of the timeline; those without a year are listed below. */
export function contactsByYear(tables: ChartTables): ChartSpec {
  const { labels } = tables;
  const years = byYear(tables.milestones);
  const all = contacts(tables.milestones);
  const first = Math.min(...years.keys());
  const last = Math.max(...years.keys());
  const count = [...years.values()].reduce((sum, { length }) => sum + length, 0);
  const [busiest, most = []] = [...years].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const from = Math.min(firstDecade, Math.floor(first / 10) * 10);
  const options: TimelineOptions = {
    from,
    to: endOf(from, last),
    ticks: 'years',
    nearness: 'year',
    names: 'left',
    listsUnplaced: () => true,
  };
  const shown = all.filter((contact) => yearOf(contact) !== undefined || fillsDecade(contact));
  const unplaced = all.filter((contact) => !shown.includes(contact));
  const counts = {
    bold: fillLabel(labels['contacts-by-year.busiest'], { count: most.length, year: busiest ?? '' }),
    others: fillLabel(labels['contacts-by-year.others'], { count: count - most.length }),
  };
  const titleOf = (milestone: Milestone) => signedTitle(milestone, tables.timelineDates, labels);
  const inTable = (contact: Milestone) => {
    const label = isOurReading(contact, tables.timelineDates) ? 'contacts-by-year.in-table-our-year' : 'contacts-by-year.in-table';
    return fillLabel(labels[label], { title: contact.title, kind: contact.kind });
  };

  return {
    ...contactsLine({ options, shown, unplaced, counts, titleOf, stressed: (contact) => yearOf(contact) === busiest }, tables),
    summary: fillLabel(labels['contacts-by-year.summary'], {
      count: words(count),
      first,
      last,
      busiest: busiest ?? '',
      most: words(most.length),
    }),
    table: {
      caption: labels['contacts-by-year.caption'],
      columns: [labels['columns.year'], labels['columns.contacts'], labels['columns.which']],
      rows: [...years].map(([year, those]) => [String(year), String(those.length), those.map(inTable).join('; ')]),
    },
  };
}

/** The year in which the line ends: that of the article or a later one, and late enough that no mark of the last year is cut off. */
function endOf(from: number, last: number): number {
  let to = Math.max(Number(articleDate.slice(0, 4)), last + 1);
  while (((to - last - 0.5) / (to - from)) * sizes.width < sizes.radius * 1.5) to++;
  return to;
}
