/** Who was first in one ranking, and how sure that is: read off its ranks and its claims. */
import type { Coverage, RankRange } from '../../model/documents.ts';
import { type LeadersStatus, MIN_LISTED } from '../../model/vocabulary.ts';

/** One ranking of a full year, as leaders are read from it; without entries where none exists. */
export interface StatusInputs {
  readonly mixed: boolean;
  readonly coverage: Coverage;
  /** In the order of the ranking. */
  readonly entries: readonly {
    readonly id: string;
    readonly rank: RankRange & { readonly byFigures: RankRange };
  }[];
  /** Those that a used claim calls first of the whole level. */
  readonly holders: readonly string[];
}

export interface Leaders {
  readonly status: LeadersStatus;
  /** Ids of those that are first, or could be. */
  readonly ids: readonly string[];
}

/**
 * The one entry that figures alone put above every other listed one; null where there is none, and on a mixed way of
 * counting. If only one has nobody surely above it, it is surely above all the others: each of them is below one that is
 * below one that in the end is below it.
 */
function leaderByFigures({ mixed, entries }: StatusInputs): string | null {
  const [first, ...rivals] = mixed ? [] : entries.filter(({ rank }) => rank.byFigures.best === 1);
  return first && rivals.length === 0 ? first.id : null;
}

/** Whether figures put one above all others listed, and nobody unlisted can be above it. Alone it is above nobody. */
function isProven({ coverage, holders }: StatusInputs, first: string): boolean {
  if (coverage.listed === coverage.of) return true;
  return coverage.listed > 1 && holders.length === 1 && holders[0] === first;
}

/** Who was first. */
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
