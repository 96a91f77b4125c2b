/**
 * Groups of consecutive entries in no proven order: runs of a ranking in which neither the bounds nor the ranks put any
 * entry above another.
 */
import { exceeds, type Interval } from '../../evidence/interval.ts';
import type { RankRange } from '../../model/documents.ts';
import type { GroupPosition } from '../../model/vocabulary.ts';

/** An entry with its unrounded bounds and its possible ranks. */
export interface RankedInterval {
  readonly bounds: Interval;
  readonly rank: RankRange;
}

/** Whether all values are known and equal. */
function isTie(group: readonly RankedInterval[]): boolean {
  const value = group[0]?.bounds.low;
  return group.every(({ bounds }) => bounds.low === value && bounds.high === value);
}

/** A run, and what an entry must meet to be in no proven order with any entry of it. */
interface Run {
  readonly entries: RankedInterval[];
  readonly low: number;
  best: number;
  worst: number;
}

/** Whether the bounds or the ranks put any entry of the run above `next`, which follows it, or `next` above any of them. */
function isOrdered({ low, best, worst }: Run, next: RankedInterval): boolean {
  return exceeds(low, next.bounds.high) || worst < next.rank.best || next.rank.worst < best;
}

/** Splits entries in ranking order into runs, each as long as possible from its first entry on. */
function runsOf(entries: readonly RankedInterval[]): Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const { bounds, rank } = entry;
    const run = runs.at(-1);
    if (!run || isOrdered(run, entry)) {
      runs.push({ entries: [entry], low: bounds.low, best: rank.best, worst: rank.worst });
      continue;
    }
    run.entries.push(entry);
    run.best = Math.max(run.best, rank.best);
    run.worst = Math.min(run.worst, rank.worst);
  }
  return runs;
}

/** The position of each entry in its group, in ranking order; null for entries in no group. */
export function groupPositions(entries: readonly RankedInterval[]): (GroupPosition | null)[] {
  return runsOf(entries).flatMap(({ entries: run }) => {
    const isGroup = run.length > 1 && !isTie(run);
    return run.map((_, index) => {
      if (!isGroup) return null;
      if (index === 0) return 'first';
      return index === run.length - 1 ? 'last' : 'middle';
    });
  });
}
