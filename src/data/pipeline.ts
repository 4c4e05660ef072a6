import { articleDate, type Paragraph } from './article.ts';
import { CellError, date, number, oneOf, paragraph, type Range, year } from './cells.ts';
import { list } from './format.ts';
import type { TableForm } from './table.ts';

const measures = ['cost', 'length', 'capacity_factor', 'signed', 'operational'] as const;
type Measure = (typeof measures)[number];

/** How sure the article is, in its own words. */
const bases = ['reported', 'likely', 'expected'] as const;
type Basis = (typeof bases)[number];

const units: Record<Measure, string> = { cost: 'usd_billion', length: 'km', capacity_factor: 'times', signed: 'date', operational: 'year' };

/** The longest pipelines are below 10,000 km and cost below 100 billion US dollars; a new one does not lessen the capacity. */
const ranges: Record<'cost' | 'length' | 'capacity_factor', Range> = {
  cost: { from: 0.1, to: 100 },
  length: { from: 1, to: 20_000 },
  capacity_factor: { from: 1, to: 100 },
};

/** The PakStream pipeline as the article plans it. */
export interface Pipeline {
  readonly costUsdBillion: number;
  readonly lengthKm: number;
  /** capacity with the pipeline as a multiple of today's */
  readonly capacityFactor: number;
  /** `2021-07-15` */
  readonly signed: string;
  /** the year in which it was expected to work */
  readonly operational: number;
  readonly basis: Readonly<Record<Measure, Basis>>;
  readonly source: Paragraph;
}

const columns = ['measure', 'value', 'unit', 'basis', 'source'] as const;

interface PipelineRow {
  readonly measure: Measure;
  readonly value: number | string;
  readonly basis: Basis;
  readonly source: Paragraph;
}

/** The slides say the cost in years of record trade, in words: fewer than one would be none, more than twelve are not drawn one by one. */
const costInYears: Range = { from: 1, to: 12 };

/**
 * pipeline.csv, one row a measure.
 *
 * @param record the record trade of a year, million US dollars; the cost is not compared with it when it is not known
 */
export const pipelineForm = (record: number | undefined): TableForm<(typeof columns)[number], PipelineRow> => ({
  columns,
  read: (cell) => {
    const measure = oneOf('measure', cell.measure, measures);
    oneOf('unit', cell.unit, [units[measure]]);
    return {
      measure,
      value: readValue(measure, cell.value),
      basis: oneOf('basis', cell.basis, bases),
      source: paragraph('source', cell.source),
    };
  },
  key: (row) => row.measure,
  fits: ({ measure, value }) => {
    if (measure !== 'cost' || record === undefined) return;
    const years = Math.round((Number(value) * 1000) / record);
    if (years < costInYears.from || years > costInYears.to)
      throw new CellError(
        `value: expected a cost of ${costInYears.from} to ${costInYears.to} years of the trade of $${record} million, got "${value}"`,
      );
  },
  needs: list(measures),
});

function readValue(measure: Measure, cell: string): number | string {
  if (measure === 'signed') {
    if (cell > articleDate) throw new CellError(`value: expected a day up to ${articleDate}, the day of the article, got "${cell}"`);
    return date('value', cell, 'day');
  }
  if (measure === 'operational' && cell < articleDate.slice(0, 4))
    throw new CellError(`value: expected a year from ${articleDate.slice(0, 4)} on, as it is still to come, got "${cell}"`);
  return measure === 'operational' ? year('value', cell) : number('value', cell, ranges[measure]);
}

/** The rows as one pipeline. @throws Error when a measure is missing */
export function pipelineOf(rows: readonly PipelineRow[]): Pipeline {
  const of = (measure: Measure) => {
    const row = rows.find((candidate) => candidate.measure === measure);
    if (!row) throw new Error(`measure: expected a row for each of ${measures.join(', ')}, got none for ${measure}`);
    return row;
  };
  return {
    costUsdBillion: Number(of('cost').value),
    lengthKm: Number(of('length').value),
    capacityFactor: Number(of('capacity_factor').value),
    signed: String(of('signed').value),
    operational: Number(of('operational').value),
    basis: Object.fromEntries(measures.map((measure) => [measure, of(measure).basis])) as Record<Measure, Basis>,
    source: of('cost').source,
  };
}
