import { agendaMatrix } from './agenda-matrix.ts';
import { agreementsCount } from './agreements-count.ts';
import type { Chart } from './chart.ts';
import { contacts2021 } from './contacts-2021.ts';
import { contactsByYear } from './contacts-by-year.ts';
import { pipelineScale } from './pipeline-scale.ts';
import { tradeGrowth } from './trade-growth.ts';
import { tradeStatements } from './trade-statements.ts';

/** Every chart of the deck by the name that a slide gives: `<figure data-chart="trade-growth">`. */
export const charts: ReadonlyMap<string, Chart> = new Map<string, Chart>([
  ['trade-growth', tradeGrowth],
  ['contacts-by-year', contactsByYear],
  ['agreements-count', agreementsCount],
  ['pipeline-scale', pipelineScale],
  ['contacts-2021', contacts2021],
  ['agenda-matrix', agendaMatrix],
  ['trade-statements', tradeStatements],
]);
