import { agendaMatrix } from './agenda-matrix.ts';
import { agreementsCount } from './agreements-count.ts';
import type { Chart } from './chart.ts';
import { contacts2021 } from './contacts-2021.ts';
import { contactsByYear } from './contacts-by-year.ts';
import { pipelineScale } from './pipeline-scale.ts';
import { tradeGrowth } from './trade-growth.ts';
import { tradeStatements } from './trade-statements.ts';

/**
 * Every chart of the deck by the name that a slide gives: `<figure data-chart="trade-growth">`. Each is the file of that name. parts/ holds what
 * charts share or have split off; marks/ what is drawn over Chart.js's own bars and points, by the name of the entry in a chart's `plugins`.
 */
export const charts: ReadonlyMap<string, Chart> = new Map<string, Chart>([
  ['trade-growth', tradeGrowth],
  ['contacts-by-year', contactsByYear],
  ['agreements-count', agreementsCount],
  ['pipeline-scale', pipelineScale],
  ['contacts-2021', contacts2021],
  ['agenda-matrix', agendaMatrix],
  ['trade-statements', tradeStatements],
]);
