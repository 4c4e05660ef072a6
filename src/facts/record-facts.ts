import { type Claim, verdicts } from '../data/claims.ts';
import { million, words } from '../data/format.ts';
import { type CountedKind, countedEvents, type RecordEvent } from '../data/record-events.ts';
import { certainTotals, type TradeStatement, tradeSums } from '../data/trade-statements.ts';
import type { Fact } from './facts.ts';

/** A figure of the public record; no paragraph of the article holds it. */
const from = { sources: [], guarded: false } as const;

/** How many events of the public record the deck counts, all of them lower bounds: a sentence says "at least" before them. */
export function recordEventFacts(recordEvents: readonly RecordEvent[]): Fact[] {
  const counted = countedEvents(recordEvents);
  const table = 'record-events.csv';
  const of = (kind: CountedKind) => words(counted.filter((event) => event.kind === kind).length);
  return [
    { ...from, table, name: 'record-count', text: words(counted.length), counts: 'agreements, bodies and seats that public pages date' },
    {
      ...from,
      table,
      name: 'record-agreements',
      text: of('agreement'),
      counts: 'agreements that public pages call signed by the two states',
    },
    { ...from, table, name: 'record-bodies', text: of('body'), counts: 'bodies of the two states whose beginning public pages date' },
    { ...from, table, name: 'record-seats', text: of('seat'), counts: 'seats whose granting public pages date' },
    { ...from, table, name: 'record-first-year', text: String(counted[0]?.year), counts: 'the year of the earliest event counted' },
  ];
}

/** How many claims were held against the public record, and with which result. */
export function claimFacts(claims: readonly Claim[]): Fact[] {
  const fact = (name: string, counts: string, counted: (claim: Claim) => boolean): Fact => ({
    ...from,
    table: 'claims.csv',
    name,
    text: words(claims.filter(counted).length),
    counts,
  });
  return [
    fact('claims-count', 'claims of the article that the deck lists', () => true),
    fact('claims-tested', 'claims held against public pages', ({ verdict }) => verdict !== 'not checked'),
    ...verdicts.map((wanted) =>
      fact(`claims-${wanted.replace(' ', '-')}`, `claims with the verdict “${wanted}”`, ({ verdict }) => verdict === wanted),
    ),
  ];
}

/** How many statements on trade there are, and the sums that the deck works out from them: `trade-sum-2019`. */
export function statementFacts(statements: readonly TradeStatement[]): Fact[] {
  const table = 'trade-statements.csv';
  return [
    { ...from, table, name: 'statements-count', text: words(statements.length), counts: 'statements on trade that the deck lists' },
    {
      ...from,
      table,
      name: 'statements-totals',
      text: words(certainTotals(statements).length),
      counts: 'stated totals whose speaker, year and origin are clear',
    },
    ...tradeSums(statements).map(({ exports, imports, usdMillion }) => ({
      ...from,
      table,
      name: `trade-sum-${exports.startYear}`,
      text: million(usdMillion),
      formula: `${million(exports.usdMillion)} + ${million(imports.usdMillion)}, from ${exports.who}`,
    })),
  ];
}
