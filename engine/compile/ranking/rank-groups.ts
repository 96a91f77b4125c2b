/**
 * Groups of consecutive entries whose order isn't fully proven. Between two groups it is: no entry of the second can be above one
 * of the first.
 */
import type { Interval } from '../../evidence/interval.ts';
import type { RankRange } from '../../model/documents.ts';
import type { GroupPosition } from '../../model/vocabulary.ts';

/** An entry with its unrounded bounds and its possible ranks among the listed. */
export interface RankedInterval {
  readonly bounds: Interval;
  readonly rank: RankRange;
}

/** Whether all values are known and equal. */
function isTie(group: readonly RankedInterval[]): boolean {
  const value = group[0]?.bounds.low;
  return group.every(({ bounds }) => bounds.low === value && bounds.high === value);
}

/** Splits entries in ranking order wherever all ranks before are better than all ranks after. */
function splitByRanks(entries: readonly RankedInterval[]): RankedInterval[][] {
  const groups: RankedInterval[][] = [];
  // The best rank of each entry and all that follow it.
  const bestFrom = entries.map(({ rank }) => rank.best);
  for (let at = entries.length - 2; at >= 0; at -= 1)
    bestFrom[at] = Math.min(bestFrom[at] ?? 0, bestFrom[at + 1] ?? 0);
  let worst = 0;
  for (const [at, entry] of entries.entries()) {
    if ((bestFrom[at] ?? 0) <= worst) groups.at(-1)?.push(entry);
    else groups.push([entry]);
    worst = Math.max(worst, entry.rank.worst);
  }
  return groups;
}

/** The position of each entry in its group, in ranking order; null for entries in no group. */
export function groupPositions(entries: readonly RankedInterval[]): (GroupPosition | null)[] {
  return splitByRanks(entries).flatMap((group) => {
    const isOpen = group.length > 1 && !isTie(group);
    return group.map((_, index) => {
      if (!isOpen) return null;
      if (index === 0) return 'first';
      return index === group.length - 1 ? 'last' : 'middle';
    });
  });
}
