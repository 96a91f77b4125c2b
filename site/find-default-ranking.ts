/** The ranking that represents a dataset. */

import type { CompiledDataset, CompiledRanking } from '../engine/mod.ts';
import { isInForce } from '../engine/model/period.ts';

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
