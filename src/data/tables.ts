import { type AgendaRow, agendaForm } from './agenda.ts';
import { type Claim, claimsForm } from './claims.ts';
import { type MapTables, readMapTables } from './map-tables.ts';
import { type Milestone, milestonesForm } from './milestones.ts';
import { type Pipeline, pipelineForm, pipelineOf } from './pipeline.ts';
import { type Source, sourcesForm } from './sources.ts';
import { DataError, readTable, type TableForm } from './table.ts';
import { derived, type TradeRow, tradeForm } from './trade.ts';
import { type TradeStatement, tradeStatementsForm } from './trade-statements.ts';

/** Every table of the deck, checked. */
export interface Tables {
  readonly trade: readonly TradeRow[];
  readonly milestones: readonly Milestone[];
  readonly agenda: readonly AgendaRow[];
  readonly pipeline: Pipeline;
  readonly tradeStatements: readonly TradeStatement[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly maps: MapTables;
}

/** The tables that charts draw. */
export type ChartTables = Omit<Tables, 'claims' | 'sources' | 'maps'>;

/**
 * Reads all tables.
 *
 * @param texts the texts of the files, by path: `{ 'assets/data/trade.csv': 'year,…' }`
 * @throws DataError with a line for everything that is wrong
 */
export function readTables(texts: Readonly<Record<string, string>>): Tables {
  const problems: string[] = [];
  const path = (name: string) => `assets/data/${name}.csv`;
  const rowsOf = <Column extends string, Row>(name: string, form: TableForm<Column, Row>, known?: ReadonlySet<string>): readonly Row[] => {
    const text = texts[path(name)];
    if (text !== undefined) return readTable({ file: path(name), text }, form, problems, known);
    problems.push(`${path(name)}:1: expected a file, got none`);
    return [];
  };
  // what concerns a whole table is said of its first line, and only when its rows are sound
  const whole = <Result>(name: string, make: () => Result): Result | undefined => {
    try {
      return make();
    } catch (error) {
      if (!problems.some((problem) => problem.startsWith(path(name)))) problems.push(`${path(name)}:1: ${(error as Error).message}`);
      return undefined;
    }
  };
  const trade = rowsOf('trade', tradeForm);
  const milestones = rowsOf('milestones', milestonesForm);
  const agenda = rowsOf('agenda', agendaForm);
  const pipeline = rowsOf('pipeline', pipelineForm);
  const sources = rowsOf('sources', sourcesForm);
  const known = new Set(sources.map(({ id }) => id));
  const tradeStatements = rowsOf('trade-statements', tradeStatementsForm, known);
  const claims = rowsOf('claims', claimsForm, known);
  const maps = readMapTables(rowsOf);
  const tradeDerived = whole('trade', () => derived(trade));
  const onePipeline = whole('pipeline', () => pipelineOf(pipeline));
  if (problems.length > 0 || !tradeDerived || !onePipeline) throw new DataError(problems);
  return { trade: tradeDerived, milestones, agenda, pipeline: onePipeline, tradeStatements, claims, sources, maps };
}
