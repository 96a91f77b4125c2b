/** How sure it is who was first, as readers are told. */
import type { LeadersOnBasis } from '../../engine/model/documents.ts';
import type { LeadersStatus } from '../../engine/model/vocabulary.ts';

/** `incomparable` where figures were counted in ways that compare nothing. */
export type Certainty = LeadersStatus | 'incomparable';

/** On a way of counting that compares nothing, only a statement says anything of several places. */
export function certaintyOf({ status, mixed, leaders }: LeadersOnBasis): Certainty {
  return mixed && status !== 'claimed' && leaders.length > 1 ? 'incomparable' : status;
}
