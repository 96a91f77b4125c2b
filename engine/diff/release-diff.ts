/**
 * Differences between two releases, computed from the summaries of their datasets: what changes for readers, and which
 * published history would be altered.
 */

import { type DatasetDiff, diffDataset } from './dataset-diff.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import { type RewrittenVintage, rewrittenVintages, rowsTouchingHistory } from './history-guard.ts';
import type { RowChange } from './row-diff.ts';

/**
 * Summaries by dataset id. Null if a release holds no comparable summary of the dataset: none at all, or one of another
 * version.
 */
export type Summaries = ReadonlyMap<string, DatasetSummary | null>;

/** Differences in one dataset. */
export interface DatasetUpdate {
  readonly dataset: string;
  readonly before: DatasetSummary | null;
  /** Null if the published release has no comparable summary. */
  readonly changes: DatasetDiff | null;
  /** Altered published vintages without a reason. */
  readonly rewritten: readonly RewrittenVintage[];
  /** Changed rows that may have caused these alterations. */
  readonly rows: readonly RowChange[];
  /** Whether the new release no longer contains the dataset. */
  readonly isGone: boolean;
}

/**
 * Differences of each dataset of either release, those of the new release first. `published` is null if the published
 * release is unknown.
 */
export function diffReleases(published: Summaries | null, after: Summaries): DatasetUpdate[] {
  const before = published ?? new Map([...after.keys()].map((dataset) => [dataset, null]));
  return [...new Set([...after.keys(), ...before.keys()])].map((dataset) => {
    const previous = before.get(dataset) ?? null;
    const next = after.get(dataset) ?? null;
    const isComparable = next !== null || previous !== null;
    const isKnown = !before.has(dataset) || previous !== null;
    return {
      dataset,
      before: previous,
      changes: isComparable && isKnown ? diffDataset(previous, next) : null,
      rewritten: rewrittenVintages(previous, next),
      rows: rowsTouchingHistory(previous, next),
      isGone: !after.has(dataset),
    };
  });
}
