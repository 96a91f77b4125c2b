/** Which rankings are offered as pictures: those that compare enough to be passed on without their page. */
import type { CompiledDataset, CompiledRanking } from '../engine/mod.ts';

/** With fewer places there is nothing to compare: what shows them is there, but nobody should find it by chance. */
export const MIN_SHAREABLE_ENTRIES = 3;

/** Whether a ranking, as its document tells, is passed on without its page. */
export function isShareable({
  mixed,
  entries,
}: {
  readonly mixed?: true;
  readonly entries: readonly unknown[];
}): boolean {
  return !mixed && entries.length >= MIN_SHAREABLE_ENTRIES;
}

/** The rankings that exist now, on a way of counting that compares, with at least three places listed. */
export function shareableRankings({ rankings }: CompiledDataset): CompiledRanking[] {
  return rankings.filter(({ vintages }) => {
    const document = vintages.at(-1)?.document;
    return document != null && isShareable(document);
  });
}
