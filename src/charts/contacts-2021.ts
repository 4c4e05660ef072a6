import { dateInWords } from '../data/format.ts';
import { fillLabel } from '../data/labels.ts';
import { contactsByYear, type Milestone } from '../data/milestones.ts';
import type { ChartTables } from '../data/tables.ts';
import { isOurReading } from '../data/timeline-dates.ts';
import { year2021 as options } from '../timeline/timeline-options.ts';
import type { ChartSpec } from './chart.ts';
import { contactsLine } from './parts/contacts-line.ts';

/** The contacts of 2021 on the months of the year, each with its name; what has no month is listed below. */
export function contacts2021(tables: ChartTables): ChartSpec {
  const { labels } = tables;
  const all = contactsByYear(tables.milestones).get(options.from) ?? [];
  const shown = all.filter(({ precision }) => precision !== 'year').toSorted((a, b) => a.date.localeCompare(b.date));
  const contacts = [...shown, ...all.filter((contact) => !shown.includes(contact))];
  const unplaced = tables.milestones.filter((one) => !shown.includes(one) && options.listsUnplaced(one));
  const when = ({ id, date }: Milestone) =>
    isOurReading({ id }, tables.timelineDates) ? labels['contacts-2021.year-from-place'] : dateInWords(date);

  return {
    ...contactsLine({ options, shown, unplaced, stressed: () => false }, tables),
    summary: fillLabel(labels['contacts-2021.summary'], {
      year: options.from,
      count: contacts.length,
      contacts: contacts.map((contact) => `${contact.title} (${when(contact)})`).join(', '),
    }),
    table: {
      caption: fillLabel(labels['contacts-2021.caption'], { year: options.from }),
      columns: [labels['columns.date'], labels['columns.contact'], labels['columns.kind'], labels['columns.paragraph']],
      rows: contacts.map((contact) => [when(contact), contact.title, contact.kind, contact.source]),
    },
  };
}
