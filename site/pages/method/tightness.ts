/**
 * Measured tightness of the bounds compared with the sharpest possible; method in
 * docs/decisions/0002-how-bounds-are-solved.md.
 */

/** Share of bounds that are as sharp as possible, in percent. */
export interface Tightness {
  readonly worlds: number;
  readonly lows: number;
  readonly highs: number;
}

/** Rounded down. Tests require at least 95 and 90 %. */
export const TIGHTNESS: Tightness = { worlds: 3000, lows: 98.3, highs: 98.3 };
