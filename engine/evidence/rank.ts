/**
 * Ranks as ranges: the best and the worst rank that bounds leave possible, narrowed by claims. An entry is surely below
 * those whose low is above its high, and possibly below those whose high is above its low.
 */

import type { Rank, RankRange } from '../model/documents.ts';
import type { RankStanding } from '../model/vocabulary.ts';
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
  /** Bounds with claims (`bounds`) and by figures alone (`figures`). */
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

/**
 * Narrows the range of a member by claims: its own, of rank `claimed` or null, and those of rank 1 (`hasFirst`). Among
 * the listed, `unlisted` members aren't counted.
 */
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

/** Rank ranges of a member by figures alone, and with claims. */
export interface MemberRanks {
  readonly byFigures: RankRange;
  readonly withClaims: RankRange;
}

/**
 * Ranks of one member among all `members` of its level, listed or not, or among those of them that are listed, as is
 * the member. The same as `ranksOf` finds for all listed members at once.
 */
export function memberRanks(
  members: readonly RankInput[],
  member: RankInput,
  among: 'level' | 'listed',
): MemberRanks {
  const counted = among === 'level' ? members : members.filter(({ listed }) => listed);
  const others = counted.filter((other) => other !== member);
  const hasFirst = others.some((other) => other.claimed === 1);
  const withClaims = rankRange(
    member.bounds,
    others.map(({ bounds }) => bounds),
  );
  return {
    byFigures: rankRange(
      member.figures,
      others.map(({ figures }) => figures),
    ),
    withClaims: narrowByClaims(
      withClaims,
      member.claimed,
      members.length - counted.length,
      hasFirst,
    ),
  };
}

/** What the rank in the whole level rests on: figures alone, claims as well, or neither settles it. */
function standingOf(byFigures: RankRange, withClaims: RankRange): RankStanding {
  if (byFigures.best === byFigures.worst) return 'proven';
  return withClaims.best === withClaims.worst ? 'stated' : 'range';
}

/** The rank of every listed member on a mixed basis, where nothing is compared: every rank is possible. */
function incomparableRank(listed: number, members: number): Rank {
  const range = { best: 1, worst: listed };
  const level = { best: 1, worst: members };
  return { ...range, byFigures: range, level: { ...level, byFigures: level }, standing: 'range' };
}

/** Ranks of every member of a group among all of them. `unlisted` other members of the level aren't in the group. */
function groupRanks(
  group: readonly RankInput[],
  unlisted: number,
  cache: RankCache,
): MemberRanks[] {
  const rangesOf = (intervals: readonly Interval[]) => rankRanges(intervals, cache);
  const withClaims = rangesOf(group.map(({ bounds }) => bounds));
  // If no claim changes a bound, bounds and figures are the same objects.
  const byFigures = group.every(({ bounds, figures }) => bounds === figures)
    ? withClaims
    : rangesOf(group.map(({ figures }) => figures));
  const hasFirst = group.some(({ claimed }) => claimed === 1);
  const any = { best: 1, worst: group.length };
  return group.map(({ claimed }, index) => ({
    byFigures: byFigures[index] ?? any,
    withClaims: narrowByClaims(withClaims[index] ?? any, claimed, unlisted, hasFirst),
  }));
}

/** Ranks of every member of a level among all of them, in their order. On a mixed basis they mean nothing. */
export function levelRanks(members: readonly RankInput[], cache: RankCache): MemberRanks[] {
  return groupRanks(members, 0, cache);
}

/** Ranks of the listed members, in their order, with null for unlisted ones. */
export function ranksOf(
  members: readonly RankInput[],
  mixed: boolean,
  cache: RankCache,
): (Rank | null)[] {
  const listed = members.filter((member) => member.listed);
  const unlisted = members.length - listed.length;
  if (mixed) {
    const rank = incomparableRank(listed.length, members.length);
    return members.map((member) => (member.listed ? rank : null));
  }
  const amongListed = groupRanks(listed, unlisted, cache);
  const inLevel = unlisted === 0 ? amongListed : levelRanks(members, cache);
  let listedIndex = 0;
  return members.map((member, index) => {
    if (!member.listed) return null;
    const among = amongListed[listedIndex];
    const level = inLevel[index];
    listedIndex += 1;
    if (!among || !level) return null;
    const { best, worst } = level.withClaims;
    return cache.rank(
      among.withClaims,
      among.byFigures,
      cache.levelRange(cache.range(best, worst), level.byFigures),
      standingOf(level.byFigures, level.withClaims),
    );
  });
}
