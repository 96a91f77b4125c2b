/**
 * Groups of consecutive entries in no proven order: runs of a ranking in which neither the bounds nor the ranks put any
 * entry above another.
 */
import { exceeds, type Interval } from '../../evidence/interval.ts';
import type { RankingEntry, RankRange } from '../../model/documents.ts';

/** Position in a group. */
export type GroupPosition = NonNullable<RankingEntry['group']>;

/** An entry with its unrounded bounds and its possible ranks. */
export interface RankedInterval {
  readonly bounds: Interval;
  readonly rank: RankRange;
}

/** Whether all entries share one rank, because their values are equal. */
function isTie(group: readonly RankedInterval[]): boolean {
  const [first] = group;
  return group.every(({ rank }) => rank.best === rank.worst && rank.best === first?.rank.best);
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
  return runsOf(entries).flatMap(({ entries: run }) =>
    run.length < 2 || isTie(run)
      ? run.map(() => null)
      : run.map((_, index) => ({ at: index + 1, of: run.length })),
  );
}
