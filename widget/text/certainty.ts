/** How certain the leaders of a year are, as shown to readers. */
import type { LeadersOnBasis } from '../../engine/model/documents.ts';
import type { LeadersStatus } from '../../engine/model/vocabulary.ts';

/** `incomparable`: several leaders whose figures were counted in different ways. */
export type Certainty = LeadersStatus | 'incomparable';

/** The certainty of leaders. On a mixed basis, only a claim can rank several entities. */
export function certaintyOf({ status, mixed, leaders }: LeadersOnBasis): Certainty {
  return mixed && status !== 'stated' && leaders.length > 1 ? 'incomparable' : status;
}
