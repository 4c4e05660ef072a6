import { listedEncounters, priorities, proposed, recurring, subjects } from '../data/agenda.ts';
import type { Paragraph } from '../data/article.ts';
import { list, lowerAfterFirst, words } from '../data/format.ts';
import { contacts, contactsByYear, formal, type Kind } from '../data/milestones.ts';
import type { Tables } from '../data/tables.ts';
import type { Fact } from './facts.ts';

/** What the deck counts of the article's contacts, agreements, bodies and seats; the slide `method` says by which rules. */
export function countFacts({ milestones }: Pick<Tables, 'milestones'>): Fact[] {
  const byYear = [...contactsByYear(milestones)].map(([year, those]) => ({ year, count: those.length }));
  const dated = byYear.reduce((sum, { count }) => sum + count, 0);
  const busiest = byYear.toSorted((a, b) => b.count - a.count)[0];
  const held = (kind: Kind) => milestones.filter((one) => one.kind === kind && one.status === 'held').length;
  const { dated: formalDated, undated: formalUndated } = formal(milestones);
  const count = (name: string, value: number, counts: string): Fact => ({
    name,
    text: words(value),
    sources: ['1.1', '1.2', '1.3', '2.1', '2.2'],
    guarded: false,
    table: 'milestones.csv',
    counts,
  });
  return [
    count('contacts-dated', dated, 'contacts that can be placed in a year, one exercise from its place in the text'),
    count('contacts-undated', contacts(milestones).length - dated, 'contacts that can be placed in no year'),
    count('contacts-2021', busiest?.count ?? 0, 'contacts in the year that has most'),
    count('contacts-before-2021', dated - (busiest?.count ?? 0), 'contacts that can be placed in an earlier year'),
    { ...count('busiest-year', 0, 'the year with most contacts'), text: String(busiest?.year) },
    {
      ...count('busiest-year-quarters', 0, 'the quarters of that year with a contact whose month is known'),
      text: quartersInWords((busiest && contactsByYear(milestones).get(busiest.year)) ?? []),
    },
    count('agreements-count', held('agreement'), 'agreements that the article names'),
    count('bodies-count', held('body'), 'standing bodies that the article names'),
    count('seats-count', held('seat'), 'seats that the article names'),
    count('formal-total', formalDated.length + formalUndated.length, 'agreements, standing bodies and seats that the article names'),
    count('formal-dated', formalDated.length, 'those of them that can be placed in time, the commission by our reading'),
    count('formal-undated', formalUndated.length, 'those of them that cannot be placed in time'),
    count(
      'undated-count',
      milestones.filter((one) => one.status === 'held' && one.precision === 'undated').length,
      'events that took place and that the article does not date',
    ),
  ];
}

/** What the deck counts of the article's lists of subjects. */
export function agendaFacts({ agenda, encounters }: Pick<Tables, 'agenda' | 'encounters'>): Fact[] {
  const listed = listedEncounters(agenda);
  const discussed = agenda.filter((row) => row.encounter === 'lavrov' && row.reported === 'discussed');
  const fact = (name: string, text: string, sources: Paragraph[], counts: string): Fact => ({
    name,
    text,
    sources,
    guarded: false,
    table: 'agenda.csv',
    counts,
  });
  const lists: Paragraph[] = ['2.1', '2.2', '3.1', '3.5'];
  return [
    fact(
      'agenda-subjects',
      words(subjects(agenda).length),
      ['2.1', '2.2', '3.1', '3.2', '3.3', '3.4', '3.5'],
      'subjects that the article names',
    ),
    fact('agenda-proposed-count', words(proposed(agenda).length), ['3.4'], 'subjects that the article newly proposes'),
    fact('lavrov-subjects', words(discussed.length), ['2.1'], 'subjects that the article says were discussed on Lavrov’s visit'),
    fact('agenda-recurring', lowerAfterFirst(recurring(agenda)), lists, 'the subjects on every list that the article gives'),
    fact('agenda-recurring-count', words(recurring(agenda).length), lists, 'subjects on every list that the article gives'),
    ...priorities(agenda).map((subject) => {
      const others = listed.filter((one) => !agenda.some((row) => row.encounter === one && row.reported === 'priority'));
      const on = others.filter((one) => agenda.some((row) => row.subject === subject && row.encounter === one));
      const text = datesInWords(on.map((one) => encounters.find(({ encounter }) => encounter === one)?.when ?? one));
      return fact(
        `lists-${subject.toLowerCase().replaceAll(' ', '-')}`,
        text,
        lists,
        `when it was raised, by the other lists of the article that name it: ${subject}`,
      );
    }),
    fact('agenda-encounters-listed', words(listed.length), lists, 'encounters for which the article lists subjects'),
    fact('agenda-encounters', words(encounters.length), lists, 'encounters that the deck compares'),
  ];
}

/** "April and September 2021": a year that the next date has too is written once. */
function datesInWords(dates: readonly string[]): string {
  const yearOf = (date = '') => / \d{4}$/.exec(date)?.[0] ?? '';
  return list(dates.map((date, i) => (yearOf(date) === yearOf(dates[i + 1]) ? date.slice(0, date.length - yearOf(date).length) : date)));
}

/** "each of its last three quarters", or "two of its four quarters": those with a contact whose month is known. */
function quartersInWords(contacts: readonly { readonly date: string }[]): string {
  const months = contacts.map(({ date }) => Number(date.slice(5, 7))).filter((month) => month > 0);
  const quarters = [...new Set(months.map((month) => Math.ceil(month / 3)))].toSorted((a, b) => a - b);
  const first = quarters[0] ?? 4;
  if (quarters.length === 4) return 'every quarter';
  return quarters.length === 5 - first
    ? `each of its last ${words(quarters.length)} quarters`
    : `${words(quarters.length)} of its four quarters`;
}
