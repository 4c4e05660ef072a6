/** The part of subset-font that the deck uses; the package ships no types. */
declare module 'subset-font' {
  type Axis = number | { readonly min: number; readonly max: number };
  interface Options {
    readonly targetFormat: 'woff2';
    readonly variationAxes: Readonly<Record<string, Axis>>;
  }
  /** @returns the font with nothing but the glyphs that `text` needs */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
