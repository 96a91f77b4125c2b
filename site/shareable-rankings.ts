/** Selects the rankings with enough entries to be shared as pictures and listed for search. */
import type { CompiledDataset, CompiledRanking } from '../engine/mod.ts';

/** Rankings with fewer entries have pages, but aren't listed or offered. */
export const MIN_SHAREABLE_ENTRIES = 3;

/** Whether a ranking may be shared without its page. */
export function isShareable({
  mixed,
  entries,
}: {
  readonly mixed?: true;
  readonly entries: readonly unknown[];
}): boolean {
  return !mixed && entries.length >= MIN_SHAREABLE_ENTRIES;
}

/** The current rankings that are shareable: at least three entries, on a way of counting that isn't mixed. */
export function shareableRankings({ rankings }: CompiledDataset): CompiledRanking[] {
  return rankings.filter(({ vintages }) => {
    const document = vintages.at(-1)?.document;
    return document != null && isShareable(document);
  });
}
