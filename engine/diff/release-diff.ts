/** Two releases held against each other, by the summaries that each holds of its datasets: what changes, and what may not. */

import { type DatasetDiff, diffDataset } from './dataset-diff.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import { type RewrittenVintage, rewrittenVintages, rowsTouchingHistory } from './history-guard.ts';
import type { RowChange } from './row-diff.ts';

/** By dataset; null where the release holds none that can be compared: it was made before there were any, or of another form. */
export type Summaries = ReadonlyMap<string, DatasetSummary | null>;

/** What differs in one dataset. */
export interface DatasetUpdate {
  readonly dataset: string;
  readonly before: DatasetSummary | null;
  /** Null where what was published before can't be compared. */
  readonly changes: DatasetDiff | null;
  /** What was published of earlier dates, would be altered, and has no reason. */
  readonly rewritten: readonly RewrittenVintage[];
  /** The rows that may have caused it. */
  readonly rows: readonly RowChange[];
  /** Whether the dataset isn't there any more. */
  readonly isGone: boolean;
}

/** The differences of each dataset that either has, in the order of the later one; null: what was before isn’t known. */
export function diffReleases(known: Summaries | null, after: Summaries): DatasetUpdate[] {
  const before = known ?? new Map([...after.keys()].map((dataset) => [dataset, null]));
  return [...new Set([...after.keys(), ...before.keys()])].map((dataset) => {
    const old = before.get(dataset) ?? null;
    const next = after.get(dataset) ?? null;
    const isComparable = next !== null || old !== null;
    const isKnown = !before.has(dataset) || old !== null;
    return {
      dataset,
      before: old,
      changes: isComparable && isKnown ? diffDataset(old, next) : null,
      rewritten: rewrittenVintages(old, next),
      rows: rowsTouchingHistory(old, next),
      isGone: !after.has(dataset),
    };
  });
}
