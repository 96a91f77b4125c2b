/** Rivals of an entry: those whose values surely or possibly exceed its own. */

import type { RankingEntryView, RankingView } from '../../../engine/model/documents.ts';

/** Entities that are surely above an entry, and entities that could be. */
export interface Rivals {
  readonly certain: readonly RankingEntryView[];
  readonly possible: readonly RankingEntryView[];
}

/** Null if the rivals don't add up to the entry's ranks, because claims narrow them. */
export function rivalsOf(
  { entries, claims }: Pick<RankingView, 'entries' | 'claims'>,
  { entity, bounds, rank }: RankingEntryView,
): Rivals | null {
  const holders = new Set(
    claims.filter((claim) => claim.status === 'used' && claim.rank === 1).map((row) => row.entity),
  );
  const others = entries.filter((other) => other.entity.id !== entity.id);
  const high = bounds.high ?? Infinity;
  const certain = others.filter(
    (other) => other.bounds.low > high || (holders.has(other.entity.id) && !holders.has(entity.id)),
  );
  const possible = others.filter(
    (other) => !certain.includes(other) && (other.bounds.high ?? Infinity) > bounds.low,
  );
  const best = 1 + certain.length;
  const worst = best + possible.length;
  return rank?.best === best && rank.worst === worst ? { certain, possible } : null;
}
