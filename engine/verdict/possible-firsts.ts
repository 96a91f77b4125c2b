/** Who could be first in a whole level by the figures alone. */

import { RankCache } from '../evidence/incremental/rank-cache.ts';
import { levelRanks } from '../evidence/rank.ts';
import type { ComparisonDocument, ComparisonMember } from '../model/stored-comparison.ts';
import { levelMembers } from './level-members.ts';

/** The members of a level that no other is surely above, listed or not, published statements left out; in the order of ids. */
export function possibleFirsts({
  members,
}: Pick<ComparisonDocument, 'members'>): ComparisonMember[] {
  const ranks = levelRanks(levelMembers({ members }), new RankCache());
  return members.filter((_, index) => ranks[index]?.byFigures.best === 1);
}
