/** A mark with its name to the left of it, or to the right where there is no room. Slide pixels. */
export interface Named {
  readonly x: number;
  /** where its sign ends on the right, when that is wider than the mark */
  readonly right: number;
  /** how far the name reaches to the left of the mark; the mark itself, where the name stands to the right */
  readonly reach: number;
  /** how far the name reaches to the right, where it stands there */
  readonly beyond?: number | undefined;
}

/**
 * The rows of all marks: those with a name to the left as `closedUp`; then each with a name to the right over all marks and names that it meets.
 *
 * @param marks in order of time
 * @returns undefined for a mark whose name has no place to the right, as another name runs over its stem
 */
export function rowsOnBothSides(marks: readonly Named[]): readonly (number | undefined)[] {
  const left = marks.filter(({ beyond }) => beyond === undefined);
  const closed = closedUp(left, rowsOf(left));
  const rows = new Map(left.map((mark, i) => [mark, closed[i] ?? 0]));
  const endOf = ({ x, right, beyond }: Named) => (beyond === undefined ? right : x + beyond);
  for (const mark of marks.filter((one) => one.beyond !== undefined).toSorted((a, b) => b.x - a.x)) {
    if (left.some(({ x, reach }) => x > mark.x && x - reach < mark.x)) continue;
    const met = [...rows].filter(([other]) => other.x - other.reach < endOf(mark) && endOf(other) > mark.x - mark.reach);
    rows.set(mark, Math.max(-1, ...met.map(([, row]) => row)) + 1);
  }
  return marks.map((mark) => rows.get(mark));
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

/**
 * Rows without a gap between marks over one another: a mark rises to the one over it as far as no earlier mark stands in the way of its name.
 *
 * @param marks in order of time
 */
export function closedUp(marks: readonly Named[], rows: readonly number[]): readonly number[] {
  const closed = [...rows];
  for (let i = marks.length - 2; i >= 0; i -= 1) {
    const [mark, next] = [marks[i], marks[i + 1]];
    const wanted = (closed[i + 1] ?? 0) - 1;
    const isFree = (row: number) =>
      marks.every((other, j) => j >= i || (closed[j] ?? 0) < row || !mark || other.right <= mark.x - mark.reach);
    if (mark && next && mark.x === next.x && wanted > (closed[i] ?? 0) && isFree(wanted)) closed[i] = wanted;
  }
  return closed;
}
