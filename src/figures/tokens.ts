/** The slide pixel of an element in CSS pixels: how large its sheet is shown. */
export function slidePixel(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--u')) || 1;
}

/**
 * The same configuration with every colour token (`--accent`) replaced by the colour it has on `element`: charts name colours, the style
 * sheet knows them.
 *
 * @throws Error for a token that tokens.css does not define
 */
export function resolveTokens<T>(value: T, element: Element): T {
  const style = getComputedStyle(element);
  const resolve = (part: unknown): unknown => {
    if (typeof part === 'string' && part.startsWith('--')) {
      const colour = style.getPropertyValue(part).trim();
      if (!colour) throw new Error(`expected a colour of src/styles/tokens.css, got "${part}"`);
      return colour;
    }
    if (Array.isArray(part)) return part.map(resolve);
    if (part !== null && typeof part === 'object' && Object.getPrototypeOf(part) === Object.prototype)
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, resolve(inner)]));
    return part;
  };
  return resolve(value) as T;
}
