import type { Paragraph } from './article.ts';
import { date, number, oneOf, paragraph, year } from './cells.ts';
import { readTable } from './table.ts';

const measures = ['cost', 'length', 'capacity_factor', 'signed', 'operational'] as const;
type Measure = (typeof measures)[number];

const units: Record<Measure, string> = { cost: 'usd_billion', length: 'km', capacity_factor: 'times', signed: 'date', operational: 'year' };

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
  readonly source: Paragraph;
}

const columns = ['measure', 'value', 'unit', 'basis', 'source'] as const;

/** Reads pipeline.csv, one row a measure; all five must be there. */
export function readPipeline(file: { readonly file: string; readonly text: string }, problems: string[]): Pipeline | undefined {
  const rows = readTable(
    file,
    columns,
    (cell) => {
      const measure = oneOf('measure', cell.measure, measures);
      oneOf('unit', cell.unit, [units[measure]]);
      oneOf('basis', cell.basis, ['reported', 'likely', 'expected']);
      const source = paragraph('source', cell.source);
      const value = { signed: () => date('value', cell.value, 'day'), operational: () => year('value', cell.value) }[measure as string];
      return { measure, value: value ? value() : number('value', cell.value), source };
    },
    (row) => row.measure,
    problems,
  );
  const of = (measure: Measure) => rows.find((row) => row.measure === measure)?.value;
  const missing = measures.filter((measure) => of(measure) === undefined);
  if (missing.length > 0) {
    problems.push(`${file.file}:1: measure: expected a row for each of ${measures.join(', ')}, got none for ${missing.join(', ')}`);
    return undefined;
  }
  return {
    costUsdBillion: Number(of('cost')),
    lengthKm: Number(of('length')),
    capacityFactor: Number(of('capacity_factor')),
    signed: String(of('signed')),
    operational: Number(of('operational')),
    source: rows[0]?.source ?? '2.1',
  };
}
