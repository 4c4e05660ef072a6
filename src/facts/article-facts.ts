import { billion, billionShort, million, millionShort, thousands, words } from '../data/format.ts';
import type { Tables } from '../data/tables.ts';
import { growthOf, recordTrade, tradeIn } from '../data/trade.ts';
import type { Fact } from './facts.ts';

/** What the article reports of trade, and what follows from it. */
export function tradeFacts({ trade }: Pick<Tables, 'trade'>): Fact[] {
  const latest = recordTrade(trade);
  const before = tradeIn(trade, latest.year - 1);
  const base = tradeIn(trade, 'unstated');
  // what the table reports needs no "about"
  const about = before.formula ? 'about ' : '';
  const fold = base.formula?.divisor ?? Number.NaN;
  const of = `${million(latest.usdMillion)}`;
  const from = { sources: ['1.3' as const], guarded: true, table: 'trade.csv' };
  return [
    { ...from, name: 'trade-2020', text: of },
    { ...from, name: 'trade-2020-short', of: 'trade-2020', text: millionShort(latest.usdMillion) },
    {
      ...from,
      name: 'trade-2019',
      text: `${about}${million(before.usdMillion)}`,
      ...(before.formula && { formula: `${of} in ${latest.year} ÷ ${before.formula.divisor}` }),
    },
    {
      ...from,
      guarded: false,
      name: 'trade-2019-basis',
      of: 'trade-2019',
      text: before.formula ? 'implied by that growth' : 'as reported',
    },
    { ...from, name: 'trade-2019-short', of: 'trade-2019', text: `${about}${millionShort(before.usdMillion)}` },
    {
      ...from,
      name: 'trade-base',
      text: `about ${million(base.usdMillion)}`,
      formula: `${of} in ${latest.year} ÷ ${fold}; base year not stated`,
    },
    { ...from, name: 'trade-base-short', of: 'trade-base', text: `about ${millionShort(base.usdMillion)}` },
    { ...from, name: 'growth-2020', text: `${growthOf(trade)}%` },
    { ...from, name: 'growth-fold', text: `${words(fold)}fold` },
    { ...from, name: 'growth-fold-short', of: 'growth-fold', text: `${fold}×` },
  ];
}

/** What the article plans for the pipeline. */
export function pipelineFacts({ pipeline, trade }: Pick<Tables, 'pipeline' | 'trade'>): Fact[] {
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
    { ...from, ...as('length'), name: 'pipeline-length', text: `${thousands(lengthKm)} km` },
    {
      ...from,
      sources: ['2.1', '1.3'],
      guarded: false,
      name: 'pipeline-years',
      text: `about ${words(Math.round(years))} years`,
      formula: `${billion(costUsdBillion)} ÷ ${million(latest.usdMillion)} = ${years.toFixed(1)} years of ${latest.year}’s trade`,
    },
    {
      ...from,
      ...as('capacity_factor'),
      guarded: false,
      name: 'pipeline-capacity',
      text: capacityFactor === 2 ? 'double' : `${words(capacityFactor)} times`,
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
