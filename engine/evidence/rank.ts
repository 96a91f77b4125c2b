/**
 * Ranks as ranges: the best and the worst that bounds leave possible, narrowed by claims. An entry is surely below
 * those whose low is above its high, and possibly below those whose high is above its low.
 */
import type { Rank, RankRange } from '../model/documents.ts';
import type { RankCache } from './incremental/rank-cache.ts';
import { exceeds, type Interval } from './interval.ts';

/** The range of one entry among others. */
export function rankRange(own: Interval, others: readonly Interval[]): RankRange {
  return {
    best: 1 + others.filter((other) => exceeds(other.low, own.high)).length,
    worst: 1 + others.filter((other) => exceeds(other.high, own.low)).length,
  };
}

/** Ascending numbers, to count how many lie above a value. */
class SortedValues {
  readonly #values: Float64Array;

  constructor(values: readonly number[]) {
    this.#values = Float64Array.from(values).sort();
  }

  /** How many are above a number by more than rounding. */
  countAbove(limit: number): number {
    let from = 0;
    let to = this.#values.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (exceeds(this.#values[middle] ?? 0, limit)) to = middle;
      else from = middle + 1;
    }
    return this.#values.length - from;
  }
}

/** The ranges of all, in their order. */
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

/** A member of the level, as ranking needs it. */
export interface RankInput {
  /** With claims, and by figures alone. */
  readonly bounds: Interval;
  readonly figures: Interval;
  readonly listed: boolean;
  /** The rank that used claims give it; null without. */
  readonly claimed: number | null;
}

/** Narrows to [from, to], unless that would leave nothing. */
function clampRange(range: RankRange, from: number, to: number): RankRange {
  const best = Math.max(range.best, from);
  const worst = Math.min(range.worst, to);
  return best <= worst ? { best, worst } : range;
}

function narrowByClaims(
  range: RankRange,
  claimed: number | null,
  unlisted: number,
  hasFirst: boolean,
): RankRange {
  const own =
    claimed === null ? range : clampRange(range, Math.max(1, claimed - unlisted), claimed);
  if (claimed === 1 || !hasFirst) return own;
  return { ...own, best: Math.min(Math.max(own.best, 2), own.worst) };
}

/**
 * The ranks of the listed members, in their order; null for the others. On a mixed basis nothing is compared:
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
    const among = { best: 1, worst: listed.length };
    const rank = { ...among, byFigures: among, level: { best: 1, worst: members.length } };
    return members.map((member) => (member.listed ? rank : null));
  }
  const rangesOf = (all: readonly Interval[]) => rankRanges(all, cache);
  const amongListed = rangesOf(listed.map((member) => member.bounds));
  // Where no claim moves a bound, both are the same objects.
  const byFigures = listed.every(({ bounds, figures }) => bounds === figures)
    ? amongListed
    : rangesOf(listed.map((member) => member.figures));
  const level = unlisted === 0 ? amongListed : rangesOf(members.map((member) => member.bounds));
  const hasFirst = members.some((member) => member.claimed === 1);
  const isFirstListed = listed.some((member) => member.claimed === 1);
  let next = 0;
  return members.map((member, index) => {
    if (!member.listed) return null;
    const own = amongListed[next] ?? { best: 1, worst: 1 };
    const figures = byFigures[next] ?? own;
    next += 1;
    const among = narrowByClaims(own, member.claimed, unlisted, isFirstListed);
    const { best, worst } = narrowByClaims(level[index] ?? own, member.claimed, 0, hasFirst);
    return cache.rank(among, figures, cache.range(best, worst));
  });
}
