/** What is used of subset-font, which brings no types of its own. */
declare module 'subset-font' {
  /** The font with the glyphs of `text` alone, at a fixed place of its axes. */
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
