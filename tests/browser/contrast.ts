export type Rgb = readonly [red: number, green: number, blue: number];

/** Red, green and blue of `#12211d`, `#fff` or `rgb(18, 33, 29)`. @throws Error for any other notation */
export function rgb(colour: string): Rgb {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1];
  if (hex) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)];
    return digits.map((pair) => Number.parseInt(pair, 16)) as unknown as Rgb;
  }
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  if (!parts) throw new Error(`expected an opaque colour, got "${colour}"`);
  return parts.slice(1).map(Number) as unknown as Rgb;
}

/** The contrast of two colours as WCAG 2 defines it: 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of one colour with many pixels, most of which repeat.
 *
 * @returns from a pixel as a little-endian number: red in the lowest byte, then green, blue, opacity
 */
export function contrastWith(colour: Rgb): (pixel: number) => number {
  const known = new Map<number, number>();
  return (pixel) => {
    const ratio = known.get(pixel) ?? contrast(colour, [pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff]);
    known.set(pixel, ratio);
    return ratio;
  };
}
