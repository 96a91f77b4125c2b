/**
 * Value of a figure for a ranking: how many open pairs its publication settles. A pair of members is open while neither the order
 * of their values nor their equality is proven. If the value v of one is published in full, its pair with another is settled where
 * v lies outside the other's interval, or where the other is exact as well.
 *
 * The measure is the number of pairs because ranks are counted from them: each settled pair narrows the rank range of one member or
 * of both by one, and with its last open pair a member's rank is certain. The value isn't known before it is published, so the
 * least number over all possible values is what is guaranteed, and comes first; the average and the most decide between equals.
 * What the figure implies for others through the rules (sums, parents) comes on top and isn't counted, so the least stays a
 * guarantee. Source of the model, in which a query reveals the number behind an interval: Halldórsson and de Lima, "Query-competitive
 * sorting with uncertainty" (2021).
 */

import { exceeds, type Interval } from '../../evidence/interval.ts';
import type { RankRange } from '../../model/documents.ts';
import { RangeIndex } from './range-index.ts';

/** What the publication of one member's value settles. All pairs are pairs of the member and a listed entry. */
export interface SettledPairs {
  /** Pairs that are open now. */
  readonly open: number;
  /** Pairs that any possible value settles, at least. */
  readonly least: number;
  /**
   * Pairs that a value settles on average, if all possible values have the same weight: a neutral weight, not a probability. An
   * open interval counts up to the highest finite bound of the listed entries, beyond which every value settles the same.
   */
  readonly average: number;
  /** Pairs that the most decisive value settles. */
  readonly most: number;
  /** Ranks that the member can have now, among the listed entries and itself. */
  readonly ranks: RankRange;
}

/** Compares what two figures settle: most at least first, then on average, then at most. */
export function mostSettledFirst(a: SettledPairs, b: SettledPairs): number {
  return b.least - a.least || b.average - a.average || b.most - a.most;
}

/** Whether the end points of an interval differ by more than rounding. */
export function hasWidth({ low, high }: Interval): boolean {
  return exceeds(high, low);
}

/** Distinct finite numbers, ascending. Numbers that differ by rounding alone are one, as in ranks. */
class Points {
  readonly values: number[] = [];
  readonly #positions = new Map<number, number>();

  constructor(numbers: readonly number[]) {
    const finite = numbers.filter(Number.isFinite).sort((a, b) => a - b);
    for (const number of finite) {
      const last = this.values.at(-1);
      if (last === undefined || exceeds(number, last)) this.values.push(number);
      this.#positions.set(number, this.values.length - 1);
    }
  }

  /** Position of one of the numbers; that of an open high is the number of points. */
  position(number: number): number {
    return this.#positions.get(number) ?? this.values.length;
  }
}

/** Number of positions below each position. */
function cumulativeCounts(positions: readonly number[], size: number): Int32Array {
  const below = new Int32Array(size + 1);
  for (const position of positions) below[position + 1] = (below[position + 1] ?? 0) + 1;
  for (let index = 1; index <= size; index += 1)
    below[index] = (below[index] ?? 0) + (below[index - 1] ?? 0);
  return below;
}

/**
 * Counter of settled pairs in one ranking of n members: n log n to build, then constant time for each member. The number line is
 * cut into slots, each end point of an interval (even) and the gap that follows it (odd). `depth` is the number of listed
 * intervals with a width that contain a slot: a value there leaves its pairs with them open.
 */
export class PairCounter {
  readonly #points: Points;
  readonly #listed: number;
  readonly #lowsBelow: Int32Array;
  readonly #highsBelow: Int32Array;
  readonly #depth: Int32Array;
  readonly #extremes: RangeIndex;
  /** Area under the depth from the first point to each point. */
  readonly #area: Float64Array;
  /** Position of the highest finite bound of the listed entries. */
  readonly #highest: number;

  /** Intervals of the listed entries, and of the unlisted members that will be counted. */
  constructor(listed: readonly Interval[], unlisted: readonly Interval[]) {
    const endpoints = (rows: readonly Interval[]) => rows.flatMap(({ low, high }) => [low, high]);
    const points = new Points([...endpoints(listed), ...endpoints(unlisted)]);
    const size = points.values.length;
    this.#points = points;
    this.#listed = listed.length;
    const positionsOf = (side: 'low' | 'high') =>
      listed.map((interval) => points.position(interval[side]));
    const [lows, highs] = [positionsOf('low'), positionsOf('high')];
    this.#lowsBelow = cumulativeCounts(lows, size + 1);
    this.#highsBelow = cumulativeCounts(highs, size + 1);
    this.#highest = [...lows, ...highs]
      .filter((position) => position < size)
      .reduce((a, b) => Math.max(a, b), 0);
    this.#depth = this.#countDepths(listed.filter(hasWidth));
    this.#extremes = new RangeIndex(this.#depth);
    this.#area = new Float64Array(size);
    for (let index = 1; index < size; index += 1) {
      const gap = (points.values[index] ?? 0) - (points.values[index - 1] ?? 0);
      this.#area[index] = (this.#area[index - 1] ?? 0) + gap * (this.#depth[2 * index - 1] ?? 0);
    }
  }

  #countDepths(intervals: readonly Interval[]): Int32Array {
    const depths = new Int32Array(2 * this.#points.values.length + 1);
    for (const interval of intervals) {
      const { first, last } = this.#slotsOf(interval);
      depths[first] = (depths[first] ?? 0) + 1;
      depths[last + 1] = (depths[last + 1] ?? 0) - 1;
    }
    for (let slot = 1; slot < depths.length; slot += 1)
      depths[slot] = (depths[slot] ?? 0) + (depths[slot - 1] ?? 0);
    return depths.subarray(0, -1);
  }

  /** First and last slot of an interval. The last gap has no upper end. */
  #slotsOf({ low, high }: Interval): { first: number; last: number } {
    const last = 2 * this.#points.position(high);
    return { first: 2 * this.#points.position(low), last: Math.min(last, this.#lastSlot) };
  }

  get #lastSlot(): number {
    return 2 * this.#points.values.length - 1;
  }

  #averageDepth({ low, high }: Interval): number {
    const { values } = this.#points;
    const from = this.#points.position(low);
    const to = high === Number.POSITIVE_INFINITY ? this.#highest : this.#points.position(high);
    if (to <= from) return this.#depth[this.#lastSlot] ?? 0;
    const area = (this.#area[to] ?? 0) - (this.#area[from] ?? 0);
    return area / ((values[to] ?? 0) - (values[from] ?? 0));
  }

  /** Counts the pairs of a member whose interval has a width. A listed one must be among the listed intervals. */
  count(interval: Interval, isListed: boolean): SettledPairs {
    const self = isListed ? 1 : 0;
    const [low, high] = [this.#points.position(interval.low), this.#points.position(interval.high)];
    const surelyAbove = this.#listed - (this.#lowsBelow[high + 1] ?? 0);
    const surelyBelow = this.#highsBelow[low] ?? 0;
    const possiblyAbove = this.#listed - self - (this.#highsBelow[low + 1] ?? 0);
    const open = this.#listed - self - surelyAbove - surelyBelow;
    const { first, last } = this.#slotsOf(interval);
    // The member's own interval is part of the depth everywhere.
    return {
      open,
      least: open + self - this.#extremes.max(first, last),
      average: open + self - this.#averageDepth(interval),
      most: open + self - this.#extremes.min(first, last),
      ranks: { best: 1 + surelyAbove, worst: 1 + possiblyAbove },
    };
  }
}
