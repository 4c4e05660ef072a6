import type { ChartConfiguration } from 'chart.js';
import type { ChartTables } from '../data/tables.ts';

/** The numbers of a chart for those who do not see it: the first cell of a row names the row. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A mark of the picture and what it says: in its tooltip, and to those who go from mark to mark by keyboard. */
export interface Mark {
  /** its place in the data of the configuration */
  readonly dataset: number;
  readonly index: number;
  /** what it stands for: a year, an agreement */
  readonly title: string;
  /** its value with the unit, then who says so: a line each */
  readonly lines: readonly string[];
  /** the pages that say so: ids in sources.csv */
  readonly sources?: readonly string[];
}

type ChartConfig = ChartConfiguration<'bar' | 'line' | 'scatter'>;

/** A chart before it is drawn. Sizes are slide pixels; a colour is the name of a token (`--accent`), resolved where it is drawn. */
export interface ChartSpec {
  readonly config: ChartConfig;
  /** one sentence that says what the chart shows: its text alternative */
  readonly summary: string;
  readonly table: Table;
  /** the files of `assets/data/` that it is drawn from */
  readonly files: readonly string[];
  /** the marks that the step shows, in the order in which a keyboard goes through them */
  readonly marks: readonly Mark[];
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
