/** Members of a stored comparison document as input for ranks: their unrounded bounds, and the ranks that claims state. */

import type { Interval } from '../evidence/interval.ts';
import type { RankInput } from '../evidence/rank.ts';
import type { Bounds } from '../model/documents.ts';
import type { ComparisonDocument, ComparisonMember } from '../model/stored-comparison.ts';

/** A member of the level with its bounds as intervals. */
export interface LevelMember extends RankInput {
  readonly stored: ComparisonMember;
}

function interval({ low, high }: Bounds): Interval {
  return { low, high: high ?? Number.POSITIVE_INFINITY };
}

/** The rank that used claims state for a member; null if none does. Contradicting ones aren't used. */
export function claimedRank({ first, lower }: ComparisonMember): number | null {
  return first.length > 0 ? 1 : (lower?.rank ?? null);
}

/** A member with its bounds as intervals. */
export function levelMember(stored: ComparisonMember): LevelMember {
  const { bounds, figures } = stored.unrounded ?? stored;
  return {
    stored,
    bounds: interval(bounds),
    figures: interval(figures),
    listed: stored.listed,
    claimed: claimedRank(stored),
  };
}

/** All members of the level, in the order of the document. */
export function levelMembers({ members }: Pick<ComparisonDocument, 'members'>): LevelMember[] {
  return members.map(levelMember);
}
