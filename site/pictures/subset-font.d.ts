/** The part of subset-font's interface in use; the package has no types. */
declare module 'subset-font' {
  /** Subsets the font to the glyphs of `text`, with fixed variation axes. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly variationAxes: Readonly<Record<string, number>>;
      readonly keepFeatures: readonly string[];
    },
  ): Promise<Buffer>;
}
