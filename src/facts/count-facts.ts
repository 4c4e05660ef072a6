import { isPast, listedEncounters, priorities, proposed, recurring, subjects, unlisted } from '../data/agenda.ts';
import type { Paragraph } from '../data/article.ts';
import { list, lowerAfterFirst, words } from '../data/format.ts';
import { type CountedFact, fillLabel, type Labels } from '../data/labels.ts';
import { contacts, contactsByYear, formal, type Kind } from '../data/milestones.ts';
import type { Tables } from '../data/tables.ts';
import type { Fact } from './facts.ts';

/** What the deck counts of the article's contacts, agreements, bodies and seats; the slide `method` says by which rules. */
export function countFacts({ milestones, labels }: Pick<Tables, 'milestones' | 'labels'>): Fact[] {
  const byYear = [...contactsByYear(milestones)].map(([year, those]) => ({ year, count: those.length }));
  const dated = byYear.reduce((sum, { count }) => sum + count, 0);
  const busiest = byYear.toSorted((a, b) => b.count - a.count)[0];
  const held = (kind: Kind) => milestones.filter((one) => one.kind === kind && one.status === 'held').length;
  const { dated: formalDated, undated: formalUndated } = formal(milestones);
  const undated = milestones.filter((one) => one.status === 'held' && one.precision === 'undated');
  const count = (name: CountedFact, value: number): Fact => ({
    name,
    text: words(value),
    sources: ['1.1', '1.2', '1.3', '2.1', '2.2'],
    guarded: false,
    table: 'milestones.csv',
    counts: labels[`counted.${name}`],
  });
  /** the same in figures, as a list sets it at the end of a line */
  const inFigures = (name: CountedFact, value: number): Fact => ({
    ...count(name, value),
    name: `${name}-figure`,
    text: String(value),
    of: name,
  });
  return [
    count('contacts-dated', dated),
    inFigures('contacts-dated', dated),
    count('contacts-undated', contacts(milestones).length - dated),
    count('busiest-count', busiest?.count ?? 0),
    count(
      'contacts-before-busiest',
      byYear.filter(({ year }) => year < (busiest?.year ?? 0)).reduce((sum, one) => sum + one.count, 0),
    ),
    { ...count('busiest-year', 0), text: String(busiest?.year) },
    {
      ...count('busiest-year-quarters', 0),
      text: quartersInWords((busiest && contactsByYear(milestones).get(busiest.year)) ?? [], labels),
    },
    count('agreements-count', held('agreement')),
    inFigures('agreements-count', held('agreement')),
    count('bodies-count', held('body')),
    inFigures('bodies-count', held('body')),
    count('seats-count', held('seat')),
    inFigures('seats-count', held('seat')),
    count('formal-total', formalDated.length + formalUndated.length),
    count('formal-dated', formalDated.length),
    count('formal-undated', formalUndated.length),
    count('undated-count', undated.length),
    inFigures('undated-count', undated.length),
  ];
}

/** What the deck counts of the article's lists of subjects. */
export function agendaFacts({
  agenda,
  agendaEncounters: encounters,
  labels,
}: Pick<Tables, 'agenda' | 'agendaEncounters' | 'labels'>): Fact[] {
  const listed = listedEncounters(agenda);
  const cameUp = agenda.filter((row) => row.encounter === 'lavrov' && isPast(row));
  const from = { guarded: false, table: 'agenda.csv' } as const;
  const fact = (name: CountedFact, text: string, sources: readonly Paragraph[]): Fact => ({
    ...from,
    name,
    text,
    sources,
    counts: labels[`counted.${name}`],
  });
  const lists: readonly Paragraph[] = ['2.1', '2.2', '3.1', '3.5'];
  return [
    fact('agenda-subjects', words(subjects(agenda).length), ['2.1', '2.2', '3.1', '3.2', '3.3', '3.4', '3.5']),
    fact('agenda-unlisted-count', words(unlisted(agenda).length), ['3.1', '3.2', '3.3', '3.4']),
    fact('agenda-proposed-count', words(proposed(agenda).length), ['3.4']),
    fact('lavrov-subjects', words(cameUp.length), ['2.1']),
    fact('agenda-recurring', lowerAfterFirst(recurring(agenda), labels['agenda.names']), lists),
    ...priorities(agenda).map((subject): Fact => {
      const others = listed.filter((one) => !agenda.some((row) => row.encounter === one && row.reported === 'priority'));
      const on = others.filter((one) => agenda.some((row) => row.subject === subject && row.encounter === one));
      const text = datesInWords(on.map((one) => encounters.find(({ encounter }) => encounter === one)?.when ?? one));
      return {
        ...from,
        name: `lists-${subject.toLowerCase().replaceAll(' ', '-')}`,
        text,
        sources: lists,
        counts: fillLabel(labels['counted.lists'], { subject }),
      };
    }),
    fact('agenda-encounters-listed', words(listed.length), lists),
    { ...fact('agenda-encounters', words(encounters.length), lists), table: 'agenda-encounters.csv' },
  ];
}

/** "April and September 2021": a year that the next date has too is written once. */
function datesInWords(dates: readonly string[]): string {
  const yearOf = (date = '') => / \d{4}$/.exec(date)?.[0] ?? '';
  return list(dates.map((date, i) => (yearOf(date) === yearOf(dates[i + 1]) ? date.slice(0, date.length - yearOf(date).length) : date)));
}

/** "each of its last three quarters", "its last quarter", or "two of its four quarters": those with a contact whose month is known. */
function quartersInWords(contacts: readonly { readonly date: string }[], labels: Labels): string {
  const months = contacts.map(({ date }) => Number(date.slice(5, 7))).filter((month) => month > 0);
  const quarters = [...new Set(months.map((month) => Math.ceil(month / 3)))].toSorted((a, b) => a - b);
  const first = quarters[0] ?? 4;
  if (quarters.length === 4) return labels['facts.every-quarter'];
  if (quarters.length === 1 && first === 4) return labels['facts.last-quarter'];
  const label = quarters.length === 5 - first ? 'facts.last-quarters' : 'facts.some-quarters';
  return fillLabel(labels[label], { count: words(quarters.length) });
}
