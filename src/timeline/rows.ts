/** A mark with its name to the left of it, both slide pixels. */
export interface Named {
  readonly x: number;
  /** where its sign ends on the right, when that is wider than the mark */
  readonly right: number;
  /** how far the name reaches to the left of the mark */
  readonly reach: number;
}

/**
 * The row of each mark, counted from the timeline upwards. Marks stand on stems; a name must not cross the stem of a mark before it,
 * so that a mark whose name reaches over an earlier one stands higher.
 *
 * @param marks in order of time
 */
export function rowsOf(marks: readonly Named[]): readonly number[] {
  const rows: number[] = [];
  for (const [i, { x, reach }] of marks.entries()) {
    const crossed = marks.slice(0, i).map((earlier, j) => (earlier.right > x - reach ? (rows[j] ?? 0) + 1 : 0));
    rows.push(Math.max(0, ...crossed));
  }
  return rows;
}
