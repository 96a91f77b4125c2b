/** Who could be first in a whole level by the figures alone. */

import type { ComparisonDocument, ComparisonMember } from '../model/stored-comparison.ts';
import { levelEvidence } from './level-members.ts';

/** The members of a level that no other is surely above, listed or not, published statements left out; in the order of ids. */
export function possibleFirsts(document: ComparisonDocument): ComparisonMember[] {
  const { members, ranks } = levelEvidence(document);
  return members
    .filter(({ number }) => ranks.of(number, 'level').byFigures.best === 1)
    .map(({ stored }) => stored);
}
