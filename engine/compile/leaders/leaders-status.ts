/** Leaders of one ranking and the certainty of the result, computed from its ranks and claims. */

import type { Coverage, RankRange } from '../../model/documents.ts';
import { type LeadersStatus, MIN_LISTED } from '../../model/vocabulary.ts';

/** Ranking of a full year as input for leaders; without entries if no ranking exists. */
export interface StatusInputs {
  readonly mixed: boolean;
  readonly coverage: Coverage;
  /** In the order of the ranking. */
  readonly entries: readonly {
    readonly id: string;
    readonly rank: RankRange & { readonly byFigures: RankRange };
  }[];
  /** Ids of the holders of used claims of rank 1. */
  readonly holders: readonly string[];
}

/** Leaders of one ranking, with the certainty of the result. */
export interface Leaders {
  readonly status: LeadersStatus;
  /** Ids of the entities that are first, or may be. */
  readonly ids: readonly string[];
}

/**
 * Id of the entry that figures alone place above every other listed entry; null if there is none, and on a mixed basis.
 * If only one entry has no other surely above it, it leads: every other has one surely above it, and each such chain
 * ends at the leader.
 */
function leaderByFigures({ mixed, entries }: StatusInputs): string | null {
  const [first, ...rivals] = mixed ? [] : entries.filter(({ rank }) => rank.byFigures.best === 1);
  return first && rivals.length === 0 ? first.id : null;
}

/**
 * Whether the leader by figures is proven: no unlisted member can be above it. A single listed entry leads nobody,
 * unless it is the whole level.
 */
function isProven({ coverage, holders }: StatusInputs, first: string): boolean {
  if (coverage.listed === coverage.of) return true;
  return coverage.listed > 1 && holders.length === 1 && holders[0] === first;
}

/** Determines the leaders of a ranking. */
export function leadersOf(inputs: StatusInputs): Leaders {
  const { entries, holders, coverage } = inputs;
  const first = leaderByFigures(inputs);
  if (first !== null && isProven(inputs, first)) return { status: 'proven', ids: [first] };
  if (holders.length > 0) return { status: 'claimed', ids: holders };
  if (coverage.listed === 0) return { status: 'none', ids: [] };
  const possible = entries.filter(({ rank }) => rank.best === 1).map(({ id }) => id);
  if (coverage.listed < MIN_LISTED) return { status: 'thin', ids: possible };
  if (first !== null) return { status: 'leading', ids: [first] };
  return { status: 'open', ids: possible };
}
