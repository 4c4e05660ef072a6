import type { Claim } from '../data/claims.ts';
import { million, words } from '../data/format.ts';
import { countedEvents, type RecordEvent } from '../data/record-events.ts';
import { certainTotals, type TradeStatement, tradeSums } from '../data/trade-statements.ts';
import type { Fact } from './facts.ts';

/** A figure that counts what the public record says; no paragraph of the article holds it. */
const fact = (name: string, text: string, formula?: string): Fact => ({
  name,
  text,
  sources: [],
  guarded: false,
  ...(formula && { formula }),
});

/** How many events of the public record the deck counts, all of them lower bounds: a sentence says "at least" before them. */
export function recordEventFacts(recordEvents: readonly RecordEvent[]): Fact[] {
  const counted = countedEvents(recordEvents);
  const of = (kind: string) => words(counted.filter((event) => event.kind === kind).length);
  return [
    fact('record-count', words(counted.length)),
    fact('record-agreements', of('agreement')),
    fact('record-bodies', of('body')),
    fact('record-seats', of('seat')),
    fact('record-first-year', String(counted[0]?.year)),
  ];
}

/** How many claims were held against the public record, and with which result. */
export function claimFacts(claims: readonly Claim[]): Fact[] {
  const of = (...verdicts: Claim['verdict'][]) => words(claims.filter(({ verdict }) => verdicts.includes(verdict)).length);
  return [
    fact('claims-count', words(claims.length)),
    fact('claims-tested', words(claims.filter(({ verdict }) => verdict !== 'not checked').length)),
    fact('claims-confirmed', of('confirmed')),
    fact('claims-nuanced', of('nuanced')),
    fact('claims-contradicted', of('contradicted')),
    fact('claims-not-confirmed', of('not confirmed')),
    fact('claims-not-checked', of('not checked')),
  ];
}

/** How many statements on trade there are, and the sums that the deck works out from them: `trade-sum-2019`. */
export function statementFacts(statements: readonly TradeStatement[]): Fact[] {
  return [
    fact('statements-count', words(statements.length)),
    fact('statements-totals', words(certainTotals(statements).length)),
    ...tradeSums(statements).map(({ exports, imports, usdMillion }) =>
      fact(
        `trade-sum-${exports.startYear}`,
        million(usdMillion),
        `${million(exports.usdMillion)} + ${million(imports.usdMillion)}, as ${exports.who} gives them`,
      ),
    ),
  ];
}
