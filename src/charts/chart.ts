import type { ChartConfiguration } from 'chart.js';
import type { ChartTables } from '../data/tables.ts';

/** The numbers of a chart for those who do not see it: the first cell of a row names the row. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type ChartConfig = ChartConfiguration<'bar' | 'line' | 'scatter'>;

/** A chart before it is drawn. Sizes are slide pixels; a colour is the name of a token (`--accent`), resolved where it is drawn. */
export interface ChartSpec {
  readonly config: ChartConfig;
  /** one sentence that says what the chart shows: its text alternative */
  readonly summary: string;
  readonly table: Table;
  /** how many presses add to the chart; summary and table always tell the last step */
  readonly steps?: number;
  /** what a narrow screen shows: the chart, where its marks have room enough there, or else its table, as without a word here */
  readonly narrow?: 'chart' | 'table';
}

/**
 * A chart is a pure function of the data.
 *
 * @param step how many presses the chart shows, from 0; all of them when left out
 */
export type Chart = (tables: ChartTables, step?: number) => ChartSpec;
