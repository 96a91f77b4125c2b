/**
 * Selects rankings: the one that represents a dataset, and those with enough entries to be shared as pictures and listed
 * for search.
 */
import type { CompiledDataset, CompiledRanking } from '../engine/mod.ts';
import { isInForce } from '../engine/model/period.ts';
import { MIN_LISTED } from '../engine/model/vocabulary.ts';

/** The ranking that a dataset's defaults name, on its default way of counting; null if there is none. */
export function findDefaultRanking({ dataset, rankings }: CompiledDataset): CompiledRanking | null {
  const { metric, period, level } = dataset.defaults;
  const candidates = dataset.bases.flatMap((basis) => {
    const found = rankings.find(
      ({ key }) =>
        key.metric === metric &&
        key.period === period &&
        key.level === level &&
        key.basis === basis.id,
    );
    return found?.vintages.at(-1)?.document ? [{ basis, ranking: found }] : [];
  });
  const inForce = dataset.bases.find((basis) => isInForce(basis, period));
  return (candidates.find(({ basis }) => basis === inForce) ?? candidates[0])?.ranking ?? null;
}

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
