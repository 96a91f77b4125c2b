/**
 * The gate that history passes on its way out: a release that alters what was published of earlier dates goes no further,
 * unless somebody says why, which is then written down beside the data.
 */

import {
  type DatasetUpdate,
  datasetDiffText,
  refusalText,
  rewriteFromDate,
} from '../../engine/mod.ts';
import { appendRewrite } from './append-rewrite.ts';
import { datasetFolder } from './load-datasets.ts';

/** Why a release is refused; null where it isn't. `today` is `YYYY-MM-DD`. */
export function historyRefusal(
  differences: readonly DatasetUpdate[],
  today: string,
): string | null {
  const refusals = differences.flatMap(({ before, rewritten, rows }) =>
    before && rewritten.length > 0 ? [refusalText(before, rewritten, rows, today)] : [],
  );
  return refusals.length > 0 ? refusals.join('\n\n') : null;
}

/** Writes the reason beside the data of each dataset that alters earlier dates; a dataset that is gone has no place for it. Returns whether it wrote any. */
export function recordRewriteReason(
  folder: string,
  differences: readonly DatasetUpdate[],
  reason: string,
  today: string,
): boolean {
  let isWritten = false;
  for (const { dataset, rewritten, isGone } of differences) {
    const from = rewriteFromDate(rewritten);
    if (from === null || isGone) continue;
    appendRewrite(datasetFolder(folder, dataset), { date: today, from, reason });
    isWritten = true;
  }
  return isWritten;
}

/** What changes for readers, in words. */
export function formatDifferences(differences: readonly DatasetUpdate[]): string {
  return differences
    .map(({ dataset, changes }) =>
      changes
        ? datasetDiffText(changes)
        : `${dataset}: what is published can't be compared with this release; what changes isn't known.`,
    )
    .join('\n\n');
}
