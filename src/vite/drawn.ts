import { type Problems, RowError } from '../data/problems.ts';

/**
 * Runs what draws a figure. What a row of a table makes impossible becomes a problem of that row, and there is no result.
 *
 * @param file the file of the program that draws it, to be named in any other error
 */
export function drawn<Result>(file: string, draw: () => Result, problems: Problems): Result | undefined {
  try {
    return draw();
  } catch (error) {
    if (!(error instanceof RowError)) throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
    problems.add(error.place, error.message);
    return undefined;
  }
}
