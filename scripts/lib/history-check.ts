/** Check before a publish: a release that alters earlier dates is refused, unless a reason is given, which is recorded in the data. */

import {
  type DatasetUpdate,
  datasetDiffText,
  refusalText,
  rewriteFromDate,
} from '../../engine/mod.ts';
import { appendRewrite } from './append-rewrite.ts';
import { datasetFolder } from './load-datasets.ts';

/** Why a release is refused; null if it isn't. `today` is `YYYY-MM-DD`. */
export function historyRefusal(
  differences: readonly DatasetUpdate[],
  today: string,
): string | null {
  const refusals = differences.flatMap(({ before, rewritten, rows }) =>
    before && rewritten.length > 0 ? [refusalText(before, rewritten, rows, today)] : [],
  );
  return refusals.length > 0 ? refusals.join('\n\n') : null;
}

/** Records the reason in each dataset that alters earlier dates, except in removed ones. Returns whether it wrote any. */
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

/** Describes what changes for readers. */
export function formatDifferences(differences: readonly DatasetUpdate[]): string {
  return differences
    .map(({ dataset, changes }) =>
      changes
        ? datasetDiffText(changes)
        : `${dataset}: the published release can’t be compared with this one, so the changes are unknown.`,
    )
    .join('\n\n');
}
