/** The slide pixel of an element in CSS pixels: how large its slide is shown. */
export function slidePixel(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--u')) || 1;
}

/** How many times larger than itself an element is shown: 1 but on a slide that is zoomed to. */
export function zoomOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--zoom')) || 1;
}

/**
 * The same configuration with every token (`--accent`, `--font-text`) replaced by the value it has on `element`: charts name colours and
 * fonts, the style sheet knows them.
 *
 * @throws Error for a token that tokens.css does not define
 */
export function resolveTokens<T>(value: T, element: Element): T {
  const style = getComputedStyle(element);
  const resolve = (part: unknown): unknown => {
    if (typeof part === 'string' && part.startsWith('--')) {
      const known = style.getPropertyValue(part).trim();
      if (!known) throw new Error(`expected a token of src/styles/tokens.css, got "${part}"`);
      return known;
    }
    if (Array.isArray(part)) return part.map(resolve);
    if (part !== null && typeof part === 'object' && Object.getPrototypeOf(part) === Object.prototype)
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, resolve(inner)]));
    return part;
  };
  return resolve(value) as T;
}
