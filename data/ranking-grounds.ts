/**
 * What rankings were made from: the groups of cells that each rests on. While they are the same and nothing that it shows beside
 * them has changed, a ranking is the same, and isn't made again.
 */
import type { RankingKey } from './address.ts';
import type { GroupSolution } from './evidence/group.ts';
import type { Solution } from './evidence/solution.ts';
import type { Lookup } from './lookup.ts';
import { parsePeriod, yearBefore } from './period.ts';

/** The groups that a ranking rests on: those of its period, and for a growth those of the year before. */
function groundOf(
  lookup: Lookup,
  solution: Solution,
  { metric, period }: RankingKey,
): readonly GroupSolution[] {
  const own = solution.groupsOf(period);
  const months = parsePeriod(period);
  if (!months || lookup.metrics.get(metric)?.growth === undefined) return own;
  return [...own, ...solution.groupsOf(yearBefore(months).id)];
}

/** The grounds of rankings, by address. */
export class Grounds {
  readonly #known = new Map<string, readonly GroupSolution[]>();

  /** Whether a ranking rests on other groups than when this was last asked. */
  haveMoved(address: string, key: RankingKey, lookup: Lookup, solution: Solution): boolean {
    const known = this.#known.get(address);
    const now = groundOf(lookup, solution, key);
    this.#known.set(address, now);
    const isSame = known?.length === now.length && known.every((one, at) => one === now[at]);
    return !isSame;
  }
}
