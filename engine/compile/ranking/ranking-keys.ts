/** Keys of the rankings that a solution may have, and the metrics that affect a ranking. */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import { isCounted } from '../../dataset/schema.ts';
import type { Solution } from '../../evidence/solver.ts';
import type { RankingKey } from '../../model/document-address.ts';

/** Ids of the metrics whose figures can change a ranking of this metric: itself and all its parts. */
export function relatedMetrics(lookup: IndexedDataset, metric: string): Set<string> {
  const related = new Set([metric]);
  for (const id of related) {
    for (const row of lookup.dataset.metrics) if (row.partOf === id) related.add(row.id);
  }
  return related;
}

/**
 * Yields the keys of rankings that a solution may have, except for metrics and periods in `known`, and adds these to
 * `known`.
 */
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
