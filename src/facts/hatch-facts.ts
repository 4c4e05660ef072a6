import { fillLabel } from '../data/labels.ts';
import type { Tables } from '../data/tables.ts';
import { recordTrade, tradeIn } from '../data/trade.ts';
import type { Fact } from './facts.ts';

/**
 * The words that say how slides draw the year before the record: it is hatched where the article only implies it, and drawn like the record where
 * the article reports it. They are no figures, so the panel on provenance leaves them out.
 */
export function hatchFacts({ trade, labels }: Pick<Tables, 'trade' | 'labels'>): Fact[] {
  const { year: record } = recordTrade(trade);
  const year = record - 1;
  const isHatched = tradeIn(trade, year).basis === 'derived';
  const fact = (name: string, hatched: string, solid: string): Fact => ({
    name,
    text: isHatched ? hatched : solid,
    sources: ['1.3'],
    table: 'trade.csv',
    guarded: false,
    isFigure: false,
  });
  const ofRecord = fillLabel(labels['hatch.of-record'], { year: record });
  return [
    fact('hatch-growth', fillLabel(labels['hatch.growth'], { year }), fillLabel(labels['hatch.growth-reported'], { year })),
    fact('hatch-key', labels['hatch.key'], ofRecord),
    fact('hatch-key-statements', labels['hatch.key-statements'], ofRecord),
    fact('hatch-record-bar', labels['hatch.record-bar'], labels['hatch.record-bar-reported']),
    fact('hatch-worked-out', fillLabel(labels['hatch.worked-out'], { year }), fillLabel(labels['hatch.worked-out-reported'], { year })),
    fact('hatch-compared', labels['hatch.compared'], labels['hatch.compared-reported']),
  ];
}
