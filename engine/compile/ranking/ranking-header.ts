/** The fields at the head of every document about one ranking. */
import type { Metric } from '../../dataset/schema.ts';
import type { Solution } from '../../evidence/solution.ts';
import type { RankingKey } from '../../model/document-address.ts';
import type { PeriodRef, RankingHeader } from '../../model/documents.ts';

export function rankingHeader(
  key: RankingKey,
  asOf: string,
  metric: Metric,
  period: PeriodRef,
  solution: Solution,
): RankingHeader {
  return {
    id: `${key.dataset}/${key.metric}/${key.period}`,
    asOf,
    dataset: key.dataset,
    metric: key.metric,
    unit: metric.unit,
    level: key.level,
    basis: key.basis,
    ...(solution.grid.mixed ? { mixed: true as const } : {}),
    period: { id: period.id, from: period.from, to: period.to },
  };
}
