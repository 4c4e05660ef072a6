import { type AgendaRow, readAgenda } from './agenda.ts';
import { type Claim, readClaims } from './claims.ts';
import { type Milestone, readMilestones } from './milestones.ts';
import { type Pipeline, readPipeline } from './pipeline.ts';
import { readSources, type Source } from './sources.ts';
import { DataError } from './table.ts';
import { readTrade, type TradeRow } from './trade.ts';
import { readTradeStatements, type TradeStatement } from './trade-statements.ts';

/** Every table of the deck, checked. */
export interface Tables {
  readonly trade: readonly TradeRow[];
  readonly milestones: readonly Milestone[];
  readonly agenda: readonly AgendaRow[];
  readonly pipeline: Pipeline;
  readonly tradeStatements: readonly TradeStatement[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
}

/** The tables that charts draw. */
export type DrawnTables = Omit<Tables, 'claims' | 'sources'>;

/**
 * Reads all tables.
 *
 * @param texts the texts of the files, by path: `{ 'assets/data/trade.csv': 'year,…' }`
 * @throws DataError with a line for everything that is wrong
 */
export function readTables(texts: Readonly<Record<string, string>>): Tables {
  const problems: string[] = [];
  const file = (name: string) => {
    const path = `assets/data/${name}.csv`;
    const text = texts[path];
    if (text === undefined) problems.push(`${path}:1: expected a file, got none`);
    return { file: path, text: text ?? '' };
  };
  const trade = readTrade(file('trade'), problems);
  const milestones = readMilestones(file('milestones'), problems);
  const agenda = readAgenda(file('agenda'), problems);
  const pipeline = readPipeline(file('pipeline'), problems);
  const sources = readSources(file('sources'), problems);
  const known = new Set(sources.map(({ id }) => id));
  const tradeStatements = readTradeStatements(file('trade-statements'), known, problems);
  const claims = readClaims(file('claims'), known, problems);
  if (problems.length > 0 || !pipeline) throw new DataError(problems.join('\n'));
  return { trade, milestones, agenda, pipeline, tradeStatements, claims, sources };
}
