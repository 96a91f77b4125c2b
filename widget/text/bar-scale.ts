/** One scale for all bars of a ranking: from zero, or the lowest negative value, to the highest known bound. */
import type { Bounds } from '../../engine/model/documents.ts';

/** A segment of the scale, as SVG attributes in percent of its length. */
export interface BarSegment {
  readonly x: string;
  readonly width: string;
}

export interface Bar {
  /** The proven part: from zero to the nearer bound. */
  readonly solid: BarSegment;
  /** The possible range: from the low to the high. */
  readonly possible: BarSegment;
  /** The position of zero. */
  readonly zero: string;
  /** Whether there is no upper bound. */
  readonly open: boolean;
}

/** From this ratio of its ends on, a range is wide enough to be seen. */
const VISIBLE = 1.01;

/** Whether a range is wide enough to be drawn. */
export const isRangeVisible = ({ low, high }: Bounds): boolean =>
  high === null || high > low * VISIBLE;

/** Returns a function from bounds to their bar. If any high is open, a fifth of the scale is reserved for its fading end. */
export function barScale(all: readonly Bounds[]): (bounds: Bounds) => Bar {
  const floor = Math.min(0, ...all.map(({ low }) => low));
  const known = Math.max(0, ...all.map(({ low, high }) => high ?? low));
  const knownShare = all.some(({ high }) => high === null) ? 0.8 : 1;
  const length = (known - floor) / knownShare || 1;
  const percent = (value: number): string => `${(value / length) * 100}%`;
  const segment = (from: number, to: number): BarSegment => ({
    x: percent(from - floor),
    width: percent(to - from),
  });
  return (bounds) => {
    const { low, high } = bounds;
    const top = high ?? floor + length;
    const proven = low > 0 ? low : Math.min(top, 0);
    return {
      solid: segment(Math.min(0, proven), Math.max(0, proven)),
      possible: segment(low, isRangeVisible(bounds) ? top : low),
      zero: percent(-floor),
      open: high === null,
    };
  };
}
