import { billion, billionShort, kilometres, million, millionShort, words } from '../data/format.ts';
import { fillLabel } from '../data/labels.ts';
import type { Tables } from '../data/tables.ts';
import { growthOf, recordTrade, tradeIn } from '../data/trade.ts';
import type { Fact } from './facts.ts';

/** What the article reports of trade, and what follows from it. */
export function tradeFacts({ trade, labels }: Pick<Tables, 'trade' | 'labels'>): Fact[] {
  const latest = recordTrade(trade);
  const before = tradeIn(trade, latest.year - 1);
  const base = tradeIn(trade, 'unstated');
  const about = (amount: string) => fillLabel(labels['trade.about'], { amount });
  // what the table reports needs no "about"
  const of2019 = (amount: string) => (before.formula ? about(amount) : amount);
  const fold = base.formula?.divisor ?? Number.NaN;
  const of = million(latest.usdMillion);
  const divided = (divisor: number) => fillLabel(labels['facts.divided'], { amount: of, year: latest.year, divisor });
  const from = { sources: ['1.3' as const], guarded: true, table: 'trade.csv' };
  return [
    { ...from, name: 'trade-2020', text: of },
    { ...from, name: 'trade-2020-short', of: 'trade-2020', text: millionShort(latest.usdMillion) },
    {
      ...from,
      name: 'trade-2019',
      text: of2019(million(before.usdMillion)),
      ...(before.formula && { formula: divided(before.formula.divisor) }),
    },
    {
      ...from,
      guarded: false,
      name: 'trade-2019-basis',
      of: 'trade-2019',
      text: labels[before.formula ? 'facts.implied-by-growth' : 'facts.as-reported'],
    },
    { ...from, name: 'trade-2019-short', of: 'trade-2019', text: of2019(millionShort(before.usdMillion)) },
    {
      ...from,
      name: 'trade-base',
      text: about(million(base.usdMillion)),
      formula: `${divided(fold)}; ${labels['trade.base-unstated']}`,
    },
    { ...from, name: 'trade-base-short', of: 'trade-base', text: about(millionShort(base.usdMillion)) },
    { ...from, name: 'growth-2020', text: `${growthOf(trade)}%` },
    { ...from, name: 'growth-fold', text: fillLabel(labels['facts.fold'], { times: words(fold) }) },
    { ...from, name: 'growth-fold-short', of: 'growth-fold', text: `${fold}×` },
  ];
}

/** What the article plans for the pipeline. */
export function pipelineFacts({ pipeline, trade, labels }: Pick<Tables, 'pipeline' | 'trade' | 'labels'>): Fact[] {
  const { costUsdBillion, lengthKm, capacityFactor, signed, operational, basis } = pipeline;
  const latest = recordTrade(trade);
  const years = (costUsdBillion * 1000) / latest.usdMillion;
  const from = { sources: ['2.1' as const], guarded: true, table: 'pipeline.csv' };
  const as = (measure: keyof typeof basis): Pick<Fact, 'caution'> => {
    const how = basis[measure];
    return how === 'reported' ? {} : { caution: how };
  };
  return [
    { ...from, ...as('cost'), name: 'pipeline-cost', text: billion(costUsdBillion) },
    { ...from, name: 'pipeline-cost-short', of: 'pipeline-cost', text: billionShort(costUsdBillion) },
    { ...from, ...as('length'), name: 'pipeline-length', text: kilometres(lengthKm) },
    {
      ...from,
      sources: ['2.1', '1.3'],
      guarded: false,
      name: 'pipeline-years',
      text: fillLabel(labels['facts.pipeline-years'], { years: words(Math.round(years)) }),
      formula: fillLabel(labels['facts.pipeline-years-formula'], {
        cost: billion(costUsdBillion),
        trade: million(latest.usdMillion),
        years: years.toFixed(1),
        year: latest.year,
      }),
    },
    {
      ...from,
      ...as('capacity_factor'),
      guarded: false,
      name: 'pipeline-capacity',
      text: capacityFactor === 2 ? labels['facts.double'] : fillLabel(labels['facts.times'], { count: words(capacityFactor) }),
    },
    { ...from, guarded: false, name: 'pipeline-capacity-short', of: 'pipeline-capacity', text: `${capacityFactor}×` },
    { ...from, ...as('signed'), name: 'pipeline-signed', text: dayInWords(signed) },
    { ...from, ...as('operational'), guarded: false, name: 'pipeline-operational', text: String(operational) },
  ];
}

/** "15 July 2021" from `2021-07-15`. */
function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
