/**
 * The reference implementation of verdicts: tries the extreme worlds of the bounds; used claims of the first place decide the
 * order of a holder and a member without one.
 */
import type { Verdict } from '../../../engine/model/vocabulary.ts';
import { exceeds, type Interval } from './interval.ts';
import type { RankRange } from './rank.ts';
import { levelRanks, memberBounds, type RankingCandidate, usedClaims } from './rankings.ts';

type ReferenceTruth = 'true' | 'false' | 'open';

export interface ReferenceVerdict {
  readonly verdict: Verdict;
  readonly byFigures: Verdict;
}

/** Represents a value without limit: above anything in any world. */
const HUGE = 1e15;

function corners({ low, high }: Interval): number[] {
  return [low, high === Infinity ? HUGE : high];
}

function truthIn(worlds: readonly boolean[]): ReferenceTruth {
  if (worlds.every((isTrue) => isTrue)) return 'true';
  return worlds.some((isTrue) => isTrue) ? 'open' : 'false';
}

function verdictOf(byFigures: ReferenceTruth, withClaims: ReferenceTruth): ReferenceVerdict {
  const settled = { true: 'proven', false: 'refuted', open: 'open' } as const;
  if (byFigures !== 'open') return { verdict: settled[byFigures], byFigures: settled[byFigures] };
  const stated = { true: 'stated', false: 'denied', open: 'open' } as const;
  return { verdict: stated[withClaims], byFigures: 'open' };
}

const OPEN: ReferenceVerdict = { verdict: 'open', byFigures: 'open' };

/** Judges that one member of a ranking is above another. */
export function referenceOrder(
  candidate: RankingCandidate,
  a: string,
  b: string,
): ReferenceVerdict {
  if (candidate.solution.evidence.mixed) return OPEN;
  if (a === b) return { verdict: 'refuted', byFigures: 'refuted' };
  const by = (kind: 'figures' | 'bounds') =>
    truthIn(
      corners(memberBounds(candidate, kind, a)).flatMap((ofA) =>
        corners(memberBounds(candidate, kind, b)).map((ofB) => exceeds(ofA, ofB)),
      ),
    );
  const firsts = usedClaims(candidate)
    .filter((claim) => claim.rank === 1)
    .map((claim) => claim.entity);
  const [isFirst, isOtherFirst] = [firsts.includes(a), firsts.includes(b)];
  if (isFirst === isOtherFirst) return verdictOf(by('figures'), by('bounds'));
  return verdictOf(by('figures'), isFirst ? 'true' : 'false');
}

/** Judges that a member has this rank in the whole level. */
export function referenceRank(
  candidate: RankingCandidate,
  entity: string,
  rank: number,
): ReferenceVerdict {
  if (candidate.solution.evidence.mixed) return OPEN;
  const truthOf = ({ best, worst }: RankRange): ReferenceTruth =>
    truthIn(Array.from({ length: worst - best + 1 }, (_, index) => best + index === rank));
  const { byFigures, withClaims } = levelRanks(candidate, entity);
  return verdictOf(truthOf(byFigures), truthOf(withClaims));
}
