import { type Claim, verdictInWords, verdicts } from '../data/claims.ts';
import { million, words } from '../data/format.ts';
import { type CountedFact, fillLabel } from '../data/labels.ts';
import { type CountedKind, countedEvents } from '../data/record-events.ts';
import type { Tables } from '../data/tables.ts';
import { certainTotals, tradeSums } from '../data/trade-statements.ts';
import type { Fact } from './facts.ts';

/** A figure of the public record; no paragraph of the article holds it. */
const from = { sources: [], guarded: false } as const;

/** How many events of the public record the deck counts, all of them lower bounds: a sentence says "at least" before them. */
export function recordEventFacts({ recordEvents, labels }: Pick<Tables, 'recordEvents' | 'labels'>): Fact[] {
  const counted = countedEvents(recordEvents);
  const of = (kind: CountedKind) => words(counted.filter((event) => event.kind === kind).length);
  const fact = (name: CountedFact, text: string): Fact => ({
    ...from,
    table: 'record-events.csv',
    name,
    text,
    counts: labels[`counted.${name}`],
  });
  return [
    fact('record-count', words(counted.length)),
    fact('record-agreements', of('agreement')),
    fact('record-bodies', of('body')),
    fact('record-seats', of('seat')),
    fact('record-first-year', String(counted[0]?.year)),
  ];
}

/** How many claims were held against the public record, and with which result. */
export function claimFacts({ claims, labels }: Pick<Tables, 'claims' | 'labels'>): Fact[] {
  const fact = (name: string, counts: string, counted: (claim: Claim) => boolean): Fact => ({
    ...from,
    table: 'claims.csv',
    name,
    text: words(claims.filter(counted).length),
    counts,
  });
  return [
    fact('claims-count', labels['counted.claims-count'], () => true),
    fact('claims-tested', labels['counted.claims-tested'], ({ verdict }) => verdict !== 'not checked'),
    ...verdicts.map((wanted) =>
      fact(
        `claims-${wanted.replace(' ', '-')}`,
        fillLabel(labels['counted.claims-verdict'], { verdict: verdictInWords(wanted, labels) }),
        ({ verdict }) => verdict === wanted,
      ),
    ),
  ];
}

/** How many statements on trade there are, and the sums that the deck works out from them: `trade-sum-2019`. */
export function statementFacts({ tradeStatements: statements, labels }: Pick<Tables, 'tradeStatements' | 'labels'>): Fact[] {
  const table = 'trade-statements.csv';
  const count = (name: CountedFact, value: number): Fact => ({
    ...from,
    table,
    name,
    text: words(value),
    counts: labels[`counted.${name}`],
  });
  return [
    count('statements-count', statements.length),
    count('statements-totals', certainTotals(statements).length),
    ...tradeSums(statements).map(({ exports, imports, usdMillion }) => ({
      ...from,
      table,
      name: `trade-sum-${exports.startYear}`,
      text: million(usdMillion),
      formula: fillLabel(labels['facts.sum'], {
        exports: million(exports.usdMillion),
        imports: million(imports.usdMillion),
        who: exports.who,
      }),
    })),
  ];
}
