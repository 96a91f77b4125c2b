/** Which rankings a solution may have, and which figures can change one. */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import { isCounted } from '../../dataset/schema.ts';
import type { Solution } from '../../evidence/solution.ts';
import type { RankingKey } from '../../model/document-address.ts';

/** The metrics of which figures can change a ranking of this one: itself and its parts. */
export function relatedMetrics(lookup: IndexedDataset, metric: string): Set<string> {
  const chain = new Set([metric]);
  for (const id of chain) {
    for (const row of lookup.dataset.metrics) if (row.partOf === id) chain.add(row.id);
  }
  return chain;
}

/** Every ranking that a solution may have, but for those of metrics and periods that `known` names already; it then does. */
export function* newRankingKeys(
  lookup: IndexedDataset,
  solution: Solution,
  known: Set<string>,
): Generator<RankingKey> {
  const { dataset } = lookup;
  const { grid, usedMetrics } = solution;
  for (const metric of dataset.metrics) {
    for (const period of grid.periods) {
      if (isCounted(metric) && !usedMetrics.get(period.id)?.has(metric.id)) continue;
      const name = `${metric.id} ${period.id} ${grid.basis}`;
      if (known.has(name)) continue;
      known.add(name);
      for (const level of dataset.levels) {
        yield {
          dataset: dataset.id,
          metric: metric.id,
          period: period.id,
          level: level.id,
          basis: grid.basis,
        };
      }
    }
  }
}
