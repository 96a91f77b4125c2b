/** Two releases held against each other, by the summaries that each holds of its datasets: what changes, and what may not. */

import { type Reader, readDocument, readManifest } from '../../publish/store/release-reader.ts';
import { type ReleaseChanges, releaseChanges } from './dataset-diff.ts';
import { type ReleaseSummary, readSummary, summaryAddress } from './dataset-summary.ts';
import { type RewrittenVintage, rewrittenVintages, touchingRows } from './history-guard.ts';
import type { RowChange } from './row-diff.ts';

/** By dataset; null where the release holds none that can be compared: it was made before there were any, or of another form. */
export type Summaries = ReadonlyMap<string, ReleaseSummary | null>;

/** What differs in one dataset. */
export interface DatasetDifference {
  readonly dataset: string;
  readonly before: ReleaseSummary | null;
  /** Null where what was published before can't be compared. */
  readonly changes: ReleaseChanges | null;
  /** What was published of earlier dates, would be altered, and has no reason. */
  readonly rewritten: readonly RewrittenVintage[];
  /** The rows that may have caused it. */
  readonly rows: readonly RowChange[];
  /** Whether the dataset isn't there any more. */
  readonly isGone: boolean;
}

/** The summaries that a release holds; null where its manifest isn’t to be had: then nothing is known of it. */
export async function readSummaries(release: string, reader: Reader): Promise<Summaries | null> {
  const manifest = await readManifest(release, reader);
  if (!manifest) return null;
  const summaries = new Map<string, ReleaseSummary | null>();
  for (const dataset of Object.keys(manifest.datasets)) {
    const body = await readDocument(manifest, summaryAddress(dataset), reader);
    summaries.set(dataset, body && readSummary(body));
  }
  return summaries;
}

/** The differences of each dataset that either has, in the order of the later one; null: what was before isn’t known. */
export function differencesOf(known: Summaries | null, after: Summaries): DatasetDifference[] {
  const before = known ?? new Map([...after.keys()].map((dataset) => [dataset, null]));
  return [...new Set([...after.keys(), ...before.keys()])].map((dataset) => {
    const old = before.get(dataset) ?? null;
    const next = after.get(dataset) ?? null;
    const isComparable = next !== null || old !== null;
    const isKnown = !before.has(dataset) || old !== null;
    return {
      dataset,
      before: old,
      changes: isComparable && isKnown ? releaseChanges(old, next) : null,
      rewritten: rewrittenVintages(old, next),
      rows: touchingRows(old, next),
      isGone: !after.has(dataset),
    };
  });
}
