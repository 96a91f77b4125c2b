/** Ranges of ranks, from bounds and then from claims. */
import { exceeds, type Interval } from './interval.ts';

export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/** The possible ranks of one of these entities among them, by their bounds alone. */
export function rankRange(
  entity: string,
  among: readonly string[],
  boundsOf: (entity: string) => Interval,
): RankRange {
  const own = boundsOf(entity);
  const others = among.filter((id) => id !== entity).map(boundsOf);
  return {
    best: 1 + others.filter((other) => exceeds(other.low, own.high)).length,
    worst: 1 + others.filter((other) => exceeds(other.high, own.low)).length,
  };
}

/** Narrows to [from, to], unless that would leave nothing. */
export function clampRange(range: RankRange, from: number, to: number): RankRange {
  const best = Math.max(range.best, from);
  const worst = Math.min(range.worst, to);
  return best <= worst ? { best, worst } : range;
}

/** Excludes the first rank, but never passes the worst one. */
export function excludeFirst(range: RankRange): RankRange {
  return { best: Math.min(Math.max(range.best, 2), range.worst), worst: range.worst };
}
