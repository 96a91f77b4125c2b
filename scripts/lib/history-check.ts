/**
 * The gate that history passes on its way out: a release that alters what was published of earlier dates goes no further,
 * unless somebody says why, which is then written down beside the data.
 */

import { folderOf } from '../../engine/dataset/parse-dataset.ts';
import { changesText } from '../../engine/diff/dataset-diff-text.ts';
import { rewriteFrom } from '../../engine/diff/history-guard.ts';
import { refusalText } from '../../engine/diff/history-guard-text.ts';
import type { DatasetDifference } from '../../engine/diff/release-diff.ts';
import { appendRewrite } from './append-rewrite.ts';

/** Why a release is refused; null where it isn't. `today` is `YYYY-MM-DD`. */
export function refusalOf(differences: readonly DatasetDifference[], today: string): string | null {
  const refusals = differences.flatMap(({ before, rewritten, rows }) =>
    before && rewritten.length > 0 ? [refusalText(before, rewritten, rows, today)] : [],
  );
  return refusals.length > 0 ? refusals.join('\n\n') : null;
}

/** Writes the reason beside the data of each dataset that alters earlier dates; a dataset that is gone has no place for it. Returns whether it wrote any. */
export function giveReason(
  folder: string,
  differences: readonly DatasetDifference[],
  reason: string,
  today: string,
): boolean {
  let isWritten = false;
  for (const { dataset, rewritten, isGone } of differences) {
    const from = rewriteFrom(rewritten);
    if (from === null || isGone) continue;
    appendRewrite(folderOf(folder, dataset), { date: today, from, reason });
    isWritten = true;
  }
  return isWritten;
}

/** What changes for readers, in words. */
export function differencesText(differences: readonly DatasetDifference[]): string {
  return differences
    .map(({ dataset, changes }) =>
      changes
        ? changesText(changes)
        : `${dataset}: what is published can't be compared with this release; what changes isn't known.`,
    )
    .join('\n\n');
}
