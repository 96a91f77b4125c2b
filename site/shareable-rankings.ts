/** Selects the rankings with enough entries to be shared as pictures and listed for search. */

import type { CompiledDataset, CompiledRanking } from '../engine/mod.ts';
import { MIN_LISTED } from '../engine/model/vocabulary.ts';

/** Whether a ranking may be shared without its page. */
export function isShareable({
  mixed,
  entries,
}: {
  readonly mixed?: true;
  readonly entries: readonly unknown[];
}): boolean {
  return !mixed && entries.length >= MIN_LISTED;
}

/** The current rankings that are shareable: at least three entries, on a way of counting that isn't mixed. */
export function shareableRankings({ rankings }: CompiledDataset): CompiledRanking[] {
  return rankings.filter(({ vintages }) => {
    const document = vintages.at(-1)?.document;
    return document != null && isShareable(document);
  });
}
