import { listedEncounters, recurring, subjects } from '../data/agenda.ts';
import type { Paragraph } from '../data/article.ts';
import { billionShort, lowerAfterFirst, million, millionShort, thousands, words } from '../data/format.ts';
import { contacts, contactsByYear, formal, type Kind } from '../data/milestones.ts';
import type { Tables } from '../data/tables.ts';
import { growthOf, recordTrade, tradeIn } from '../data/trade.ts';
import { claimFacts, recordEventFacts, statementFacts } from './record-facts.ts';

/** A figure of the deck, as sentences say it. */
export interface Fact {
  readonly name: string;
  readonly text: string;
  readonly sources: readonly Paragraph[];
  /** how a derived figure was worked out; a reported one has none */
  readonly formula?: string;
  /** whether the text is so particular that it must never be typed by hand */
  readonly guarded: boolean;
}

type Facts = ReadonlyMap<string, Fact>;

/** Every figure quoted in a sentence, computed from the tables: `<data data-fact="trade-2020"></data>`. */
export function facts(tables: Omit<Tables, 'sources'>): Facts {
  const all = [
    ...tradeFacts(tables),
    ...pipelineFacts(tables),
    ...countFacts(tables),
    ...agendaFacts(tables),
    ...recordEventFacts(tables.recordEvents),
    ...claimFacts(tables.claims),
    ...statementFacts(tables.tradeStatements),
  ];
  return new Map(all.map((fact) => [fact.name, fact]));
}

/** @throws Error for an unknown name, with the names that begin alike */
export function factNamed(facts: Facts, name: string): Fact {
  const fact = facts.get(name);
  if (fact) return fact;
  const [start] = name.split('-');
  const alike = [...facts.keys()].filter((known) => start && known.startsWith(start));
  throw new Error(`data-fact: expected one of ${(alike.length > 0 ? alike : [...facts.keys()]).join(', ')}, got "${name}"`);
}

function tradeFacts({ trade }: Pick<Tables, 'trade'>): Fact[] {
  const latest = recordTrade(trade);
  const before = tradeIn(trade, latest.year - 1);
  const base = tradeIn(trade, 'unstated');
  // what the table reports needs no "about"
  const about = before.formula ? 'about ' : '';
  const fold = base.formula?.divisor ?? Number.NaN;
  const of = `${million(latest.usdMillion)}`;
  const from = { sources: ['1.3' as const], guarded: true };
  return [
    { ...from, name: 'trade-2020', text: of },
    { ...from, name: 'trade-2020-short', text: millionShort(latest.usdMillion) },
    {
      ...from,
      name: 'trade-2019',
      text: `${about}${million(before.usdMillion)}`,
      ...(before.formula && { formula: `${of} in ${latest.year} ÷ ${before.formula.divisor}` }),
    },
    { ...from, guarded: false, name: 'trade-2019-basis', text: before.formula ? 'implied by that growth' : 'as reported' },
    { ...from, name: 'trade-2019-short', text: `${about}${millionShort(before.usdMillion)}` },
    {
      ...from,
      name: 'trade-base',
      text: `about ${million(base.usdMillion)}`,
      formula: `${of} in ${latest.year} ÷ ${fold}; base year not stated`,
    },
    { ...from, name: 'trade-base-short', text: `about ${millionShort(base.usdMillion)}` },
    { ...from, name: 'growth-2020', text: `${growthOf(trade)}%` },
    { ...from, name: 'growth-fold', text: `${words(fold)}fold` },
    { ...from, name: 'growth-fold-short', text: `${fold}×` },
  ];
}

function pipelineFacts({ pipeline, trade }: Pick<Tables, 'pipeline' | 'trade'>): Fact[] {
  const { costUsdBillion, lengthKm, capacityFactor, signed, operational } = pipeline;
  const latest = recordTrade(trade);
  const years = (costUsdBillion * 1000) / latest.usdMillion;
  const from = { sources: ['2.1' as const], guarded: true };
  return [
    { ...from, name: 'pipeline-cost', text: `$${costUsdBillion} billion` },
    { ...from, name: 'pipeline-cost-short', text: billionShort(costUsdBillion) },
    { ...from, name: 'pipeline-length', text: `${thousands(lengthKm)} km` },
    {
      ...from,
      sources: ['2.1', '1.3'],
      guarded: false,
      name: 'pipeline-years',
      text: `about ${words(Math.round(years))} years`,
      formula: `$${costUsdBillion} billion ÷ ${million(latest.usdMillion)} = ${years.toFixed(1)} years of ${latest.year}’s trade`,
    },
    { ...from, guarded: false, name: 'pipeline-capacity', text: capacityFactor === 2 ? 'double' : `${words(capacityFactor)} times` },
    { ...from, guarded: false, name: 'pipeline-capacity-short', text: `${capacityFactor}×` },
    { ...from, name: 'pipeline-signed', text: dayInWords(signed) },
    { ...from, guarded: false, name: 'pipeline-operational', text: String(operational) },
  ];
}

function countFacts({ milestones }: Pick<Tables, 'milestones'>): Fact[] {
  const byYear = [...contactsByYear(milestones)].map(([year, those]) => ({ year, count: those.length }));
  const dated = byYear.reduce((sum, { count }) => sum + count, 0);
  const busiest = byYear.toSorted((a, b) => b.count - a.count)[0];
  const held = (kind: Kind) => milestones.filter((one) => one.kind === kind && one.status === 'held').length;
  const { dated: formalDated, undated: formalUndated } = formal(milestones);
  const count = (name: string, value: number, formula?: string): Fact => ({
    name,
    text: words(value),
    sources: ['1.1', '1.2', '1.3', '2.1', '2.2'],
    guarded: false,
    ...(formula && { formula }),
  });
  return [
    count('contacts-dated', dated),
    count('contacts-undated', contacts(milestones).length - dated),
    count('contacts-2021', busiest?.count ?? 0),
    count('contacts-before-2021', dated - (busiest?.count ?? 0)),
    { ...count('busiest-year', 0), text: String(busiest?.year) },
    { ...count('busiest-year-quarters', 0), text: quartersInWords((busiest && contactsByYear(milestones).get(busiest.year)) ?? []) },
    count('agreements-count', held('agreement')),
    count('bodies-count', held('body')),
    count('seats-count', held('seat')),
    count('formal-total', formalDated.length + formalUndated.length),
    count('formal-dated', formalDated.length),
    count('formal-undated', formalUndated.length),
    count('undated-count', milestones.filter((one) => one.status === 'held' && one.precision === 'undated').length),
  ];
}

function agendaFacts({ agenda, encounters }: Pick<Tables, 'agenda' | 'encounters'>): Fact[] {
  const listed = listedEncounters(agenda);
  const discussed = agenda.filter((row) => row.encounter === 'lavrov' && row.reported === 'discussed');
  const fact = (name: string, text: string, sources: Paragraph[]): Fact => ({ name, text, sources, guarded: false });
  return [
    fact('agenda-subjects', words(subjects(agenda).length), ['2.1', '2.2', '3.1', '3.2', '3.3', '3.4', '3.5']),
    fact('lavrov-subjects', words(discussed.length), ['2.1']),
    fact('agenda-recurring', lowerAfterFirst(recurring(agenda)), ['2.1', '2.2', '3.1', '3.5']),
    fact('agenda-recurring-count', words(recurring(agenda).length), ['2.1', '2.2', '3.1', '3.5']),
    fact('agenda-encounters-listed', words(listed.length), ['2.1', '2.2', '3.1', '3.5']),
    fact('agenda-encounters', words(encounters.length), ['2.1', '2.2', '3.1', '3.5']),
  ];
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

/** "15 July 2021" from `2021-07-15`. */
function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
