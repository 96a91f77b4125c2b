/** One event that several sources tell, shown once. */
import type { Milestone } from '../../../engine/mod.ts';

/** An event with the most exact date that a source gives, and the sources of all its rows. */
export interface MergedMilestone {
  readonly milestone: Milestone;
  readonly sources: readonly string[];
}

/**
 * Whether two rows tell one event: of one entity and company the same number is reached, and one date contains the other, as 2026-01
 * does 2026-01-13. Events without a number can’t be distinguished.
 */
const isSameEvent = (one: Milestone, other: Milestone): boolean =>
  one.value !== null &&
  one.entity === other.entity &&
  one.company === other.company &&
  one.value === other.value &&
  one.unit === other.unit &&
  (one.date.startsWith(other.date) || other.date.startsWith(one.date));

/** Each event once, in the order of the rows. */
export function mergeMilestones(rows: readonly Milestone[]): MergedMilestone[] {
  const sources = new Map<Milestone, Set<string>>();
  // The most exact dates come first, because they are the ones shown.
  for (const row of rows.toSorted((a, b) => b.date.length - a.date.length)) {
    const known = [...sources].find(([milestone]) => isSameEvent(milestone, row));
    if (known) known[1].add(row.source);
    else sources.set(row, new Set([row.source]));
  }
  return rows.flatMap((milestone) => {
    const own = sources.get(milestone);
    return own ? [{ milestone, sources: [...own] }] : [];
  });
}
