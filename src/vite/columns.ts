/**
 * Splits a list into columns, the way that costs least: here and not by the style sheet, as WebKit prints only the first of its columns.
 *
 * @param costOf what a way costs: the first number first, the next where it is equal
 */
export function inColumns<T>(items: readonly T[], count: number, costOf: (columns: readonly (readonly T[])[]) => readonly number[]) {
  const ways = breaksOf(items.length, Math.min(count, items.length)).map((breaks) =>
    breaks.map((from, i) => items.slice(from, breaks[i + 1] ?? items.length)),
  );
  const [best] = ways.map((columns) => ({ columns, cost: costOf(columns) })).toSorted((a, b) => compared(a.cost, b.cost));
  return best?.columns ?? [];
}

/** Where columns can begin, the first at 0 and each after the one before. */
function breaksOf(length: number, count: number): readonly (readonly number[])[] {
  if (count <= 1) return [[0]];
  return breaksOf(length, count - 1).flatMap((breaks) => {
    const last = breaks.at(-1) ?? 0;
    return Array.from({ length: Math.max(0, length - last - 1) }, (_, i) => [...breaks, last + 1 + i]);
  });
}

/** Which of two lists of numbers is less at the first that differs. */
const compared = (a: readonly number[], b: readonly number[]): number => a.map((one, i) => one - (b[i] ?? 0)).find((one) => one !== 0) ?? 0;
