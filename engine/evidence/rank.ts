/**
 * Ranks as ranges: the best and the worst rank that bounds leave possible, narrowed by claims. An entry is surely below
 * those whose low is above its high, and possibly below those whose high is above its low.
 */

import type { Rank, RankRange } from '../model/documents.ts';
import type { RankCache } from './incremental/rank-cache.ts';
import { exceeds, type Interval } from './interval.ts';

/** Rank range of one interval among others. */
export function rankRange(interval: Interval, others: readonly Interval[]): RankRange {
  return {
    best: 1 + others.filter((other) => exceeds(other.low, interval.high)).length,
    worst: 1 + others.filter((other) => exceeds(other.high, interval.low)).length,
  };
}

/** Sorted values, for counting how many exceed a limit. */
class SortedValues {
  readonly #values: Float64Array;

  constructor(values: readonly number[]) {
    this.#values = Float64Array.from(values).sort();
  }

  /** Number of values that exceed a limit by more than rounding. */
  countAbove(limit: number): number {
    let start = 0;
    let end = this.#values.length;
    while (start < end) {
      const middle = (start + end) >> 1;
      if (exceeds(this.#values[middle] ?? 0, limit)) end = middle;
      else start = middle + 1;
    }
    return this.#values.length - start;
  }
}

/** Rank ranges of all intervals, in their order. */
function rankRanges(intervals: readonly Interval[], cache: RankCache): RankRange[] {
  const lows = new SortedValues(intervals.map((interval) => interval.low));
  const highs = new SortedValues(intervals.map((interval) => interval.high));
  return intervals.map(({ low, high }) =>
    cache.range(
      1 + lows.countAbove(high),
      1 + highs.countAbove(low) - (exceeds(high, low) ? 1 : 0),
    ),
  );
}

/** Member of the level as input for ranking. */
export interface RankInput {
  /** Bounds with claims (`bounds`) and by figures alone (`figures`). One object if claims make no difference. */
  readonly bounds: Interval;
  readonly figures: Interval;
  readonly listed: boolean;
  /** Rank that used claims state for the member, or null. */
  readonly claimed: number | null;
}

/** Narrows a range to [min, max], unless nothing would be left. */
function clampRange(range: RankRange, min: number, max: number): RankRange {
  const best = Math.max(range.best, min);
  const worst = Math.min(range.worst, max);
  return best <= worst ? { best, worst } : range;
}

function narrowByClaims(
  range: RankRange,
  claimed: number | null,
  unlisted: number,
  hasFirst: boolean,
): RankRange {
  const narrowed =
    claimed === null ? range : clampRange(range, Math.max(1, claimed - unlisted), claimed);
  if (claimed === 1 || !hasFirst) return narrowed;
  return { ...narrowed, best: Math.min(Math.max(narrowed.best, 2), narrowed.worst) };
}

/**
 * Ranks of the listed members, in their order, with null for unlisted ones. On a mixed basis nothing is compared, so
 * every rank is possible.
 */
export function ranksOf(
  members: readonly RankInput[],
  mixed: boolean,
  cache: RankCache,
): (Rank | null)[] {
  const listed = members.filter((member) => member.listed);
  const unlisted = members.length - listed.length;
  if (mixed) {
    const range = { best: 1, worst: listed.length };
    const rank = { ...range, byFigures: range, level: { best: 1, worst: members.length } };
    return members.map((member) => (member.listed ? rank : null));
  }
  const rangesOf = (intervals: readonly Interval[]) => rankRanges(intervals, cache);
  const amongListed = rangesOf(listed.map((member) => member.bounds));
  // If no claim changes a bound, bounds and figures are the same objects.
  const byFigures = listed.every(({ bounds, figures }) => bounds === figures)
    ? amongListed
    : rangesOf(listed.map((member) => member.figures));
  const level = unlisted === 0 ? amongListed : rangesOf(members.map((member) => member.bounds));
  const hasFirst = members.some((member) => member.claimed === 1);
  const isFirstListed = listed.some((member) => member.claimed === 1);
  let listedIndex = 0;
  return members.map((member, index) => {
    if (!member.listed) return null;
    const listedRange = amongListed[listedIndex] ?? { best: 1, worst: 1 };
    const figures = byFigures[listedIndex] ?? listedRange;
    listedIndex += 1;
    const among = narrowByClaims(listedRange, member.claimed, unlisted, isFirstListed);
    const { best, worst } = narrowByClaims(
      level[index] ?? listedRange,
      member.claimed,
      0,
      hasFirst,
    );
    return cache.rank(among, figures, cache.range(best, worst));
  });
}
