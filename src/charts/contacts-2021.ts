import { dateInWords } from '../data/format.ts';
import { contactsByYear } from '../data/milestones.ts';
import type { ChartTables } from '../data/tables.ts';
import { year2021 as options } from '../timeline/timeline-options.ts';
import type { ChartSpec } from './chart.ts';
import { contactsLine } from './parts/contacts-line.ts';

/** The contacts of 2021 on the months of the year, each with its name; what has no month is listed below. */
export function contacts2021(tables: ChartTables): ChartSpec {
  const all = contactsByYear(tables.milestones).get(options.from) ?? [];
  const shown = all.filter(({ precision }) => precision !== 'year').toSorted((a, b) => a.date.localeCompare(b.date));
  const contacts = [...shown, ...all.filter((contact) => !shown.includes(contact))];
  const unplaced = tables.milestones.filter((one) => !shown.includes(one) && options.listsUnplaced(one));
  const when = (date: string) => (date.length > 4 ? dateInWords(date) : 'no date given; year from its place');

  return {
    ...contactsLine({ options, shown, unplaced, stressed: () => false }, tables),
    summary: `Line of the months of ${options.from} with ${contacts.length} contacts: ${contacts.map(({ title, date }) => `${title} (${when(date)})`).join(', ')}.`,
    table: {
      caption: `Contacts of ${options.from}`,
      columns: ['Date', 'Contact', 'Kind', 'Paragraph'],
      rows: contacts.map(({ title, date, kind, source }) => [when(date), title, kind, source]),
    },
  };
}
