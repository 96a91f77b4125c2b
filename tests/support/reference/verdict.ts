/**
 * The reference implementation of the verdict on "a is above b": tries the extreme worlds of the bounds, unless a used claim of
 * the first place decides for one of the two.
 */
import { exceeds, type Interval } from './interval.ts';
import { memberBounds, type RankingCandidate, usedClaims } from './rankings.ts';

export type ReferenceVerdict = 'proven' | 'refuted' | 'open';

/** Represents a value without limit: above anything in any world. */
const HUGE = 1e15;

function corners({ low, high }: Interval): number[] {
  return [low, high === Infinity ? HUGE : high];
}

function verdictOf(truths: readonly boolean[]): ReferenceVerdict {
  if (truths.every((isTrue) => isTrue)) return 'proven';
  return truths.some((isTrue) => isTrue) ? 'open' : 'refuted';
}

/** Judges two members of a ranking, with claims (`bounds`) or without. */
export function referenceVerdict(
  candidate: RankingCandidate,
  kind: 'figures' | 'bounds',
  a: string,
  b: string,
): ReferenceVerdict {
  if (candidate.solution.evidence.mixed) return 'open';
  if (a === b) return 'refuted';
  const worlds = corners(memberBounds(candidate, kind, a)).flatMap((ofA) =>
    corners(memberBounds(candidate, kind, b)).map((ofB) => exceeds(ofA, ofB)),
  );
  if (kind === 'figures') return verdictOf(worlds);
  const firsts = usedClaims(candidate)
    .filter((claim) => claim.rank === 1)
    .map((claim) => claim.entity);
  if (firsts.includes(a) && !firsts.includes(b)) return verdictOf([true]);
  if (firsts.includes(b) && !firsts.includes(a)) return verdictOf([false]);
  return verdictOf(worlds);
}
