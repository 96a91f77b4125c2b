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
  /** Whether it fades out. */
  readonly open: boolean;
}

/** A range that is wider than this part of its low is wide enough to be seen. */
const VISIBLE = 0.01;

/** Whether a range is wide enough to be drawn. */
export const isRangeVisible = ({ low, high }: Bounds): boolean =>
  high === null || high - low > Math.abs(low) * VISIBLE;

/** The lowest value on the scale and its length. If any high is open, a fifth of it is reserved for the fading end. */
function scaleOf(all: readonly Bounds[]): readonly [floor: number, length: number] {
  const floor = Math.min(0, ...all.map(({ low }) => low));
  const known = Math.max(0, ...all.map(({ low, high }) => high ?? low));
  const knownShare = all.some(({ high }) => high === null) ? 0.8 : 1;
  return [floor, (known - floor) / knownShare || 1];
}

/** The position of zero, in percent of the scale. */
export function zeroOf(all: readonly Bounds[]): number {
  const [floor, length] = scaleOf(all);
  return ((0 - floor) / length) * 100;
}

/** Returns a function from bounds to their bar, which fades out if that is said or there is no upper bound. */
export function barScale(all: readonly Bounds[]): (bounds: Bounds, isOpenAbove?: boolean) => Bar {
  const [floor, length] = scaleOf(all);
  const percent = (value: number): string => `${(value / length) * 100}%`;
  const segment = (from: number, to: number): BarSegment => ({
    x: percent(from - floor),
    width: percent(to - from),
  });
  return (bounds, isOpenAbove = false) => {
    const { low, high } = bounds;
    const open = high === null || (isOpenAbove && isRangeVisible(bounds));
    const top = open ? floor + length : high;
    const proven = low > 0 ? low : Math.min(top, 0);
    return {
      solid: segment(Math.min(0, proven), Math.max(0, proven)),
      possible: segment(low, isRangeVisible(bounds) ? top : low),
      open,
    };
  };
}
