import { type AgendaRow, agendaForm, recurring } from './agenda.ts';
import { type AgendaEncounter, agendaEncountersForm } from './agenda-encounters.ts';
import type { KnownIds } from './cells.ts';
import { type Claim, claimsForm } from './claims.ts';
import { handoutSummaryForm, type SummarySection } from './handout-summary.ts';
import { type Labels, labelsForm, labelsOf } from './labels.ts';
import { checkLetters } from './letters.ts';
import { type MapTables, readMapTables } from './map-tables.ts';
import { contactsByYear, type Milestone, milestonesForm } from './milestones.ts';
import { type Summary, summariesForm, summariesOf } from './paragraphs.ts';
import { type Pipeline, pipelineForm, pipelineOf } from './pipeline.ts';
import { Problems } from './problems.ts';
import { countedEvents, type RecordEvent, recordEventsForm } from './record-events.ts';
import { type Source, sourcesForm } from './sources.ts';
import { readTable, type TableForm } from './table.ts';
import { type TimelineDate, timelineDatesForm } from './timeline-dates.ts';
import { derived, recordTrade, type TradeRow, tradeForm } from './trade.ts';
import { certainTotals, type TradeStatement, tradeStatementsForm } from './trade-statements.ts';
import { checkFinished } from './unfinished.ts';

/** Every table of the deck, checked. */
export interface Tables {
  readonly trade: readonly TradeRow[];
  readonly milestones: readonly Milestone[];
  readonly agenda: readonly AgendaRow[];
  readonly agendaEncounters: readonly AgendaEncounter[];
  readonly pipeline: Pipeline;
  readonly tradeStatements: readonly TradeStatement[];
  readonly recordEvents: readonly RecordEvent[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly timelineDates: readonly TimelineDate[];
  readonly labels: Labels;
  readonly maps: MapTables;
  readonly summaries: readonly Summary[];
  readonly handoutSummary: readonly SummarySection[];
}

/** The tables that charts draw. */
export type ChartTables = Omit<Tables, 'claims' | 'sources' | 'maps' | 'summaries' | 'handoutSummary'>;

/**
 * Reads all tables.
 *
 * @param texts the texts of the files, by path: `{ 'assets/data/trade.csv': 'year,…' }`
 * @throws ContentError with a line for everything that is wrong
 */
export function readTables(texts: Readonly<Record<string, string>>): Tables {
  const problems = new Problems();
  for (const [file, text] of Object.entries(texts))
    for (const [index, line] of text
      .replace(/^\uFEFF/, '')
      .split('\n')
      .entries()) {
      checkLetters({ file, line: index + 1 }, line, problems);
      checkFinished({ file, line: index + 1 }, line, problems);
    }
  const read = new Set<string>();
  const path = (name: string) => `assets/data/${name}.csv`;
  const rowsOf = <Column extends string, Row>(name: string, form: TableForm<Column, Row>, known?: KnownIds): readonly Row[] => {
    const text = texts[path(name)];
    read.add(path(name));
    if (text !== undefined) return readTable({ file: path(name), text }, form, problems, known);
    problems.add({ file: path(name), line: 1 }, 'expected a file, got none');
    return [];
  };
  const isSound = (name: string) => !problems.concern(path(name));
  const idsOf = (name: string, ids: readonly string[]): KnownIds => (isSound(name) ? new Set(ids) : undefined);
  // what concerns a whole table is said of its first line, and only when its rows are sound
  const whole = <Result>(name: string, make: () => Result): Result | undefined => {
    try {
      return make();
    } catch (error) {
      if (isSound(name)) problems.add({ file: path(name), line: 1 }, (error as Error).message);
      return undefined;
    }
  };
  const required = (name: string, met: boolean, expected: string): void => {
    if (!met && isSound(name)) problems.add({ file: path(name), line: 1 }, `${expected}, got none`);
  };

  const trade = rowsOf('trade', tradeForm);
  const tradeDerived = whole('trade', () => derived(trade));
  const record = tradeDerived && isSound('trade') ? recordTrade(tradeDerived).usdMillion : undefined;
  const pipeline = rowsOf('pipeline', pipelineForm(record));
  const onePipeline = whole('pipeline', () => pipelineOf(pipeline));

  const milestones = rowsOf('milestones', milestonesForm);
  required('milestones', contactsByYear(milestones).size > 0, 'date: expected a contact that was held in a year');
  const timelineDates = rowsOf('timeline-dates', timelineDatesForm(isSound('milestones') ? milestones : undefined));

  const agendaEncounters = rowsOf('agenda-encounters', agendaEncountersForm);
  const agenda = rowsOf(
    'agenda',
    agendaForm,
    idsOf(
      'agenda-encounters',
      agendaEncounters.map(({ encounter }) => encounter),
    ),
  );
  required(
    'agenda',
    agenda.some(({ encounter, reported }) => encounter === 'lavrov' && reported === 'discussed'),
    'encounter: expected a subject that was discussed in the encounter "lavrov"',
  );
  required('agenda', recurring(agenda).length > 0, 'subject: expected one that comes up in every encounter of the table');
  const labelRows = rowsOf('labels', labelsForm);
  const labels = whole('labels', () => labelsOf(labelRows));

  const sources = rowsOf('sources', sourcesForm);
  const known = idsOf(
    'sources',
    sources.map(({ id }) => id),
  );
  const tradeStatements = rowsOf('trade-statements', tradeStatementsForm, known);
  required('trade-statements', certainTotals(tradeStatements).length > 0, 'certain: expected a total that is certain');
  const recordEvents = rowsOf('record-events', recordEventsForm, known);
  required('record-events', countedEvents(recordEvents).length > 0, 'status: expected an agreement, body or seat that counts');
  const claims = rowsOf('claims', claimsForm, known);
  const maps = readMapTables(rowsOf, idsOf);
  const summaryRows = rowsOf('paragraphs', summariesForm);
  const summaries = whole('paragraphs', () => summariesOf(summaryRows));
  const handoutSummary = rowsOf('handout-summary', handoutSummaryForm);
  for (const file of Object.keys(texts))
    if (!read.has(file)) problems.add({ file, line: 1 }, 'expected a table of src/data/tables.ts, got another');
  problems.throwIfAny();
  if (!tradeDerived || !onePipeline || !labels || !summaries)
    throw new Error('expected a problem for the table that could not be read, got none');
  return {
    trade: tradeDerived,
    milestones,
    agenda,
    agendaEncounters,
    pipeline: onePipeline,
    tradeStatements,
    recordEvents,
    claims,
    sources,
    labels,
    timelineDates,
    maps,
    summaries,
    handoutSummary,
  };
}
