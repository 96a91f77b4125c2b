/** One scale for all bars of a ranking: from zero, or the lowest value below it, to the highest known bound. */
import type { Bounds } from '../../engine/model/documents.ts';

/** A stretch of the scale, in percent of its length, as SVG attributes want it. */
export interface BarSegment {
  readonly x: string;
  readonly width: string;
}

export interface Bar {
  /** What is proven: from zero to the nearer bound. */
  readonly solid: BarSegment;
  /** What is possible: from the low to the high. */
  readonly possible: BarSegment;
  /** Where zero is. */
  readonly zero: string;
  /** Whether nothing bounds it above. */
  readonly open: boolean;
}

/** A function from bounds to their bar. Where a high is open somewhere, a fifth of the scale is left for it to fade out. */
export function barScale(all: readonly Bounds[]): (bounds: Bounds) => Bar {
  const floor = Math.min(0, ...all.map(({ low }) => low));
  const known = Math.max(0, ...all.map(({ low, high }) => high ?? low));
  const room = all.some(({ high }) => high === null) ? 0.8 : 1;
  const length = (known - floor) / room || 1;
  const percent = (value: number): string => `${(value / length) * 100}%`;
  const stretch = (from: number, to: number): BarSegment => ({
    x: percent(from - floor),
    width: percent(to - from),
  });
  return ({ low, high }) => {
    const top = high ?? floor + length;
    const proven = low > 0 ? low : Math.min(top, 0);
    return {
      solid: stretch(Math.min(0, proven), Math.max(0, proven)),
      possible: stretch(low, top),
      zero: percent(-floor),
      open: high === null,
    };
  };
}
